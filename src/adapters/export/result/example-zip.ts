import { inflateRawSync } from 'node:zlib'

/** For tests: the files of a streamed zip as text, by its directory. */
export function unzipped(bytes: Buffer): Readonly<Record<string, string>> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const found: Record<string, string> = {}
  let at = bytes.readUInt32LE(end + 16)
  for (let no = 0; no < bytes.readUInt16LE(end + 10); no += 1) {
    const [packed, named] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
    const start = bytes.readUInt32LE(at + 42)
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + named)
    found[name] = inflateRawSync(bytes.subarray(content, content + packed)).toString('utf8')
    at += 46 + named + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return found
}
