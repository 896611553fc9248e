import { fleissKappa, type Kappa } from '#domain/kernel/statistics/fleiss-kappa.ts'
import { type Measured, measured, unmeasured } from '#domain/kernel/statistics/measured.ts'
import type { Answers, BallotForm } from '../ballot.ts'
import { type Kind, kinds } from '../proposal.ts'
import type { Tally } from '../tally.ts'
import { type CommonOrder, commonOrder, type NoOrder } from './common-order.ts'
import { fewestVoters } from './fewest-voters.ts'
import { ratingSpread } from './rating-spread.ts'
import { type SharedChoices, sharedChoices } from './shared-choices.ts'

/** How many items RAND/UCLA would call what, and of how many too few rated to say. */
export type RatingClasses = Readonly<{
  in: number
  uncertain: number
  out: number
  tooFew: number
  /** Of those that were rated: ratings that part by IPRAS, and by the older rule of a third at each end. */
  disagreement: number
  splitInThirds: number
}>

/** How agreed the voters of one round were, in the measures that its ballots allow. */
export type RoundAgreement = Readonly<{
  /** Ballots counted, the blank among them. */
  voters: number
  /** Yes and no: how often two answered alike, and Fleiss' kappa; null for other ballots. */
  pairs: Measured<Kappa, 'too-few' | 'no-variation'> | null
  /** Choices and rankings: what two voters had in common, for each list; empty where too few voted. */
  choices: readonly SharedChoices[]
  /** Ratings and rankings: Kendall's W; null for other ballots. */
  order: Measured<CommonOrder, NoOrder> | null
  /** Ratings; null for other ballots. */
  classes: RatingClasses | null
}>

/** An item that was not withdrawn, at its place on the ballot from 0. */
export type AgreedItem = Readonly<{ kind: Kind; position: number; tally: Tally }>

function pairsIn(items: readonly AgreedItem[]): NonNullable<RoundAgreement['pairs']> {
  const rows = items.map(({ tally: { yes, no } }) => [yes, no])
  const found = fleissKappa(rows.filter(([yes = 0, no = 0]) => yes + no >= fewestVoters))
  if (found.known) return measured(found.value)
  return unmeasured(found.why === 'no-variation' ? found.why : 'too-few')
}

function choicesIn(ballot: BallotForm, items: readonly AgreedItem[]): readonly SharedChoices[] {
  const among = (kind: Kind | null) =>
    sharedChoices(
      kind,
      items.filter((item) => kind === null || item.kind === kind).map(({ tally }) => tally),
    ) ?? []
  if (ballot.form === 'rank') return [among(null)].flat()
  return ballot.form === 'choose' ? kinds.filter((kind) => ballot.choose[kind]).flatMap(among) : []
}

function classesIn(items: readonly AgreedItem[]): RatingClasses {
  const spreads = items.flatMap(({ tally }) => {
    const found = ratingSpread(tally.counts ?? [])
    return found.known ? [found.value] : []
  })
  const called = (verdict: 'in' | 'uncertain' | 'out') =>
    spreads.filter((one) => one.verdict === verdict).length
  return {
    in: called('in'),
    uncertain: called('uncertain'),
    out: called('out'),
    tooFew: items.length - spreads.length,
    disagreement: spreads.filter(({ isDisagreement }) => isDisagreement).length,
    splitInThirds: spreads.filter(({ isSplitInThirds }) => isSplitInThirds).length,
  }
}

/**
 * Agreement says how alike people voted, never what the round decided. `ballots` are whole ones; null where the round
 * publishes each item by itself, and where no order is compared. Null where there is no item.
 */
export function roundAgreement(
  ballot: BallotForm,
  items: readonly AgreedItem[],
  ballots: readonly Answers[] | null,
): RoundAgreement | null {
  const [first] = items
  if (!first) return null
  const { yes, no, abstain } = first.tally
  return {
    voters: yes + no + abstain,
    pairs: ballot.form === 'yes-no' ? pairsIn(items) : null,
    choices: choicesIn(ballot, items),
    order: commonOrder(ballot, items.map(({ position }) => position), ballots), // biome-ignore format: one line
    classes: ballot.form === 'rate9' ? classesIn(items) : null,
  }
}
