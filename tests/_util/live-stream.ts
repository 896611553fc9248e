import { setTimeout as wait } from 'node:timers/promises'
import type { LiveResult, LiveState, LiveTurnout } from '#contract/consensus/live.ts'
import { eventParser } from '#web/pages/live/event-parser.ts'

export type LiveEvent =
  | Readonly<{ name: 'state'; data: LiveState }>
  | Readonly<{ name: 'turnout'; data: LiveTurnout }>
  | Readonly<{ name: 'result'; data: LiveResult }>

type Heard = LiveEvent & Readonly<{ at: number; line: number }>

/** What a wall follows: `/live/:k`, connected again when the line breaks. */
export class LiveStream {
  readonly heard: Heard[] = []
  readonly #url: string
  readonly #line = new AbortController()
  #lines = 0

  constructor(url: string, code: string) {
    this.#url = `${url}/live/${code}?turnout=1`
    void this.#follow()
  }

  /** The first event, heard already or within the time, that is looked for. */
  async until(isIt: (event: Heard) => boolean, within = 20_000): Promise<Heard> {
    const end = Date.now() + within
    for (;;) {
      const found = this.heard.find(isIt)
      if (found) return found
      if (Date.now() > end) throw new Error(`not heard in ${within} ms: ${JSON.stringify(this.heard.at(-1))}`)
      await wait(5)
    }
  }

  /** How many times it has been connected. */
  get lines(): number {
    return this.#lines
  }

  /** How many ballots the latest event speaks of. */
  get cast(): number {
    const last = this.heard.findLast(({ name }) => name !== 'result')
    return last && last.name !== 'result' ? last.data.cast : 0
  }

  close(): void {
    this.#line.abort()
  }

  async #follow(): Promise<void> {
    while (!this.#line.signal.aborted) {
      await this.#read().catch(() => undefined)
      await wait(200)
    }
  }

  async #read(): Promise<void> {
    const answer = await fetch(this.#url, { signal: this.#line.signal })
    this.#lines += 1
    const line = this.#lines
    const [parse, decoder] = [eventParser(), new TextDecoder()]
    for await (const piece of answer.body ?? []) {
      for (const { name, data } of parse(decoder.decode(piece, { stream: true })))
        this.heard.push({ name, data: JSON.parse(data), at: performance.now(), line } as Heard)
    }
  }
}
