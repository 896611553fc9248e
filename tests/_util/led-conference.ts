import { randomUUID } from 'node:crypto'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { protocolEndpoints } from '#contract/consensus/protocol.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import { sessionEndpoints } from '#contract/session.ts'
import type { TicketWay } from '#domain/consensus/ticket.ts'
import { Visitor } from '../../src/cli/replay/visitor.ts'
import type { Paper } from './crowd.ts'

const rows = conferenceEndpoints
const steps = {
  freeze: rows.freezeRound,
  open: rows.openRound,
  close: rows.closeRound,
  count: rows.countRound,
  finish: rows.finishRound,
} as const

/** A guest of the example who leads conferences, over the interface. */
export async function enterExample(url: string) {
  const facilitator = new Visitor(url)
  const { associations } = await facilitator.call(sessionEndpoints.actAs, { role: 'facilitator' })
  const example = associations.find(({ isExample }) => isExample)
  if (!example) throw new Error('there is no example association')
  return { facilitator, association: example.id }
}

type Led = Readonly<{ facilitator: Visitor; association: string; conference: string }>

/** One conference, led from outside any browser. */
export class LedConference {
  readonly #facilitator: Visitor
  readonly #ids: Readonly<{ association: string; conference: string }>

  constructor({ facilitator, association, conference }: Led) {
    this.#facilitator = facilitator
    this.#ids = { association, conference }
  }

  get conference(): string {
    return this.#ids.conference
  }

  detail() {
    return this.#facilitator.call(rows.getConference, this.#ids)
  }

  async round(no: number) {
    const found = (await this.detail()).roundList[no - 1]
    if (!found) throw new Error(`there is no round ${no}`)
    return found
  }

  /** The cards in order of their numbers. */
  async cards() {
    const { code, cards } = await this.#facilitator.call(rows.getCards, this.#ids)
    return { code, cards: cards.toSorted((a, b) => a.number - b.number) }
  }

  async paper(no: number): Promise<Paper> {
    const { id, freezeCode } = await this.round(no)
    if (freezeCode === null) throw new Error(`round ${no} is not frozen`)
    return { round: id, freezeCode }
  }

  async items(no: number) {
    const { id: round } = await this.round(no)
    const { items } = await this.#facilitator.call(rows.getRoundItems, { ...this.#ids, round })
    return items.toSorted((a, b) => a.pos - b.pos)
  }

  async step(no: number, ...acts: readonly (keyof typeof steps)[]): Promise<void> {
    for (const act of acts) {
      const { id: round, version } = await this.round(no)
      await this.#facilitator.call(steps[act], { ...this.#change(), round, expectedVersion: version })
    }
  }

  async begin(): Promise<void> {
    const { version } = await this.detail()
    await this.#facilitator.call(rows.beginConference, { ...this.#change(), expectedVersion: version })
  }

  async result(no: number): Promise<RoundResult> {
    const { id: round } = await this.round(no)
    return this.#facilitator.call(rows.getRoundResult, { ...this.#ids, round })
  }

  async recountFile(no: number) {
    const { id: round } = await this.round(no)
    return this.#facilitator.call(rows.getRecountFile, { ...this.#ids, round })
  }

  console() {
    return this.#facilitator.call(rows.getConsole, this.#ids)
  }

  adoption() {
    return this.#facilitator.call(protocolEndpoints.previewAdoption, this.#ids)
  }

  #change() {
    return { ...this.#ids, commandId: randomUUID() }
  }
}

/** A new conference with the votes of 2014 and so many seats, all of them present, its first round frozen. */
export async function holdConference(
  url: string,
  name: string,
  voters: number,
  ticket?: TicketWay,
): Promise<LedConference> {
  const { facilitator, association } = await enterExample(url)
  const { conference } = await facilitator.call(rows.createConference, {
    association,
    commandId: randomUUID(),
    name,
    place: null,
    beginsOn: null,
    ...(ticket ? { level: 3, ticket } : { level: 2 }),
    preset: 'sundbyholm-2014',
    isInvented: true,
  })
  const ids = { association, conference }
  await facilitator.call(rows.addFreeSeats, { ...ids, commandId: randomUUID(), count: voters })
  const { seats } = await facilitator.call(rows.getRoster, ids)
  await facilitator.call(rows.markPresent, {
    ...ids,
    commandId: randomUUID(),
    seats: seats.map(({ id }) => id),
    present: true,
  })
  const held = new LedConference({ facilitator, ...ids })
  await held.step(1, 'freeze')
  await held.begin()
  return held
}
