import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const mebibyte = Buffer.alloc(2 ** 20)

/** A disk of its own, a little larger than a vote asks for, that can be filled and emptied again. */
export type SmallDisk = Readonly<{
  folder: string
  fill: () => Promise<void>
  empty: () => void
  remove: () => void
}>

/** Null where nobody may mount one: only root may, and not in every container. */
export function mountSmallDisk(): SmallDisk | null {
  const root = mkdtempSync(join(tmpdir(), 'samsyn-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1250m,mode=0755', 'none', root], { stdio: 'ignore' })
  } catch {
    rmSync(root, { recursive: true })
    return null
  }
  const folder = join(root, 'data')
  mkdirSync(folder, { mode: 0o755 })
  const ballast = join(root, 'ballast')
  return {
    folder,
    async fill() {
      const file = await open(ballast, 'w')
      try {
        while (statfsSync(root).bavail > 0) await file.write(mebibyte)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      } finally {
        await file.close()
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['-l', root])
      rmSync(root, { recursive: true })
    },
  }
}
