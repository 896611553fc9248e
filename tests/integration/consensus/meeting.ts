import { randomUUID } from 'node:crypto'
import { castBallot } from '#application/consensus/cast-ballot.ts'
import { joinConference } from '#application/consensus/join-conference.ts'
import { readLive } from '#application/consensus/read-live.ts'
import type { Background } from '#application/consensus/roster-ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { RoundPlanInput } from '#contract/consensus/rule.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { TicketWay } from '#domain/consensus/ticket.ts'
import type { CommandId, ConferenceId, RoundId, SeatId } from '#domain/kernel/id.ts'
import type { Hall } from './hall.ts'

type Rows = typeof conferenceEndpoints
type PlannedInput = InputOf<Rows['planRounds']>['rounds'][number]
type RoundCommand =
  | 'freezeRound'
  | 'openRound'
  | 'pauseRound'
  | 'resumeRound'
  | 'closeRound'
  | 'reopenRound'
  | 'countRound'
  | 'resolveTie'
  | 'finishRound'

export type Voter = Readonly<{ seat: SeatId; code: string }>
export type PlannedRound = Partial<Omit<PlannedInput, 'plan'>> & { plan?: Partial<RoundPlanInput> }

export const command = (): CommandId => randomUUID() as CommandId

const plainRule: RoundPlanInput['rule'] = {
  advance: 1,
  denominator: 'cast',
  tie: 'include',
  rest: 'remains',
  to: 'extended',
}

/** A conference and everybody in it, driven through the use cases as pages drive them. */
export class Meeting {
  readonly hall: Hall
  readonly id: ConferenceId
  readonly voters: readonly Voter[]
  readonly #cast: ReturnType<typeof castBallot>
  readonly #used = new Map<string, Promise<unknown>>()

  constructor(hall: Hall, id: ConferenceId, voters: readonly Voter[], ports = hall.ports) {
    this.hall = hall
    this.id = id
    this.voters = voters
    this.#cast = castBallot(ports)
  }

  get topic() {
    return { association: this.hall.association, conference: this.id }
  }

  #asked() {
    return { ...this.topic, commandId: command() }
  }

  detail() {
    return this.hall.handlers.getConference(this.hall.facilitator, this.topic)
  }

  console() {
    return this.hall.handlers.getConsole(this.hall.facilitator, this.topic)
  }

  live() {
    return readLive(this.hall.ports)(this.topic)
  }

  /** The latest round with the number: a run-off or a round held again comes after the one it follows. */
  async round(no: number) {
    const { roundList } = await this.detail()
    const found = roundList.findLast((round) => round.no === no)
    if (!found) throw new Error(`there is no round ${no}`)
    return found
  }

  async plan(...rounds: readonly PlannedRound[]): Promise<void> {
    const { version } = await this.detail()
    await this.hall.handlers.planRounds(this.hall.facilitator, {
      ...this.#asked(),
      expectedVersion: version,
      rounds: rounds.map(({ plan, ...round }, at) => ({
        id: null,
        name: `Omröstning ${at + 1}`,
        mode: 'self-paced',
        form: 'yes-no',
        minutes: null,
        ...round,
        plan: { pool: { from: 'all' }, rule: plainRule, reveal: 'round', ...plan },
      })),
    })
  }

  async step(name: RoundCommand, no: number): Promise<number> {
    const input = await this.asking(no)
    const answer = await this.hall.handlers[name](this.hall.facilitator, input)
    return answer.version
  }

  async steps(no: number, ...names: readonly RoundCommand[]): Promise<void> {
    for (const name of names) await this.step(name, no)
  }

  /** What a command on a round carries. */
  async asking(no: number) {
    const { read, rounds } = this.hall.ports
    const held = await read(this.hall.association, (tx) => rounds.list(tx, this.id))
    const found = held.findLast(({ round }) => round.number === no)
    if (!found) throw new Error(`there is no round ${no}`)
    return { ...this.#asked(), round: found.round.id, expectedVersion: found.round.version }
  }

  async begin(): Promise<void> {
    const { version } = await this.detail()
    await this.hall.handlers.beginConference(this.hall.facilitator, {
      ...this.#asked(),
      expectedVersion: version,
    })
  }

  async mark(present: boolean, ...seats: readonly SeatId[]): Promise<number> {
    const marked = await this.hall.handlers.markPresent(this.hall.facilitator, {
      ...this.#asked(),
      seats: [...seats],
      present,
    })
    return marked.present
  }

  join(voter: Voter) {
    const joined = joinConference(this.hall.ports)(this.topic, voter.code)
    this.#used.set(voter.code, joined)
    return joined
  }

  /** A card is used before it votes. */
  #joinOnce({ code }: Pick<Voter, 'code'>): Promise<unknown> {
    const joined = this.#used.get(code) ?? joinConference(this.hall.ports)(this.topic, code)
    this.#used.set(code, joined)
    return joined
  }

  /** One ballot, against the freeze that the wall shows. */
  async cast(voter: Voter, answers: string, slot = 0): Promise<void> {
    const { state } = await this.live()
    await this.castOn(voter, { r: state.r as RoundId, fz: state.fz ?? '' }, answers, slot)
  }

  async castOn(
    voter: Pick<Voter, 'code'>,
    shown: Readonly<{ r: RoundId; fz: string }>,
    answers: string,
    slot = 0,
  ): Promise<void> {
    await this.#joinOnce(voter)
    await this.#cast(this.topic, voter.code, { ...shown, slot, a: answers })
  }

  /** Everybody at once, one ballot each, in the order of the seats. */
  async castAll(ballots: readonly string[], slot = 0): Promise<void> {
    const { state } = await this.live()
    const shown = { r: state.r as RoundId, fz: state.fz ?? '' }
    await Promise.all(
      ballots.map((answers, at) => {
        const voter = this.voters[at]
        if (!voter) throw new Error(`there is no voter ${at}`)
        return this.castOn(voter, shown, answers, slot)
      }),
    )
  }

  async result(no: number) {
    const { id } = await this.round(no)
    return this.hall.handlers.getRoundResult(this.hall.facilitator, { ...this.topic, round: id })
  }

  async recountFile(no: number) {
    const { id } = await this.round(no)
    return this.hall.handlers.getRecountFile(this.hall.facilitator, { ...this.topic, round: id })
  }
}

type Options = Readonly<{
  voters: number
  preset?: 'none' | 'sundbyholm-2014'
  isInvented?: boolean
  /** Level 3, by this way; level 2 where none is named. */
  ticket?: TicketWay
  /** Of each voter; officials where nothing is said. */
  backgrounds?: readonly Background[]
}>

/** A conference with so many experts, all present, and no rounds but the preset's. */
export async function holdMeeting(
  hall: Hall,
  { voters, preset = 'none', isInvented = false, ticket, backgrounds = [] }: Options,
): Promise<Meeting> {
  const { handlers, facilitator, association } = hall
  const { conference } = await handlers.createConference(facilitator, {
    association,
    commandId: command(),
    name: 'Konsensuskonferens',
    place: 'Sundbyholm',
    beginsOn: '2014-04-01',
    ...(ticket ? { level: 3, ticket } : { level: 2 }),
    preset,
    isInvented,
  })
  const topic = { association, conference }
  await handlers.addExperts(facilitator, {
    ...topic,
    commandId: command(),
    experts: Array.from({ length: voters }, (_, at) => ({
      name: `Expert ${at + 1}`,
      organisation: null,
      background: backgrounds[at] ?? 'official',
    })),
  })
  const { cards } = await handlers.getCards(facilitator, topic)
  const meeting = new Meeting(
    hall,
    conference,
    cards.map(({ seat, code }) => ({ seat, code })),
  )
  await meeting.mark(true, ...meeting.voters.map(({ seat }) => seat))
  return meeting
}
