import type { BallotForm } from './ballot.ts'
import type { AnonymityLevel } from './freeze.ts'
import { type Gate, type Places, placesFor } from './gate-rule.ts'
import { type Kind, kinds } from './proposal.ts'
import { mostRanks } from './ranking.ts'
import { isMedianText, isShareText } from './ratio.ts'
import type { RoundPlan } from './round.ts'

/** Why a rule cannot be kept. */
export const ruleFaultReasons = [
  'no-places',
  'places-not-whole',
  'more-places-than-items',
  'places-for-absent-kind',
  'drop-below-not-a-share',
  'drop-below-not-a-median',
  'median-without-ratings',
  'everything-drops',
  'nothing-decided',
  'quorum-not-whole',
  'quorum-over-whole',
  'quorum-above-electorate',
  'consensus-not-a-share',
  'consensus-voters-not-whole',
  'consensus-without-judgement',
  'tie-first-doubled',
  'tie-first-perspective-unknown',
  'tie-first-no-earlier-vote',
  'lot-without-nonce',
  'choose-not-whole',
  'choose-without-number',
  'choose-in-plenary',
  'rank-not-whole',
  'rank-over-items',
  'rank-in-plenary',
  'core-outside-extended',
  'strata-unlinkable',
  'strata-in-plenary',
  'strata-by-choice',
  'strata-too-small',
  'no-items',
] as const
export type RuleFaultReason = (typeof ruleFaultReasons)[number]

export type RuleFault = Readonly<{
  reason: RuleFaultReason
  /** Where in the rule, outermost first; for `choose` the first step is `choose`. */
  path: readonly string[]
  detail: Readonly<Record<string, string | number>>
}>

/** What is known of the items when the rule is judged. */
export type RuleFacts = Readonly<{
  /** Items of each kind; null while votes still to come decide it. */
  items: Readonly<Record<Kind, number>> | null
  /** Those who may vote, where they have been counted. */
  electorate: number | null
  somePerspectiveKnown: boolean
  someEarlierVoteKnown: boolean
  hasNonce: boolean
}>

const fault = (
  reason: RuleFaultReason,
  path: readonly string[],
  detail: RuleFault['detail'] = {},
): RuleFault => ({ reason, path, detail })

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0

function placesFaults(advance: Places, items: RuleFacts['items']): readonly RuleFault[] {
  const isPerKind = typeof advance === 'object'
  const lists = (isPerKind ? kinds : [null]).map((kind) => ({
    kind,
    path: kind === null ? ['advance'] : ['advance', kind],
    places: placesFor(advance, kind),
    available: items && (kind === null ? items.process + items.effect : items[kind]),
  }))
  const broken = lists.filter(({ places }) => !isCount(places))
  if (broken.length > 0) return broken.map(({ path }) => fault('places-not-whole', path))
  if (lists.every(({ places }) => places === 0)) return [fault('no-places', ['advance'])]
  return lists.flatMap(({ kind, path, places, available }) => {
    if (available === null || places <= available) return []
    return kind !== null && available === 0
      ? [fault('places-for-absent-kind', path, { kind, places })]
      : [fault('more-places-than-items', path, { places, items: available })]
  })
}

function quorumFaults({ quorum }: Gate, { electorate }: RuleFacts): readonly RuleFault[] {
  if (!quorum) return []
  const { num, den, min } = quorum
  if (![num, den, min].every(isCount) || den === 0) return [fault('quorum-not-whole', ['quorum'])]
  return [
    ...(num > den ? [fault('quorum-over-whole', ['quorum', 'num'], { num, den })] : []),
    ...(electorate !== null && min > electorate
      ? [fault('quorum-above-electorate', ['quorum', 'min'], { min, electorate })]
      : []),
  ]
}

function tieFaults({ tie, tieFirst = [] }: Gate, facts: RuleFacts): readonly RuleFault[] {
  const criteria = tieFirst.flatMap((criterion, position) => {
    const path = ['tieFirst', `${position}`]
    if (tieFirst.indexOf(criterion) !== position) return [fault('tie-first-doubled', path, { criterion })]
    if (criterion === 'perspective' && !facts.somePerspectiveKnown) {
      return [fault('tie-first-perspective-unknown', path)]
    }
    if (criterion === 'prevRound' && !facts.someEarlierVoteKnown) {
      return [fault('tie-first-no-earlier-vote', path)]
    }
    return []
  })
  return tie === 'lot' && !facts.hasNonce ? [...criteria, fault('lot-without-nonce', ['tie'])] : criteria
}

function lineFaults({ score, dropBelow }: Gate): readonly RuleFault[] {
  if (dropBelow === undefined) return []
  const path = ['dropBelow']
  if (score === 'median')
    return isMedianText(dropBelow) ? [] : [fault('drop-below-not-a-median', path, { dropBelow })]
  return isShareText(dropBelow) ? [] : [fault('drop-below-not-a-share', path, { dropBelow })]
}

function consensusFaults({ consensus }: Gate): readonly RuleFault[] {
  if (!consensus) return []
  const { share, voters } = consensus
  return [
    ...(isShareText(share) ? [] : [fault('consensus-not-a-share', ['consensus', 'share'], { share })]),
    ...(voters === undefined || isCount(voters)
      ? []
      : [fault('consensus-voters-not-whole', ['consensus', 'voters'])]),
  ]
}

/** Everything that makes a gate impossible or contradictory, whatever the votes will be. */
export function gateFaults(gate: Gate, facts: RuleFacts): readonly RuleFault[] {
  const { advance } = gate
  return [
    ...(advance === undefined ? [] : placesFaults(advance, facts.items)),
    ...lineFaults(gate),
    ...(advance === undefined && gate.rest === 'dropped' ? [fault('everything-drops', ['rest'])] : []),
    ...quorumFaults(gate, facts),
    ...consensusFaults(gate),
    ...tieFaults(gate, facts),
  ]
}

function rankFaults(places: number, items: RuleFacts['items']): readonly RuleFault[] {
  const path = ['places']
  if (!Number.isSafeInteger(places) || places < 1 || places > mostRanks) {
    return [fault('rank-not-whole', path, { most: mostRanks })]
  }
  const available = items && items.process + items.effect
  return available !== null && available > 0 && places > available
    ? [fault('rank-over-items', path, { places, items: available })]
    : []
}

/**
 * Only ratings have a median; whether the rule asks for one is the rule's, what is rated is the ballot's. And only where
 * each item is judged by itself can there be consensus about it: a choice or an order sets it against the others.
 */
export const scoreFaults = ({ score, consensus }: Gate, { form }: BallotForm): readonly RuleFault[] => [
  ...(score === 'median' && form !== 'rate9' ? [fault('median-without-ratings', ['score'])] : []),
  ...(consensus && (form === 'choose' || form === 'rank')
    ? [fault('consensus-without-judgement', ['consensus'])]
    : []),
]

/** A ballot that could not be filled in: no number for a kind that is on it, or none that can be counted. */
export function ballotFaults(ballot: BallotForm, items: RuleFacts['items']): readonly RuleFault[] {
  if (ballot.form === 'rank') return rankFaults(ballot.places, items)
  if (ballot.form !== 'choose') return []
  const { choose } = ballot
  return kinds.flatMap((kind) => {
    const most = choose[kind]
    if (most === undefined) {
      return items && items[kind] > 0 ? [fault('choose-without-number', ['choose', kind], { kind })] : []
    }
    return Number.isSafeInteger(most) && most > 0
      ? []
      : [fault('choose-not-whole', ['choose', kind], { kind })]
  })
}

/**
 * Why ballots cannot carry the voter's background: at level 3 nobody knows who votes, in a plenary each item has its
 * own box and so its own groups, and with fewer than two groups of five there is nothing to tell apart. Where places are
 * limited or ordered, what is told of some items gives the others.
 */
export function strataFaults(
  { strata, mode, ballot }: Pick<RoundPlan, 'strata' | 'mode' | 'ballot'>,
  { level, groups }: Readonly<{ level: AnonymityLevel; groups: number }>,
): readonly RuleFault[] {
  if (!strata) return []
  if (level === 3) return [fault('strata-unlinkable', ['strata'])]
  if (mode === 'plenary') return [fault('strata-in-plenary', ['strata'])]
  if (ballot.form === 'choose' || ballot.form === 'rank') return [fault('strata-by-choice', ['strata'])]
  return groups < 2 ? [fault('strata-too-small', ['strata'])] : []
}

/**
 * What a facilitator must correct before a round is frozen: the gate's and the ballot's own faults,
 * and what a round held in a room must have beyond a file: items, a decision, and a core inside the extended
 * protocol (K5).
 */
export function ruleFaults(
  { rule, ballot, mode }: Pick<RoundPlan, 'rule' | 'ballot' | 'mode'>,
  facts: RuleFacts & Readonly<{ outsideExtended: number }>,
): readonly RuleFault[] {
  const { items } = facts
  return [
    ...(items && items.process + items.effect === 0 ? [fault('no-items', [])] : []),
    ...gateFaults(rule, facts),
    ...ballotFaults(ballot, items),
    ...scoreFaults(rule, ballot),
    // Whoever chooses among all must see all.
    ...(mode === 'plenary' && ballot.form === 'choose' ? [fault('choose-in-plenary', ['choose'])] : []),
    ...(mode === 'plenary' && ballot.form === 'rank' ? [fault('rank-in-plenary', ['places'])] : []),
    ...(rule.advance === undefined && rule.dropBelow === undefined ? [fault('nothing-decided', [])] : []),
    ...(rule.to === 'core' && facts.outsideExtended > 0
      ? [fault('core-outside-extended', ['to'], { outside: facts.outsideExtended })]
      : []),
  ]
}
