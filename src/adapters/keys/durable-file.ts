import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { link, mkdir, open, readdir, rename, rmdir, unlink } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

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
  if (made) for (const parent of parentsOf(folder, made)) await syncFolder(parent)
}

/** Every folder that got a new name in it, from the innermost out to where the first one was made. */
export function parentsOf(folder: string, firstMade: string): readonly string[] {
  const [innermost, outermost] = [resolve(folder), resolve(firstMade)]
  const parent = dirname(innermost)
  return innermost === outermost || parent === innermost
    ? [parent]
    : [parent, ...parentsOf(parent, outermost)]
}

/** A draft has a name of its own, as another node may write in the same folder. */
async function writeDraft(path: string, content: Uint8Array): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return draft
}

/** Written, synced and named, in that order: a power cut leaves the whole file or none. */
export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  await rename(await writeDraft(path, content), path)
  await syncFolder(dirname(path))
}

/** As above, where there is none yet; false where somebody else was first. */
export async function writeDurablyOnce(path: string, content: Uint8Array): Promise<boolean> {
  const draft = await writeDraft(path, content)
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await unlink(draft)
    await syncFolder(dirname(path))
  }
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
