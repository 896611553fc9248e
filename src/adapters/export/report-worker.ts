import { parentPort } from 'node:worker_threads'
import { type RenderOrder, renderFiles } from './render-report.ts'

/** A thread of its own: a report of 150 pages must not hold up a vote. */
parentPort?.on('message', ({ no, order }: Readonly<{ no: number; order: RenderOrder }>) => {
  renderFiles(order).then(
    (rendered) => parentPort?.postMessage({ no, rendered }),
    (error: unknown) => parentPort?.postMessage({ no, failure: `${error}` }),
  )
})
