import { Worker } from 'node:worker_threads'
import type { Made, MakeFiles } from '#application/kernel/report-ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RenderAnswer, RenderOrder } from './render-report.ts'

export type Renderer = Readonly<{ render: MakeFiles; close(): Promise<void> }>

type Waiting = Readonly<{ done: (rendered: Made) => void; failed: (error: Error) => void }>

type Options = Readonly<{
  /** The built thread; null where nothing is built (tests): then the work is done here. */
  script: URL | null
  milliseconds?: number
  warn?: (message: string) => void
}>

const failed = (): DomainError => new DomainError('report-not-rendered')

/** Where nothing is built. Loaded when first asked for: a start needs no typesetter. */
const renderHere: MakeFiles = async (order) => {
  const { answerTo } = await import('./render-report.ts')
  const { rendered, failure } = await answerTo(order)
  if (!rendered) throw failure === 'no-typesetter' ? new DomainError('report-no-typesetter') : failed()
  return rendered
}

/**
 * Renders in one thread, one report at a time. A report that takes too long, is no longer wanted or brings the
 * thread down ends alone: the thread is ended with it and the next report gets a new one.
 */
export function makeRenderer({ script, milliseconds = 30_000, warn = () => {} }: Options): Renderer {
  if (script === null) return { render: renderHere, close: async () => {} }
  let worker: Worker | null = null
  let last = 0
  let queue: Promise<unknown> = Promise.resolve()
  const waiting = new Map<number, Waiting>()

  const stop = async (): Promise<void> => {
    const ending = worker
    worker = null
    for (const { failed: fail } of waiting.values()) fail(failed())
    waiting.clear()
    await ending?.terminate()
  }

  const started = (): Worker => {
    if (worker) return worker
    // Flags of the program that started us are none of its business, and some would keep it from starting.
    const made = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 512 }, execArgv: [] })
    made.unref()
    made.on('message', ({ no, rendered, failure }: RenderAnswer & Readonly<{ no: number }>) => {
      const one = waiting.get(no)
      waiting.delete(no)
      if (rendered) one?.done(rendered)
      else {
        warn(`report not rendered: ${failure ?? 'no answer'}`)
        one?.failed(failure === 'no-typesetter' ? new DomainError('report-no-typesetter') : failed())
      }
    })
    const gone = (): void => {
      if (worker === made) void stop()
    }
    made.on('error', (error) => {
      warn(`report thread ended: ${error}`)
      gone()
    })
    made.on('exit', gone)
    worker = made
    return made
  }

  const renderOne = (order: RenderOrder, signal: AbortSignal | undefined): Promise<Made> =>
    new Promise((done, fail) => {
      if (signal?.aborted) return fail(failed())
      const unwanted = (): void => void stop()
      last += 1
      const no = last
      const limit = setTimeout(() => {
        warn(`report not rendered: more than ${milliseconds} ms`)
        void stop()
      }, milliseconds)
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(limit)
          signal?.removeEventListener('abort', unwanted)
          then(value)
        }
      waiting.set(no, { done: settled(done), failed: settled(fail) })
      signal?.addEventListener('abort', unwanted, { once: true })
      started().postMessage({ no, order })
    })

  return {
    render: (order, signal) => {
      const turn = queue.then(() => renderOne(order, signal))
      queue = turn.catch(() => {})
      return turn
    },
    close: stop,
  }
}
