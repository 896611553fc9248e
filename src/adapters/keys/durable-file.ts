import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** A name is safe on disk only when its folder is. Windows has no such call and keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  await handle.sync().finally(() => handle.close())
}

/** A folder for nobody else's eyes. */
export async function makePrivateFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made) await syncFolder(dirname(made))
}

/** Written, synced and named, in that order: a power cut leaves the whole file or none. */
export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const draft = `${path}.new`
  await rm(draft, { force: true })
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** The file's bytes; null where there is none. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    const handle = await open(path, 'r')
    return await handle.readFile().finally(() => handle.close())
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/**
 * Overwrites, removes, and makes the removal last. A drive that moves blocks about may keep an old copy:
 * the operator's guide says so, and advises an encrypted disk.
 */
export async function destroyFile(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r+')
    try {
      const { size } = await handle.stat()
      await handle.write(randomBytes(size), 0, size, 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await unlink(path)
    await syncFolder(dirname(path))
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

export async function removeFolderIfEmpty(folder: string): Promise<void> {
  if ((await namesIn(folder)).length > 0) return
  await rmdir(folder).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
  await syncFolder(dirname(folder))
}
