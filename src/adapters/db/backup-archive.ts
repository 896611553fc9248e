import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import tar from 'tar-stream'
import { StartFailure } from '../start-failure.ts'
import { contentHash, FORMAT, type Manifest, manifest } from './backup-manifest.ts'

const MANIFEST = 'manifest.json'
const entryOf = (table: string): string => `tables/${table}.csv`
/** A manifest that will not fit here is none of ours. */
const MANIFEST_LIMIT = 4_000_000

/** Writes manifest and tables; the same content gives the same bytes but for the manifest's date. */
export async function writeArchive(
  file: string,
  content: Manifest,
  parts: readonly Readonly<{ table: string; path: string }>[],
): Promise<void> {
  const pack = tar.pack()
  const written = pipeline(pack, createGzip(), createWriteStream(file, { mode: 0o600 }))
  const fill = async () => {
    const text = Buffer.from(`${JSON.stringify(content, null, 2)}\n`)
    pack.entry({ ...plain, name: MANIFEST, size: text.length }, text)
    for (const { table, path } of parts) {
      const { size } = await stat(path)
      const entry = pack.entry({ ...plain, name: entryOf(table), size })
      await pipeline(createReadStream(path), entry)
    }
    pack.finalize()
  }
  await Promise.all([written, fill()])
  await flush(file)
}

const plain = { mode: 0o600, mtime: new Date(0), uid: 0, gid: 0 }

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

export type OnTable = (table: string, rows: AsyncIterable<Buffer>, content: Manifest) => Promise<void>

/** Reads an archive from beginning to end; each table is handed over in the manifest's order. */
export async function readArchive(file: string, onTable: OnTable): Promise<Manifest> {
  const extract = tar.extract()
  const fed = pipeline(createReadStream(file), createGunzip(), extract)
  let content: Manifest | undefined
  let expected: string[] = []
  const walk = async () => {
    for await (const entry of extract) {
      const { name } = entry.header
      if (!content) {
        if (name !== MANIFEST) throw new StartFailure('backup-unreadable', { file, reason: `${name}` })
        content = parseManifest(file, await textOf(bytesOf(entry)))
        expected = Object.keys(content.tables)
      } else {
        const table = expected.shift()
        if (table === undefined || name !== entryOf(table)) throw damaged(name)
        await onTable(table, bytesOf(entry), content)
        entry.resume()
      }
    }
  }
  const [walked, read] = await Promise.allSettled([walk(), fed])
  if (walked.status === 'rejected' && walked.reason instanceof StartFailure) throw walked.reason
  const fault = [read, walked].find((result) => result.status === 'rejected')
  if (fault) throw content ? damaged(reasonOf(fault.reason)) : unreadable(file, fault.reason)
  if (!content) throw new StartFailure('backup-unreadable', { file, reason: MANIFEST })
  if (expected[0] !== undefined) throw damaged(entryOf(expected[0]))
  return content
}

function parseManifest(file: string, text: string): Manifest {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw damaged(MANIFEST, error)
  }
  const parsed = manifest.safeParse(json)
  if (!parsed.success) {
    const isOurs = typeof json === 'object' && json !== null && 'format' in json && json.format === FORMAT
    throw isOurs ? damaged(MANIFEST) : new StartFailure('backup-unreadable', { file, reason: MANIFEST })
  }
  if (contentHash(parsed.data) !== parsed.data.sha256) throw damaged(MANIFEST)
  return parsed.data
}

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield Buffer.from(chunk)
}

async function textOf(entry: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of entry) {
    length += chunk.length
    if (length > MANIFEST_LIMIT) throw damaged(MANIFEST)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export const damaged = (place: string, cause?: unknown): StartFailure =>
  new StartFailure('backup-damaged', { place }, { cause })

const unreadable = (file: string, error: unknown): StartFailure =>
  new StartFailure('backup-unreadable', { file, reason: reasonOf(error) }, { cause: error })

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
