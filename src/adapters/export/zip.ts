import { crc32, deflateRawSync } from 'node:zlib'

type Entry = Readonly<{ name: string; bytes: Uint8Array }>

/** 1 January 1980, the first day the format knows: the same files always give the same bytes. */
const date = 0x0021
/** Names are UTF-8. */
const flags = 0x0800
const deflated = 8

/** One of the format's own headers, little end first. */
export function zipRecord(
  signature: number,
  fields: readonly (readonly [size: 2 | 4, value: number])[],
): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0))
  bytes.writeUInt32LE(signature, 0)
  let at = 4
  for (const [size, value] of fields) {
    if (size === 2) bytes.writeUInt16LE(value, at)
    else bytes.writeUInt32LE(value, at)
    at += size
  }
  return bytes
}

/** A zip of a few small files. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const called = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(bytes, { level: 9 })
    const about = [
      [2, 20],
      [2, flags],
      [2, deflated],
      [2, 0],
      [2, date],
      [4, crc32(bytes)],
      [4, packed.length],
      [4, bytes.length],
      [2, called.length],
      [2, 0],
    ] as const
    const local = Buffer.concat([zipRecord(0x04034b50, about), called, packed])
    directory.push(
      zipRecord(0x02014b50, [[2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]),
      called,
    )
    bodies.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = zipRecord(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, list.length],
    [4, offset],
    [2, 0],
  ])
  return Buffer.concat([...bodies, list, end])
}
