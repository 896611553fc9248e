import { randomUUID } from 'node:crypto'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import { ballotsToMargin, type Margin, replayMargins } from '#domain/consensus/replay-margins.ts'
import type { Conference2014 } from './published.ts'
import { Refused, Visitor } from './visitor.ts'

export type PlayedRound = Readonly<{
  no: number
  name: string
  cast: number
  advanced: number
  dropped: number
  remaining: number
  tied: number
  freezeCode: string | null
  headCode: string | null
}>

export type Played = Readonly<{
  conference: string
  code: string
  rounds: readonly PlayedRound[]
  /** Shares of the core by original number. */
  coreShares: readonly number[]
  /** Original numbers that the protocols would hold, the core among the extended. */
  extended: readonly number[]
  core: readonly number[]
  agrees: boolean
}>

type Game = Readonly<{
  url: string
  association: string
  facilitator: Visitor
  source: Conference2014
  tell: (round: PlayedRound) => void
}>

const backgrounds = ['user', 'official', 'manager', 'politician'] as const

/** A new conference as 2014's, with invented experts, up to the point where its first round can be frozen. */
async function prepare({ facilitator, association, source }: Game): Promise<string> {
  const { conference } = await facilitator.call(conferenceEndpoints.createConference, {
    association,
    commandId: randomUUID(),
    name: `Uppspelning av konferensen 2014 (${new Date().toISOString().slice(0, 16).replace('T', ' ')})`,
    place: 'Sundbyholm',
    beginsOn: null,
    level: 2,
    preset: 'sundbyholm-2014',
    isInvented: true,
  })
  const ids = { association, conference }
  const { seats } = await facilitator.call(conferenceEndpoints.addExperts, {
    ...ids,
    commandId: randomUUID(),
    experts: Array.from({ length: source.invited }, (_, index) => ({
      name: `Påhittad expert ${index + 1}`,
      organisation: null,
      background: backgrounds[index % backgrounds.length] ?? backgrounds[0],
    })),
  })
  await facilitator.call(conferenceEndpoints.markPresent, {
    ...ids,
    commandId: randomUUID(),
    seats: seats.slice(0, source.published.voters),
    present: true,
  })
  return conference
}

/** Each voter opens the vote with the card's code, like a phone that has read its QR. */
async function join({ url, facilitator, association, source }: Game, conference: string) {
  const { code, cards } = await facilitator.call(conferenceEndpoints.getCards, { association, conference })
  const own = cards.toSorted((a, b) => a.number - b.number).slice(0, source.published.voters)
  const voters: Visitor[] = []
  for (const card of own) {
    const voter = new Visitor(url)
    const answer = await voter.send(`/rosta/${code}`, {
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ kort: card.code }).toString(),
    })
    if (answer.status !== 303) throw new Refused('join', answer.status, answer.text)
    voters.push(voter)
  }
  return { code, voters }
}

type Round = ConferenceDetail['roundList'][number]

async function lead(
  game: Game,
  conference: string,
  round: Round,
  act: 'freeze' | 'open' | 'close' | 'count' | 'finish',
) {
  const row = {
    freeze: conferenceEndpoints.freezeRound,
    open: conferenceEndpoints.openRound,
    close: conferenceEndpoints.closeRound,
    count: conferenceEndpoints.countRound,
    finish: conferenceEndpoints.finishRound,
  }[act]
  const now = await roundNow(game, conference, round.id)
  await game.facilitator.call(row, {
    association: game.association,
    conference,
    round: round.id,
    commandId: randomUUID(),
    expectedVersion: now.version,
  })
}

async function detail({ facilitator, association }: Game, conference: string): Promise<ConferenceDetail> {
  return facilitator.call(conferenceEndpoints.getConference, { association, conference })
}

async function roundNow(game: Game, conference: string, id: string): Promise<Round> {
  const found = (await detail(game, conference)).roundList.find((round) => round.id === id)
  if (!found) throw new Error('the round is gone')
  return found
}

const resultOf = (
  { facilitator, association }: Game,
  conference: string,
  round: string,
): Promise<RoundResult> =>
  facilitator.call(conferenceEndpoints.getRoundResult, { association, conference, round })

/** All voters send at once, as phones do when time is nearly up. */
async function vote(
  code: string,
  voters: readonly Visitor[],
  round: Round,
  margin: Margin,
  items: readonly Readonly<{ pos: number; originalNo: number | null }>[],
) {
  const yes = items
    .toSorted((a, b) => a.pos - b.pos)
    .map(({ originalNo }) => margin.get(originalNo ?? -1) ?? 0)
  const ballots = ballotsToMargin(yes, voters.length)
  const answers = await Promise.all(
    voters.map((voter, index) =>
      voter.send(`/rosta/${code}/rost`, {
        method: 'POST',
        type: 'application/json',
        body: JSON.stringify({ r: round.id, fz: round.freezeCode, slot: 0, a: ballots[index] }),
      }),
    ),
  )
  for (const answer of answers)
    if (answer.status !== 200) throw new Refused('vote', answer.status, answer.text)
}

/** Plays the five votes of 2014 against a running server, over HTTP and nothing else. */
export async function play(game: Game): Promise<Played> {
  const { source, tell } = game
  const conference = await prepare(game)
  const margins = replayMargins(source.published)
  const first = (await detail(game, conference)).roundList[0]
  if (!first) throw new Error('the preset has no rounds')
  await lead(game, conference, first, 'freeze')
  const { version } = await detail(game, conference)
  await game.facilitator.call(conferenceEndpoints.beginConference, {
    association: game.association,
    conference,
    commandId: randomUUID(),
    expectedVersion: version,
  })
  const { code, voters } = await join(game, conference)
  const rounds: PlayedRound[] = []
  const wentOn: (readonly Item[])[] = []
  for (const [index, margin] of margins.entries()) {
    const round = (await detail(game, conference)).roundList[index]
    if (!round) throw new Error(`round ${index + 1} is missing`)
    if (index > 0) await lead(game, conference, round, 'freeze')
    await lead(game, conference, round, 'open')
    const opened = await roundNow(game, conference, round.id)
    const { items } = await game.facilitator.call(conferenceEndpoints.getRoundItems, {
      association: game.association,
      conference,
      round: round.id,
    })
    await vote(code, voters, opened, margin, items)
    await lead(game, conference, round, 'close')
    await lead(game, conference, round, 'count')
    await lead(game, conference, round, 'finish')
    const result = await resultOf(game, conference, round.id)
    const played = summary(result)
    rounds.push(played)
    wentOn.push(advancedIn(result))
    tell(played)
  }
  const outcome = outcomeOf(rounds, wentOn)
  return { conference, code, ...outcome, agrees: agrees(outcome, source) }
}

type Item = Readonly<{ originalNo: number; share: number | null }>
type Outcome = Pick<Played, 'rounds' | 'coreShares' | 'extended' | 'core'>

const advancedIn = ({ items }: RoundResult): readonly Item[] =>
  items
    .filter(({ fate }) => fate === 'advanced')
    .map(({ originalNo, share }) => ({ originalNo: originalNo ?? 0, share }))
    .toSorted((a, b) => a.originalNo - b.originalNo)

/** What went on in the last vote is the core; what went on before it is the extended protocol. */
function outcomeOf(rounds: readonly PlayedRound[], wentOn: readonly (readonly Item[])[]): Outcome {
  const core = wentOn.at(-1) ?? []
  const extended = wentOn.slice(0, -1).flat()
  return {
    rounds,
    coreShares: core.map(({ share }) => share ?? 0),
    extended: extended.map(({ originalNo }) => originalNo).toSorted((a, b) => a - b),
    core: core.map(({ originalNo }) => originalNo),
  }
}

const summary = ({ round, cast }: RoundResult): PlayedRound => ({
  no: round.no,
  name: round.name,
  cast,
  advanced: round.fates?.advanced ?? 0,
  dropped: round.fates?.dropped ?? 0,
  remaining: round.fates?.remaining ?? 0,
  tied: round.fates?.tied ?? 0,
  freezeCode: round.freezeCode,
  headCode: round.headCode,
})

const sameNumbers = (one: readonly number[], other: readonly number[]): boolean =>
  one.join(' ') === other.toSorted((a, b) => a - b).join(' ')

/** Every gate, every indicator by its number and not by how many they are, and every share of the core. */
export function agrees({ rounds, coreShares, extended, core }: Outcome, source: Conference2014): boolean {
  const gates = source.gates.every(({ advance, dropped, remain }, index) => {
    const played = rounds[index]
    if (!played || played.advanced !== advance) return false
    // In the last vote those outside the core remain in the extended protocol: the report calls nothing left.
    if (index === source.gates.length - 1)
      return played.dropped === 0 && played.remaining === extended.length - core.length
    return (dropped === null || played.dropped === dropped) && played.remaining === remain
  })
  const { extended: printed } = source.published
  return (
    gates &&
    sameNumbers(
      extended,
      printed.map(({ originalNo }) => originalNo),
    ) &&
    sameNumbers(
      core,
      printed.filter(({ yes }) => yes !== null).map(({ originalNo }) => originalNo),
    ) &&
    // The core's numbers follow the original list, so both are in the same order.
    coreShares.join(' ') === source.coreShares.join(' ')
  )
}
