import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { zipRecord } from './zip.ts'

export type StreamEntry = Readonly<{ name: string; bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array> }>

/** Names are UTF-8, and sizes come after the content. */
const flags = 0x0808
/** What a size of four bytes can say. */
const most = 0xffff_ffff

/**
 * A zip written while its parts are made: nothing of it is kept, and nothing is made faster than it is taken. Errors:
 * RangeError where a part grows beyond 4 GiB, which the format's plain form cannot say.
 */
export async function* zipStream(
  entries: Iterable<StreamEntry> | AsyncIterable<StreamEntry>,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  let count = 0
  for await (const { name, bytes } of entries) {
    const called = Buffer.from(name, 'utf8')
    const start = offset
    const head = zipRecord(0x04034b50, [...about(0, 0, 0), [2, called.length], [2, 0]])
    yield head
    yield called
    offset += head.length + called.length
    const seen = { crc: 0, size: 0 }
    const deflate = createDeflateRaw()
    const pumped = pipeline(Readable.from(counted(bytes, seen)), deflate)
    // A fault of the source comes out of the stream itself.
    pumped.catch(() => undefined)
    let packed = 0
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      packed += chunk.length
      yield chunk
    }
    if (seen.size > most || packed > most || offset + packed > most)
      throw new RangeError('a part of the file is larger than 4 GiB')
    const tail = zipRecord(0x08074b50, [
      [4, seen.crc],
      [4, packed],
      [4, seen.size],
    ])
    yield tail
    offset += packed + tail.length
    count += 1
    directory.push(
      zipRecord(0x02014b50, [
        [2, 20],
        ...about(seen.crc, packed, seen.size),
        [2, called.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, start],
      ]),
      called,
    )
  }
  const list = Buffer.concat(directory)
  yield list
  yield zipRecord(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, list.length],
    [4, offset],
    [2, 0],
  ])
}

/** 1 January 1980, the first day the format knows: the same content always gives the same bytes. */
const date = 0x0021

const about = (crc: number, packed: number, size: number) =>
  [
    [2, 20],
    [2, flags],
    [2, 8],
    [2, 0],
    [2, date],
    [4, crc],
    [4, packed],
    [4, size],
  ] as const

async function* counted(
  bytes: StreamEntry['bytes'],
  seen: { crc: number; size: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    seen.crc = crc32(chunk, seen.crc)
    seen.size += chunk.length
    yield chunk
  }
}
