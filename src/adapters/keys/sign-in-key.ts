import { randomBytes } from 'node:crypto'
import { link, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { makePrivateFolder, readIfThere } from './durable-file.ts'

const length = 32

/**
 * The key that second factors are sealed under and links are made from. Made once and never overwritten:
 * of two nodes that start together on one folder, both end with the same.
 */
export async function signInKey(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'sign-in.key')
  await makePrivateFolder(folder)
  const known = await readIfThere(path)
  if (known) return checked(known, path)
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(randomBytes(length))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await link(draft, path).catch(ignoreExisting)
  await unlink(draft)
  return checked((await readIfThere(path)) ?? Buffer.alloc(0), path)
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

function checked(key: Buffer, path: string): Uint8Array {
  if (key.length === length) return key
  throw new Error(`${path} holds ${key.length} bytes instead of ${length}: restore it, or remove it`)
}
