import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

export type ServerOptions = Readonly<{
  /** Kept when the server stops; without it a new folder is made, and removed. */
  dataFolder?: string
  /** Empty: the embedded database in the data folder. */
  databaseUrl?: string
  /** The same port again after a kill, so that phones find it. */
  port?: number
  env?: Readonly<Record<string, string>>
}>

export type RunningServer = Readonly<{
  url: string
  port: number
  /** The one-time link that makes the first administrator; null once it has been used. */
  firstLink: string | null
  dataFolder: string
  pid: number
  /** What it has written on standard error, for a failing test to show. */
  log: () => string
  /** As an operator would: SIGTERM. Rejects unless it ends with code 0 within five seconds: for tests that claim it. */
  stop: () => Promise<void>
  /** As a power cut would. The data folder stays. */
  kill: () => Promise<void>
  /** Removes the data folder, if it was made here. */
  remove: () => Promise<void>
}>

const cli = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url))
const READY_WITHIN = 150_000
const STOP_WITHIN = 5_000

/** The built application in a process of its own, as a user runs it. `npm test` has built it. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  if (!existsSync(cli)) throw new Error('dist/server/cli.js is missing: run npm run build first')
  const dataFolder = options.dataFolder ?? (await newFolder())
  const child = run(options, dataFolder)
  let log = ''
  child.stderr?.on('data', (chunk) => {
    log += String(chunk)
  })
  const { address, firstLink } = await firstAnswer(child, () => log)
  const { port } = new URL(address)
  return {
    url: address,
    port: Number(port),
    firstLink,
    dataFolder,
    pid: child.pid ?? 0,
    log: () => log,
    stop: () => end(child, 'SIGTERM', () => log),
    kill: () => end(child, 'SIGKILL', () => log),
    async remove() {
      await endOrphan(dataFolder)
      if (options.dataFolder === undefined)
        await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** A killed server leaves its database running; the next start would take it over, but here comes none. */
async function endOrphan(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'postgres', '18', 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number.parseInt(await readFile(pidFile, 'utf8'), 10)
  try {
    process.kill(pid, 'SIGQUIT')
    // It takes this file with it, last of all: what it still wrote would be in the way of removing the folder.
    for (let left = 100; left > 0 && existsSync(pidFile); left -= 1) await wait(100)
  } catch {
    // It had ended by itself.
  }
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-server-'))
  // Started as root, the database runs under another account, which must be able to pass.
  await chmod(folder, 0o755)
  return folder
}

function run({ databaseUrl, port, env }: ServerOptions, dataFolder: string): ChildProcess {
  const script = `const { main } = await import(${JSON.stringify(pathToFileURL(cli).href)})
    process.exitCode = await main(['start', '--json'])`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port ?? 0),
      ROOM_PORT: '0',
      SAMSYN_DATA: dataFolder,
      DATABASE_URL: databaseUrl,
      // Made-up waves come by themselves after the start: only a test that looks at them wants them.
      SAMSYN_EXAMPLE: 'bare',
      ...env,
    },
  })
}

type Answer = Readonly<{ address: string; firstLink: string | null }>

const hasAddress = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'address' in value && typeof value.address === 'string'

function firstAnswer(child: ChildProcess, log: () => string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let text = ''
    const fail = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(`The server ${why}\n${text}${log()}`))
    }
    const timer = setTimeout(() => fail(`was not ready in ${READY_WITHIN / 1000} s`), READY_WITHIN)
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with code ${code} before it was ready`)
    })
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      const answer = parsed(text)
      if (!hasAddress(answer)) return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      resolve(answer)
    })
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL', log: () => string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  const began = Date.now()
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN)
  await gone
  clearTimeout(late)
  if (signal === 'SIGKILL') return
  if (child.exitCode !== 0) {
    throw new Error(
      `The server ended with ${child.exitCode ?? child.signalCode} after ${Date.now() - began} ms\n${log()}`,
    )
  }
}
