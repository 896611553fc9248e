import type { LiveResult } from '#contract/consensus/live.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import { type Kind, kinds } from '#domain/consensus/proposal.ts'
import { medianTwice } from '#domain/consensus/rating.ts'
import type { Round, RoundPlan } from '#domain/consensus/round.ts'
import type { Cut, RoundResult } from '#domain/consensus/round-result.ts'
import { hasToldMedian } from '#domain/consensus/sensitivity/told-median.ts'
import type { OpenedBallot } from './ballot-ports.ts'
import type { Outcome, RoundItem, RoundRecord, Tally } from './round-ports.ts'
import { undecidedIn } from './standings.ts'
import { slotTally } from './tally-round.ts'

export type Counts = Readonly<{
  items: readonly RoundItem[]
  tallies: readonly Tally[]
  outcomes: readonly Outcome[]
  /** Ballots of items shown before the round was over. */
  revealed: readonly OpenedBallot[]
}>

const letters: Readonly<Record<Outcome['fate'], string>> = {
  advanced: 'A',
  dropped: 'D',
  remains: 'R',
  unknown: 'R',
}

const cutsOf = (
  { cut }: RoundResult,
  items: readonly RoundItem[],
  told: LiveResult['p'],
): LiveResult['cut'] => {
  if (cut === null) return []
  // Points decide a ranking, and the doubled median where the rule names it; a share of 7 to 9 is in the counts.
  // The last place may be one whose median is not told.
  const isTold = (kind: Kind | null, points: number) =>
    items.some((item, at) => (kind === null || item.kind === kind) && told?.[at] === points)
  const shown = (kind: Kind | null, { yes, score }: Cut) => ({
    kind,
    yes,
    ...(score && isTold(kind, score.points) ? { p: score.points } : {}),
  })
  if ('yes' in cut) return [shown(null, cut)]
  return kinds.flatMap((kind) => {
    const last = cut[kind]
    return last ? [shown(kind, last)] : []
  })
}

/** Ordered by points or a median, which the counts do not show. */
const isByPoints = ({ ballot, rule }: RoundPlan): boolean => ballot.form === 'rank' || rule.score === 'median'

/** What phones need beside the counts, of the forms with a score of their own. */
function ownScores(
  { id, plan }: Round,
  items: readonly RoundItem[],
  tallies: readonly Tally[],
  outcomes: readonly Outcome[],
): Pick<LiveResult, 'd' | 'p' | 'o'> {
  const { form } = plan.ballot
  if (form !== 'rate9' && form !== 'rank') return {}
  const own = new Map(outcomes.filter(({ round }) => round === id).map((one) => [one.proposal, one]))
  const of = items.map(({ proposal }) => own.get(proposal))
  const isTold = (at: number) => form === 'rank' || hasToldMedian(given(tallies[at]))
  return {
    ...(form === 'rate9' ? { d: of.map((one, at) => one?.denom ?? given(tallies[at])) } : {}),
    ...(isByPoints(plan)
      ? { p: of.map((one, at) => (isTold(at) ? (one?.score?.points ?? null) : null)) }
      : {}),
    o: of.map((one) => one?.rank ?? items.length),
  }
}

const given = (tally: Tally | undefined): number => (tally ? tally.yes + tally.no : 0)

/** A counted round, whole: phones and walls need not ask for more. */
function wholeResult(
  round: Extract<Round, { result: RoundResult }>,
  { items, tallies, outcomes }: Counts,
): LiveResult {
  const undecided = undecidedIn(round)
  const fateOf = ({ proposal, withdrawn }: RoundItem): string => {
    if (withdrawn !== null) return 'W'
    if (undecided.includes(proposal)) return 'T'
    const outcome = outcomes.find((one) => one.round === round.id && one.proposal === proposal)
    return letters[outcome?.fate ?? 'unknown']
  }
  const own = ownScores(round, items, tallies, outcomes)
  return {
    r: round.id,
    slot: 0,
    n: round.plan.rule.denominator === 'electorate' ? round.present : round.cast,
    y: tallies.map(({ yes }) => yes),
    no: tallies.map(({ no }) => no),
    a: tallies.map(({ abstain }) => abstain),
    ...own,
    f: items.map(fateOf).join(''),
    cut: cutsOf(round.result, items, own.p),
    tied: items.flatMap(({ proposal, pos }) => (round.result.tied.includes(proposal) ? [pos] : [])),
    head: shortHash(round.head),
  }
}

/** One item of a plenary, shown at once as in 2014. */
function slotResult({ round, currentSlot, slots }: RoundRecord, { revealed }: Counts): LiveResult | null {
  const slot = slots.find(({ no }) => no === currentSlot)
  if (!('freeze' in round) || slot?.state !== 'revealed') return null
  const { yes, no, abstain, counts = [] } = slotTally(round.freeze, slot.no, revealed)
  const median = hasToldMedian(yes + no) ? medianTwice(counts) : null
  return {
    r: round.id,
    slot: slot.no,
    n: yes + no + abstain,
    ...(round.plan.ballot.form === 'rate9' ? { d: [yes + no], p: [median] } : {}),
    y: [yes],
    no: [no],
    a: [abstain],
    f: '',
    cut: [],
    tied: [],
    head: null,
  }
}

/** What may be shown of a round: everything once it is counted, before that only what was revealed. */
export const liveResult = (record: RoundRecord, counts: Counts): LiveResult | null =>
  'result' in record.round ? wholeResult(record.round, counts) : slotResult(record, counts)
