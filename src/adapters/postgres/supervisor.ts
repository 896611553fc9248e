import { setTimeout as wait } from 'node:timers/promises'
import { StartFailure, type Tell } from '../start-failure.ts'
import type { Cluster } from './cluster.ts'
import { becomesReady } from './ready.ts'
import type { Runtime } from './runtime.ts'
import { freePort, logExcerpt, type ServerProcess, startServerProcess } from './server-process.ts'

const PAUSES = [200, 500, 1_000, 2_000, 5_000]
const WINDOW = 60_000
const PORT_ATTEMPTS = 5
/** A server that has not ended by then will not. */
const PATIENCE = 30_000

export type Supervisor = Readonly<{
  port: number
  /** The server has ended by itself; it is being started again. */
  onDown(listener: () => void): void
  onUp(listener: () => void): void
  /** It went down too often and is left down. */
  onGaveUp(listener: (logExcerpt: string) => void): void
  stop(how?: 'fast' | 'at-once'): Promise<void>
}>

type Options = Readonly<{
  home: string
  runtime: Runtime
  cluster: Cluster
  isDurable: boolean
  ownerUrl: (port: number) => string
  tell: Tell
}>

/** Keeps one server running on the cluster until told to stop. */
export async function supervise(options: Options): Promise<Supervisor> {
  const { home, tell } = options
  const listeners = {
    down: [] as (() => void)[],
    up: [] as (() => void)[],
    gaveUp: [] as ((log: string) => void)[],
  }
  const crashes: number[] = []
  let server = await startOnFreePort(options)
  const { port } = server
  let isStopping = false

  const start = async (): Promise<boolean> => {
    server = await startServerProcess({ ...options, port })
    if (isStopping) server.stop('fast')
    return becomesReady(server, options.ownerUrl(port), tell)
  }

  const watch = async (): Promise<void> => {
    for (;;) {
      await server.ended
      if (isStopping) return
      for (const listener of listeners.down) listener()
      do {
        const now = Date.now()
        crashes.push(now)
        const recent = crashes.filter((at) => at > now - WINDOW).length
        if (recent >= PAUSES.length) {
          const log = logExcerpt(home)
          for (const listener of listeners.gaveUp) listener(log)
          return
        }
        await wait(PAUSES[recent - 1])
        if (isStopping) return
      } while (!(await start().catch(() => false)))
      for (const listener of listeners.up) listener()
    }
  }
  const watching = watch()

  return {
    port,
    onDown: (listener) => void listeners.down.push(listener),
    onUp: (listener) => void listeners.up.push(listener),
    onGaveUp: (listener) => void listeners.gaveUp.push(listener),
    async stop(how = 'fast') {
      isStopping = true
      server.stop(how)
      const insist = setTimeout(() => server.stop('at-once'), PATIENCE)
      await watching
      await server.ended
      clearTimeout(insist)
    },
  }
}

// Between finding a free port and taking it, somebody else may have taken it.
async function startOnFreePort(options: Options): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const server = await startServerProcess({ ...options, port })
    if (await becomesReady(server, options.ownerUrl(port), options.tell)) return server
    if (attempt === PORT_ATTEMPTS)
      throw new StartFailure('postgres-gave-up', { log: logExcerpt(options.home) })
    await wait(100 * attempt)
  }
}
