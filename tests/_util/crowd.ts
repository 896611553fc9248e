import { setTimeout as wait } from 'node:timers/promises'
import { Visitor } from '../../src/cli/replay/visitor.ts'

export type Paper = Readonly<{ round: string; freezeCode: string }>

/** What a phone makes of an answer: it is in, or nobody knows and it goes again. */
export type Heard = 'recorded' | 'unknown'

/** Somebody who votes over the interface, with the card's code and nothing else, as a phone does. */
export class PhoneVoter {
  readonly #code: string
  readonly #card: string
  readonly #visitor: Visitor

  constructor(url: string, code: string, card: string) {
    this.#visitor = new Visitor(url)
    this.#code = code
    this.#card = card
  }

  async join(): Promise<void> {
    const { status, text } = await this.#visitor.send(`/rosta/${this.#code}`, {
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ kort: this.#card }).toString(),
    })
    if (status !== 303) throw new Error(`could not join: ${status} ${text.slice(0, 300)}`)
  }

  /** Sends a ballot once. An answer that did not come, or says that the server is away, is no answer. */
  async send({ round, freezeCode }: Paper, a: string): Promise<Heard> {
    const body = JSON.stringify({ r: round, fz: freezeCode, slot: 0, a })
    const answer = await this.#visitor
      .send(`/rosta/${this.#code}/rost`, { method: 'POST', type: 'application/json', body })
      .catch(() => null)
    if (answer === null || answer.status >= 500) return 'unknown'
    if (answer.status === 200 && answer.text === '{"recorded":true}') return 'recorded'
    throw new Error(`the ballot was refused: ${answer.status} ${answer.text.slice(0, 300)}`)
  }

  /** The same ballot until it is acknowledged, as the phone's own module sends it. */
  async sendUntilRecorded(paper: Paper, a: string, pause = 200): Promise<void> {
    while ((await this.send(paper, a)) === 'unknown') await wait(pause)
  }
}
