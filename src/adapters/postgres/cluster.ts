import { execFile } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartFailure, type Tell } from '../start-failure.ts'
import { type Account, giveTo, makePassable, serverAccount } from './account.ts'
import type { Runtime } from './runtime.ts'
import type { Secret } from './secret.ts'

const run = promisify(execFile)

export const MAJOR = '18'
export const clusterFolder = (home: string): string => join(home, 'postgres', MAJOR)

/** Nothing of our own environment: a HOME the server may not enter broke its client library. */
export const serverEnvironment = (cluster: string): NodeJS.ProcessEnv => ({
  HOME: cluster,
  LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' ? { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT } : {}),
})

export type Cluster = Readonly<{ folder: string; account: Account | undefined }>

/** The cluster of this home, made on the first start. A start cut short leaves nothing that counts as one. */
export async function findCluster(
  home: string,
  runtime: Runtime,
  secret: Secret,
  tell: Tell,
): Promise<Cluster> {
  const folder = clusterFolder(home)
  const account = serverAccount(folder)
  if (existsSync(join(folder, 'PG_VERSION'))) {
    assertOurs(folder)
    giveTo(account, folder)
    return { folder, account }
  }
  tell({ code: 'creating-cluster' })
  await create(folder, runtime, secret, account)
  return { folder, account }
}

async function create(
  folder: string,
  runtime: Runtime,
  secret: Secret,
  account: Account | undefined,
): Promise<void> {
  const draft = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(draft, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  makePassable(dirname(folder))
  mkdirSync(draft, { mode: 0o700 })
  chmodSync(draft, 0o700)
  giveTo(account, draft)
  writeFileSync(passwordFile, secret.owner, { mode: 0o600 })
  giveTo(account, passwordFile)
  try {
    await run(
      runtime.program('initdb'),
      [
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=sv-SE',
        `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--data-checksums',
        '-U',
        'samsyn',
        '-D',
        draft,
      ],
      { ...account, env: serverEnvironment(draft), cwd: draft },
    )
  } catch (error) {
    throw initFailure(error, folder)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, folder)
}

function initFailure(error: unknown, folder: string): unknown {
  const refused = spawnFailure(error, folder)
  if (refused instanceof StartFailure || !(error instanceof Error)) return refused
  // Containers may run as a number that has no name; initdb insists on one.
  if (!hasName())
    return new StartFailure('user-unknown', { uid: process.getuid?.() ?? '?' }, { cause: error })
  const reason = 'stderr' in error && error.stderr ? String(error.stderr).trim() : error.message
  return new StartFailure('cluster-not-made', { reason }, { cause: error })
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** A spawn that the system refused, as the reason a person can act on. */
export function spawnFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code !== 'EACCES' && error.code !== 'EPERM') return error
  return new StartFailure('postgres-not-allowed', { folder, reason: error.code }, { cause: error })
}

function assertOurs(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartFailure('cluster-not-ours', { folder }, { cause: error })
  }
}
