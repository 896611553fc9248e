import type { LiveResult } from '#contract/consensus/live.ts'
import { shortHash } from '#domain/consensus/hash.ts'
import { kinds } from '#domain/consensus/proposal.ts'
import type { Round } from '#domain/consensus/round.ts'
import type { RoundResult } from '#domain/consensus/round-result.ts'
import type { OpenedBallot, Outcome, RoundItem, RoundRecord, Tally } from './ports.ts'
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

const cutsOf = ({ cut }: RoundResult): LiveResult['cut'] => {
  if (cut === null) return []
  if ('yes' in cut) return [{ kind: null, yes: cut.yes }]
  return kinds.flatMap((kind) => {
    const last = cut[kind]
    return last ? [{ kind, yes: last.yes }] : []
  })
}

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
  return {
    r: round.id,
    slot: 0,
    n: round.plan.rule.denominator === 'electorate' ? round.present : round.cast,
    y: tallies.map(({ yes }) => yes),
    no: tallies.map(({ no }) => no),
    a: tallies.map(({ abstain }) => abstain),
    f: items.map(fateOf).join(''),
    cut: cutsOf(round.result),
    tied: items.flatMap(({ proposal, pos }) => (round.result.tied.includes(proposal) ? [pos] : [])),
    head: shortHash(round.head),
  }
}

/** One item of a plenary, shown at once as in 2014. */
function slotResult({ round, currentSlot, slots }: RoundRecord, { revealed }: Counts): LiveResult | null {
  const slot = slots.find(({ no }) => no === currentSlot)
  if (!('freeze' in round) || slot?.state !== 'revealed') return null
  const { yes, no, abstain } = slotTally(round.freeze, slot.no, revealed)
  return {
    r: round.id,
    slot: slot.no,
    n: yes + no + abstain,
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
