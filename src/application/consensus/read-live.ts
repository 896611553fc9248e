import type { Clock, Read, ReadTx } from '#application/ports.ts'
import type { LiveResult, LiveState } from '#contract/consensus/live.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import type { BallotStore } from './ballot-ports.ts'
import { roundOnWall } from './current-round.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import { formTurnout } from './get-evaluation.ts'
import type { GroupStore } from './group-ports.ts'
import { liveResult } from './live-result.ts'
import { evaluationSt, evaluationState, liveState, type Numbers, practiceState } from './live-state.ts'
import { type ConferenceStores, findConference } from './load-conference.ts'
import type { PracticeStore } from './practice-ports.ts'
import type { RoundRecord } from './round-ports.ts'
import { planMark, shownPlan } from './shown-plan.ts'

type Stores = ConferenceStores & Readonly<{ ballots: BallotStore }>
type Ports = Stores &
  Readonly<{
    read: Read
    clock: Clock
    evaluations: EvaluationStore
    groups: GroupStore
    practices: PracticeStore
  }>

const nowTaken = ({ round, currentSlot }: RoundRecord, turnout: ReadonlyMap<number, number>): number =>
  'cast' in round ? round.cast : (turnout.get(currentSlot ?? 0) ?? 0)

/** How many are there and how many have cast. Electors only exist once a round has been opened. */
export async function numbersOf(
  { roster, ballots, rounds }: Stores,
  tx: ReadTx,
  conference: ConferenceId,
  record: RoundRecord | null,
): Promise<Numbers> {
  const isOpened = record?.openedAt != null && record.round.state !== 'voided'
  if (!record || !isOpened) {
    const items = record ? (await rounds.items(tx, record.round.id)).length : 0
    return { present: await roster.presentCount(tx, conference), cast: 0, items }
  }
  const { round } = record
  return {
    present: 'present' in round ? round.present : await roster.electorsCounted(tx, round.id),
    cast: nowTaken(record, await ballots.turnout(tx, round.id)),
    items: 'freeze' in round ? round.freeze.items.length : 0,
  }
}

/** What wall and phones follow, read in one snapshot; made into bytes once for all of them. */
export const readLive =
  ({ read, clock, ...stores }: Ports) =>
  ({
    association,
    conference,
  }: Readonly<{ association: AssociationId; conference: ConferenceId }>): Promise<
    Readonly<{ state: LiveState; result: LiveResult | null }>
  > =>
    read(association, async (tx) => {
      const record = await findConference(stores, tx, conference)
      const rounds = await stores.rounds.list(tx, conference)
      const practice = await stores.practices.atHand(tx, conference)
      if (practice) {
        const present = await stores.roster.presentCount(tx, conference)
        const cast = await stores.practices.voteCount(tx, practice.id)
        const numbers = { present, cast, items: practice.questions.length }
        return { state: practiceState(record, rounds, practice, numbers, clock()), result: null }
      }
      const evaluation = await stores.evaluations.find(tx, conference)
      const st = evaluationSt(record, evaluation?.evaluation ?? null)
      if (st && evaluation) {
        const { present, handedIn } = await formTurnout(stores, tx, conference, evaluation)
        const numbers = { present, cast: handedIn, items: 0 }
        const { version } = evaluation.evaluation
        return { state: evaluationState(record, rounds, st, version, numbers, clock()), result: null }
      }
      const shown = roundOnWall(rounds)
      const numbers = await numbersOf(stores, tx, conference, shown)
      const tables = await shownPlan(stores, tx, conference, rounds)
      const plan = tables && planMark(tables)
      const state = liveState(record, rounds, shown, { ...numbers, plan }, clock())
      if (!shown) return { state, result: null }
      const { id } = shown.round
      const isCounted = 'result' in shown.round
      const isShowingItem = state.slotSt === 'revealed'
      if (!isCounted && !isShowingItem) return { state, result: null }
      const result = liveResult(shown, {
        items: isCounted ? await stores.rounds.items(tx, id) : [],
        tallies: isCounted ? await stores.rounds.tallies(tx, id) : [],
        outcomes: isCounted ? await stores.rounds.outcomes(tx, conference) : [],
        revealed: isCounted ? [] : await stores.ballots.list(tx, id),
      })
      return { state, result }
    })
