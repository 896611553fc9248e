import { Visitor } from '../../src/cli/replay/visitor.ts'
import type { Heard, Paper } from './crowd.ts'
import { type Wish, wishFor } from './ticket-phone.ts'

const json = { method: 'POST', type: 'application/json' } as const

/** Somebody who votes at level 3: a ticket with the card's cookie, then a ballot without it. */
export class TicketVoter {
  readonly #code: string
  readonly #card: string
  readonly #atSeat: Visitor
  readonly #nobody: Visitor
  #wish: Wish | null = null
  #ticket: ReturnType<Wish['finish']> | null = null

  constructor(url: string, code: string, card: string) {
    this.#atSeat = new Visitor(url)
    this.#nobody = new Visitor(url)
    this.#code = code
    this.#card = card
  }

  async join(): Promise<void> {
    const { status, text } = await this.#atSeat.send(`/rosta/${this.#code}`, {
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ kort: this.#card }).toString(),
    })
    if (status !== 303) throw new Error(`could not join: ${status} ${text.slice(0, 300)}`)
  }

  /** Asks with one and the same message until it is answered, as the phone's module does. */
  async fetchTicket({ round, freezeCode }: Paper): Promise<boolean> {
    if (this.#ticket) return true
    if (!this.#wish) {
      const key = await this.#nobody.send(`/rost/${this.#code}/nyckel`).catch(() => null)
      if (key === null || key.status >= 500) return false
      this.#wish = await wishFor(JSON.parse(key.text).modulus, round)
    }
    const body = JSON.stringify({ r: round, fz: freezeCode, blinded: this.#wish.blinded })
    const answer = await this.#atSeat
      .send(`/rosta/${this.#code}/biljett`, { ...json, body })
      .catch(() => null)
    if (answer === null || answer.status >= 500) return false
    if (answer.status !== 200) throw new Error(`no ticket: ${answer.status} ${answer.text.slice(0, 300)}`)
    this.#ticket = this.#wish.finish(JSON.parse(answer.text).signature)
    return true
  }

  async ticket(paper: Paper): Promise<ReturnType<Wish['finish']>> {
    await this.fetchTicket(paper)
    if (!this.#ticket) throw new Error('the server did not answer')
    return this.#ticket
  }

  /** Sends a ballot once; before the first one, fetches the ticket. */
  async send(paper: Paper, a: string): Promise<Heard> {
    if (!(await this.fetchTicket(paper))) return 'unknown'
    const { round, freezeCode } = paper
    const body = JSON.stringify({ r: round, fz: freezeCode, slot: 0, a, ...this.#ticket })
    const answer = await this.#nobody.send(`/rost/${this.#code}`, { ...json, body }).catch(() => null)
    if (answer === null || answer.status >= 500) return 'unknown'
    if (answer.status === 200 && answer.text === '{"recorded":true}') return 'recorded'
    throw new Error(`the ballot was refused: ${answer.status} ${answer.text.slice(0, 300)}`)
  }
}
