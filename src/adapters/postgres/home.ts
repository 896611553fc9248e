import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, parse } from 'node:path'
import { StartFailure } from '../start-failure.ts'
import { type Account, isRoot } from './account.ts'

/** Where the system keeps the state of services; used when others cannot reach the data folder. */
const STATE_FOLDER = process.env.SAMSYN_STATE ?? join(parse(process.cwd()).root, 'var', 'lib', 'samsyn')

/** The folder that holds lock, secret, runtime and cluster: the data folder itself wherever possible. */
export type Home = Readonly<{ folder: string; moved: boolean }>

/** For runtime and cluster, and for what a conference writes. */
const NEEDED_MB = 200

/** Refuses a start that would run out of disk before it has begun. */
export function assertRoom(folder: string, needed: number = NEEDED_MB): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free < needed) throw new StartFailure('disk-full', { folder, free, needed })
}

/** The home this data folder already has, if any: for commands that must not create one. */
export function existingHome(dataFolder: string): Home | undefined {
  const location = join(dataFolder, 'LOCATION')
  if (existsSync(location)) return { folder: readFileSync(location, 'utf8').trim(), moved: true }
  return existsSync(join(dataFolder, 'postgres')) ? { folder: dataFolder, moved: false } : undefined
}

/**
 * Finds or makes the home. As root the server runs under an account that must be able to pass every
 * folder on the way; where it cannot (a clone in /root), the home moves to the system's state folder
 * and LOCATION in the data folder says where.
 */
export function findHome(dataFolder: string, account: (cluster: string) => Account | undefined): Home {
  makeFolder(dataFolder)
  const found = existingHome(dataFolder)
  if (found) {
    makeFolder(found.folder)
    return found
  }
  const real = realpathSync(dataFolder)
  const runner = account(join(real, 'postgres'))
  if (!runner || canReach(real, runner)) return { folder: dataFolder, moved: false }

  const folder = join(STATE_FOLDER, createHash('sha256').update(real).digest('hex').slice(0, 16))
  makeFolder(folder)
  const location = join(dataFolder, 'LOCATION')
  writeFileSync(`${location}.new`, `${folder}\n`)
  renameSync(`${location}.new`, location)
  return { folder, moved: true }
}

/** Whether every folder from the root down to this one lets the account pass. */
export function canReach(folder: string, account: Account): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const pass = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & pass) === 0) return false
    if (at === dirname(at)) return true
  }
}

function makeFolder(folder: string): void {
  try {
    const first = mkdirSync(folder, { recursive: true })
    // A strict umask must not shut the server's account out of a folder we made ourselves.
    if (isRoot() && first !== undefined) openUpTo(first, folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new StartFailure('folder-unusable', { folder, reason }, { cause: error })
  }
}

function openUpTo(first: string, folder: string): void {
  for (let at = folder; ; at = dirname(at)) {
    chmodSync(at, 0o755)
    if (at === first || at === dirname(at)) return
  }
}
