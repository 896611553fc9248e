import encodeQr from 'qr'

const quiet = 4

/** Modules of a QR code as one SVG path: a dark run is one rectangle, which keeps cards small to print. */
function darkRuns(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = []
  for (const [y, row] of rows.entries()) {
    let x = 0
    while (x < row.length) {
      if (!row[x]) {
        x += 1
        continue
      }
      const begin = x
      while (row[x]) x += 1
      runs.push(`M${begin} ${y}h${x - begin}v1h${begin - x}z`)
    }
  }
  return runs.join('')
}

/** Black on white with its quiet zone, in dark rooms and dark mode too: phones read nothing else as surely. */
export function QrCode({
  text,
  label,
  size,
}: Readonly<{
  text: string
  /** What is heard instead: the address, or where it leads. */
  label: string
  /** Pixels; without it the code fills its box. */
  size?: number
}>) {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: quiet })
  return (
    <svg
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      width={size ?? '100%'}
      height={size}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={rows.length} height={rows.length} fill="#ffffff" />
      <path d={darkRuns(rows)} fill="#000000" />
    </svg>
  )
}
