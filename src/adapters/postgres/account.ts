import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whom the database server runs as, when that is somebody else than we are. */
export type Account = Readonly<{ uid: number; gid: number }>

const NOBODY: Account = { uid: 65534, gid: 65534 }

export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root. Root lends it the account that owns the cluster already,
 * so that one start as root does not lock an ordinary user out; a new cluster gets `nobody`.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (!isRoot()) return undefined
  if (!existsSync(cluster)) return NOBODY
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? NOBODY : { uid, gid }
}

export function giveTo(account: Account | undefined, path: string): void {
  if (!account) return
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  if (found.uid !== account.uid || found.gid !== account.gid) chownSync(path, account.uid, account.gid)
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name))
}

/** Makes a folder that the server's account can pass, also under a strict umask. */
export function makePassable(folder: string): void {
  mkdirSync(folder, { recursive: true })
  if (isRoot()) chmodSync(folder, 0o755)
}
