/** A font file says in its `cmap` table which characters it can draw: format 12 for all of Unicode, 4 for the first plane. */
type Segment = Readonly<{ from: number; to: number }>

const tableAt = (font: DataView, wanted: string): number | null => {
  const tables = font.getUint16(4)
  for (let no = 0; no < tables; no += 1) {
    const at = 12 + no * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(at + byte)))
    if (name === wanted) return font.getUint32(at + 8)
  }
  return null
}

const groups = (font: DataView, at: number): readonly Segment[] =>
  Array.from({ length: font.getUint32(at + 12) }, (_, no) => ({
    from: font.getUint32(at + 16 + no * 12),
    to: font.getUint32(at + 20 + no * 12),
  }))

const segments = (font: DataView, at: number): readonly Segment[] => {
  const twice = font.getUint16(at + 6)
  return Array.from({ length: twice / 2 }, (_, no) => ({
    from: font.getUint16(at + 16 + twice + no * 2),
    to: font.getUint16(at + 14 + no * 2),
  })).filter(({ from }) => from !== 0xffff)
}

function segmentsOf(bytes: Uint8Array): readonly Segment[] {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const map = tableAt(font, 'cmap')
  if (map === null) throw new Error('a font without a character map')
  const subtables = Array.from(
    { length: font.getUint16(map + 2) },
    (_, no) => map + font.getUint32(map + 8 + no * 8),
  )
  const all = subtables.find((at) => font.getUint16(at) === 12)
  if (all !== undefined) return groups(font, all)
  const plane = subtables.find((at) => font.getUint16(at) === 4)
  if (plane === undefined) throw new Error('a font with a character map of another format')
  return segments(font, plane)
}

/** Whether every one of the fonts can draw a character: bold text must not lack what plain text has. */
export function coverageOf(fonts: readonly Uint8Array[]): (character: number) => boolean {
  const maps = fonts.map(segmentsOf)
  const known = new Map<number, boolean>()
  return (character) => {
    const before = known.get(character)
    if (before !== undefined) return before
    const has = maps.every((map) => map.some(({ from, to }) => from <= character && character <= to))
    known.set(character, has)
    return has
  }
}
