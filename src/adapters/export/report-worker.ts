import { parentPort } from 'node:worker_threads'
import { answerTo, type RenderOrder } from './render-report.ts'

/** A thread of its own: a report of 150 pages must not hold up a vote. */
parentPort?.on('message', async ({ no, order }: Readonly<{ no: number; order: RenderOrder }>) => {
  parentPort?.postMessage({ no, ...(await answerTo(order)) })
})
