import { randomUUID } from 'node:crypto'
import { paperHandlers } from '#adapters/http/routes/paper.ts'
import type { RoundPapers } from '#contract/consensus/paper.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { AccountId, SeatId } from '#domain/kernel/id.ts'
import type { Ports } from './hall.ts'
import { command, type Meeting } from './meeting.ts'

type Handlers = ReturnType<typeof paperHandlers>
/** What is on a paper, and whose card it is at level 3; `a` null where it cannot be counted. */
export type Read = Readonly<{ a: string | null; card?: string }>

/** Papers of one round, handed out and keyed by people with accounts of their own. */
export class PaperDesk {
  readonly #meeting: Meeting
  readonly #no: number
  readonly #handlers: Handlers

  constructor(meeting: Meeting, no: number, ports: Ports = meeting.hall.ports) {
    this.#meeting = meeting
    this.#no = no
    this.#handlers = paperHandlers(ports)
  }

  /** Somebody else, with an account, who may key. */
  person(name: string): Actor {
    return { ...this.#meeting.hall.facilitator, account: randomUUID() as AccountId, name }
  }

  async #at() {
    const { expectedVersion, ...ids } = await this.#meeting.asking(this.#no)
    return { ids, expectedVersion }
  }

  async handOut(seat: SeatId, out = true): Promise<number> {
    const { ids } = await this.#at()
    const { facilitator } = this.#meeting.hall
    return (await this.#handlers.handOutPaper(facilitator, { ...ids, seat, out })).handedOut
  }

  async start(papers: number): Promise<void> {
    const { ids, expectedVersion } = await this.#at()
    await this.#handlers.startKeying(this.#meeting.hall.facilitator, { ...ids, expectedVersion, papers })
  }

  async stop(): Promise<void> {
    const { ids, expectedVersion } = await this.#at()
    await this.#handlers.stopKeying(this.#meeting.hall.facilitator, { ...ids, expectedVersion })
  }

  async take(actor: Actor): Promise<number> {
    const { ids } = await this.#at()
    return (await this.#handlers.takePile(actor, ids)).pass
  }

  async seen(actor: Actor): Promise<RoundPapers> {
    const { ids } = await this.#at()
    return this.#handlers.getPapers(actor, ids)
  }

  async reading(actor: Actor, pos: number) {
    const { ids } = await this.#at()
    return (await this.#handlers.getPaperReading(actor, { ...ids, pos })).reading
  }

  async key(actor: Actor, pos: number, { a, card }: Read): Promise<void> {
    const { ids } = await this.#at()
    const pile = (await this.seen(actor)).pile?.id ?? randomUUID()
    await this.#handlers.keyPaper(actor, { ...ids, commandId: command(), pile, pos, a, card: card ?? null })
  }

  /** Both read the whole pile, and agree. */
  async keyAll(people: readonly [Actor, Actor], pile: readonly Read[]): Promise<void> {
    for (const person of people) {
      await this.take(person)
      for (const [at, read] of pile.entries()) await this.key(person, at + 1, read)
    }
  }
}
