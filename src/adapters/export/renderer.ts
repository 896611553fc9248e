import { Worker } from 'node:worker_threads'
import type { Made } from '#application/kernel/report-ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type RenderOrder, renderFiles } from './render-report.ts'

export type Renderer = Readonly<{
  render(order: RenderOrder): Promise<Made>
  close(): Promise<void>
}>

type Answer = Readonly<{ no: number; rendered?: Made; failure?: string }>
type Waiting = Readonly<{ done: (rendered: Made) => void; failed: (error: Error) => void }>

type Options = Readonly<{
  /** The built thread; null where nothing is built (tests): then the work is done here. */
  script: URL | null
  milliseconds?: number
  warn?: (message: string) => void
}>

const failed = (): DomainError => new DomainError('report-not-rendered')

/**
 * Renders in one thread, one report at a time. A report that takes too long, or brings the thread down, fails
 * alone: the thread is ended and the next report gets a new one.
 */
export function makeRenderer({ script, milliseconds = 30_000, warn = () => {} }: Options): Renderer {
  if (script === null) return { render: renderFiles, close: async () => {} }
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
    const made = new Worker(script)
    made.unref()
    made.on('message', ({ no, rendered, failure }: Answer) => {
      const one = waiting.get(no)
      waiting.delete(no)
      if (rendered) one?.done(rendered)
      else {
        warn(`report not rendered: ${failure ?? 'no answer'}`)
        one?.failed(failed())
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

  const renderOne = (order: RenderOrder): Promise<Made> =>
    new Promise((done, fail) => {
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
          then(value)
        }
      waiting.set(no, { done: settled(done), failed: settled(fail) })
      started().postMessage({ no, order })
    })

  return {
    render: (order) => {
      const turn = queue.then(() => renderOne(order))
      queue = turn.catch(() => {})
      return turn
    },
    close: stop,
  }
}
