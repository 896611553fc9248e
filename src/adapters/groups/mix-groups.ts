import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { MixGroups } from '#application/consensus/group-ports.ts'
import type { GroupSeries } from '#domain/consensus/group-series.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type Answer, type Question, solve } from './question.ts'

type Waiting = Readonly<{ done: (found: GroupSeries) => void; fail: (error: Error) => void }>

/** A thread that has had nothing to do for so long gives its memory back. */
const idleFor = 60_000

/** The thread, where the program has been built; without a build there is no other thread to use. */
export function makeMixGroups(builtFolder: string | null): MixGroups {
  const file = builtFolder && join(builtFolder, 'server', 'group-worker.js')
  if (!file || !existsSync(file)) {
    return async (problem, discussions, seed, milliseconds) =>
      solve({ no: 0, problem, discussions, seed, milliseconds })
  }
  const thread = new GroupThread(file)
  return (problem, discussions, seed, milliseconds) =>
    thread.ask({ problem, discussions, seed, milliseconds })
}

class GroupThread {
  readonly #file: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | null = null
  #asked = 0

  constructor(file: string) {
    this.#file = file
  }

  ask(question: Omit<Question, 'no'>): Promise<GroupSeries> {
    const no = ++this.#asked
    if (this.#idle) clearTimeout(this.#idle)
    return new Promise((done, fail) => {
      this.#waiting.set(no, { done, fail })
      this.#worker ??= this.#start()
      this.#worker.postMessage({ ...question, no } satisfies Question)
    })
  }

  #start(): Worker {
    // However the program was started, the thread is a module of its own.
    const worker = new Worker(this.#file, { execArgv: [] })
    // It must not keep a program alive that has been told to stop.
    worker.unref()
    worker.on('message', (answer: Answer) => this.#heard(answer))
    worker.on('error', (error) => this.#lost(worker, error))
    worker.on('exit', () => this.#lost(worker, new Error('The thread that mixes groups has ended')))
    return worker
  }

  #heard(answer: Answer): void {
    const waiting = this.#waiting.get(answer.no)
    this.#waiting.delete(answer.no)
    if ('found' in answer) waiting?.done(answer.found)
    else if ('refused' in answer) waiting?.fail(new DomainError(answer.refused.code, answer.refused.detail))
    else waiting?.fail(new Error(answer.failed))
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => void this.#worker?.terminate(), idleFor).unref()
  }

  #lost(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = null
    for (const { fail } of this.#waiting.values()) fail(error)
    this.#waiting.clear()
  }
}
