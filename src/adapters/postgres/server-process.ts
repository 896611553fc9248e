import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Cluster, serverEnvironment, spawnFailure } from './cluster.ts'
import type { Runtime } from './runtime.ts'

/**
 * What the product relies on, whatever the cluster's own file says: nothing reachable from outside, every
 * commit on disk, and a log that holds neither statements nor values.
 */
const settings = (port: number, isDurable: boolean): Readonly<Record<string, string>> => ({
  port: String(port),
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  fsync: isDurable ? 'on' : 'off',
  synchronous_commit: isDurable ? 'on' : 'off',
  full_page_writes: isDurable ? 'on' : 'off',
  track_commit_timestamp: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_connections: '',
  log_disconnections: 'off',
  log_checkpoints: 'off',
})

export type ServerProcess = Readonly<{
  port: number
  isRunning(): boolean
  ended: Promise<void>
  /** fast: open transactions end here. at-once: as after a power cut. */
  stop(how: 'fast' | 'at-once'): void
}>

type Options = Readonly<{
  home: string
  runtime: Runtime
  cluster: Cluster
  port: number
  isDurable: boolean
}>

export function startServerProcess({
  home,
  runtime,
  cluster,
  port,
  isDurable,
}: Options): Promise<ServerProcess> {
  const flags = Object.entries(settings(port, isDurable)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  // A file, not a pipe: the server may outlive us and must always have somewhere to write.
  const log = openSync(logFile(home), 'a', 0o600)
  const child = spawn(runtime.program('postgres'), ['-D', cluster.folder, ...flags], {
    ...cluster.account,
    env: serverEnvironment(cluster.folder),
    cwd: cluster.folder,
    stdio: ['ignore', log, log],
    // Ctrl-C in a terminal reaches the whole group; the server must stay until we have drained.
    detached: true,
  })
  closeSync(log)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(spawnFailure(error, cluster.folder)))
    child.once('spawn', () => resolve(follow(child, port, () => pgCtlStop(runtime, cluster))))
  })
}

function follow(child: ChildProcess, port: number, stopOnWindows: () => void): ServerProcess {
  let isRunning = true
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isRunning = false
      resolve()
    })
  })
  return {
    port,
    ended,
    isRunning: () => isRunning,
    stop(how) {
      if (process.platform === 'win32' && how === 'fast') stopOnWindows()
      else child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    },
  }
}

// Windows has no signals: killing there would mean a recovery at every start.
function pgCtlStop(runtime: Runtime, cluster: Cluster): void {
  execFile(runtime.program('pg_ctl'), ['stop', '-m', 'fast', '-W', '-D', cluster.folder], () => {})
}

export const logFile = (home: string): string => join(home, 'postgres.log')

/** One earlier log is kept, so that a crash can still be read after the next start. */
export function turnLog(home: string): void {
  const log = logFile(home)
  rmSync(`${log}.1`, { force: true })
  try {
    renameSync(log, `${log}.1`)
  } catch {
    // There was none.
  }
}

export function logExcerpt(home: string): string {
  try {
    return readFileSync(logFile(home), 'utf8').trimEnd().split('\n').slice(-12).join('\n')
  } catch {
    return ''
  }
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
