import type { ReadTx } from '#application/ports.ts'
import type { RoundAgreementOutput } from '#contract/consensus/agreement.ts'
import { type Answers, readAnswers, withoutItems } from '#domain/consensus/ballot.ts'
import { ballotOf, type Freeze } from '#domain/consensus/freeze.ts'
import { comparesOrders } from '#domain/consensus/sensitivity/common-order.ts'
import {
  type AgreedItem,
  type RoundAgreement,
  roundAgreement,
} from '#domain/consensus/sensitivity/round-agreement.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { BallotStore } from './ballot-ports.ts'
import type { RoundStore } from './round-ports.ts'
import { withdrawnPositions } from './tally-round.ts'

export type AgreementStores = Readonly<{
  rounds: Pick<RoundStore, 'find' | 'items' | 'tallies'>
  ballots: Pick<BallotStore, 'list'>
}>

/**
 * The ballots that anybody can read in the recount file, whole. Where that shuffles each item by itself, what one
 * person answered to several is read by nobody, for a figure no more than for a file.
 */
async function wholeBallots(
  { ballots }: AgreementStores,
  tx: ReadTx,
  id: RoundId,
  freeze: Freeze,
  withdrawn: ReadonlySet<number>,
): Promise<readonly Answers[] | null> {
  if (freeze.scope === 'columns' || freeze.mode === 'plenary') return null
  const form = ballotOf(freeze)
  const opened = await ballots.list(tx, id)
  return opened.map(({ answers }) => withoutItems(readAnswers(form, freeze.items, answers), withdrawn))
}

const present = ({ voters, pairs, choices, order, classes }: RoundAgreement): RoundAgreementOutput => ({
  ...{ voters, classes },
  pairs: pairs && {
    kappa: pairs.known ? pairs.value.kappa : null,
    agreement: pairs.known ? pairs.value.agreement : null,
    byChance: pairs.known ? pairs.value.byChance : null,
    items: pairs.known ? pairs.value.subjects : 0,
    none: pairs.known ? null : pairs.why,
  },
  choices: choices.map((one) => ({ ...one })),
  order: order?.known ? { ...order.value } : null,
  noOrder: order && !order.known ? order.why : null,
})

/** How agreed the voters of a counted round were; null where its ballots were not counted here. */
export async function agreementOfRound(
  stores: AgreementStores,
  tx: ReadTx,
  id: RoundId,
): Promise<RoundAgreementOutput | null> {
  const record = await stores.rounds.find(tx, id)
  if (!record || !('result' in record.round)) return null
  const { freeze } = record.round
  const items = await stores.rounds.items(tx, id)
  const withdrawn = withdrawnPositions(items)
  const tallies = new Map((await stores.rounds.tallies(tx, id)).map((tally) => [tally.pos, tally]))
  const agreed = items.flatMap(({ kind, pos }, position): readonly AgreedItem[] => {
    const tally = tallies.get(pos)
    return tally && !withdrawn.has(position) ? [{ kind, position, tally }] : []
  })
  const form = ballotOf(freeze)
  const whole = comparesOrders(form, agreed.length)
    ? await wholeBallots(stores, tx, id, freeze, withdrawn)
    : null
  const found = roundAgreement(form, agreed, whole)
  return found && present(found)
}
