import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Tell } from '../start-failure.ts'
import { isAlive } from './process-identity.ts'

const PATIENCE = 30_000

/**
 * Ends a server that outlived its Samsyn, so that the folder is free. Called only by the holder of the lock.
 * Asks for a fast shutdown, then insists. A pid file that names somebody else is removed:
 * PostgreSQL would take any living process with that number for itself and refuse to start.
 */
export async function endOrphan(cluster: string, tell: Tell): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const named = pidIn(pidFile)
  if (named !== undefined && isAlive(named) && serves(named, cluster)) {
    tell({ code: 'stopping-orphan', pid: named })
    signal(named, 'SIGINT')
    if (!(await ended(() => isAlive(named), PATIENCE))) {
      signal(named, 'SIGQUIT')
      await ended(() => isAlive(named), PATIENCE)
    }
  }
  // Children of a killed server leave by themselves; one that hangs must not share the files with a new server.
  const left = () => stragglers(cluster).length > 0
  if (!(await ended(left, 5_000))) {
    for (const pid of stragglers(cluster)) signal(pid, 'SIGKILL')
    await ended(left, 5_000)
  }
  if (existsSync(pidFile) && canLookAround()) rmSync(pidFile)
}

function pidIn(pidFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

const canLookAround = (): boolean => process.platform === 'linux' && existsSync('/proc/self/cwd')

/** Every PostgreSQL process stands in its cluster's folder; a shell may stand there too. */
function serves(pid: number, cluster: string): boolean {
  try {
    if (!canLookAround()) {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster)
    }
    const isPostgres = basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
    return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false
  }
}

function stragglers(cluster: string): number[] {
  if (!canLookAround()) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && serves(pid, cluster) && isAlive(pid))
}

async function ended(isGoingOn: () => boolean, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (isGoingOn()) {
    if (Date.now() > until) return false
    await wait(20)
  }
  return true
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended in between.
  }
}
