import type { ConsoleState } from '#contract/consensus/console.ts'
import type { EvaluationAtHand } from '#contract/consensus/evaluation.ts'
import { type Slot, slotBeside } from '#domain/consensus/slot.ts'
import type { ConferenceRecord } from './conference-ports.ts'
import type { RoundRecord } from './round-ports.ts'

export type NextStep = ConsoleState['nextStep']

/** Where an item stands in plenary, and what comes after it. */
function slotStep({ round, slots, currentSlot }: RoundRecord): NextStep {
  const slot: Slot | undefined = slots.find(({ no }) => no === currentSlot)
  if (!slot) return 'close'
  const onward = slotBeside(slots, slot.no, 1) ? 'next-item' : 'close'
  switch (slot.state) {
    case 'waiting':
      return 'show-item'
    case 'showing':
      return 'open-item'
    case 'voting':
      return 'close-item'
    case 'closed':
      return round.plan.reveal === 'item' ? 'reveal-item' : onward
    case 'revealed':
    case 'withdrawn':
      return onward
  }
}

function roundStep(record: RoundRecord, { isCountable, papers }: Situation): NextStep {
  const { round } = record
  switch (round.state) {
    case 'draft':
    case 'discussing':
      return 'freeze'
    case 'frozen':
      return 'open'
    case 'open':
      return round.plan.mode === 'plenary' ? slotStep(record) : 'close'
    case 'paused':
      return 'resume'
    case 'closing':
      if (papers === 'waiting') return 'key-papers'
      return isCountable ? 'count' : 'extend'
    case 'keying':
      return isCountable ? 'count' : 'key-papers'
    case 'counting':
    case 'counted':
      return 'count'
    case 'applied':
      return round.runOff.state === 'needed' ? 'resolve-tie' : 'finish-round'
    default:
      return 'none'
  }
}

/** After the last round: the experts are asked, unless there was nothing to ask about. */
function endStep(evaluation: EvaluationAtHand | null, hasVoted: boolean): NextStep {
  switch (evaluation?.state) {
    case 'open':
      return 'close-evaluation'
    case 'closed':
      return evaluation.isCountable ? 'count-evaluation' : 'reopen-evaluation'
    case undefined:
      return hasVoted ? 'open-evaluation' : 'conclude'
    default:
      return 'conclude'
  }
}

type Situation = Readonly<{
  record: ConferenceRecord
  atWork: RoundRecord | null
  /** Something must be set right before the round can be frozen, or there is nobody to vote. */
  hasProblems: boolean
  evaluation: EvaluationAtHand | null
  /** Some round of it is final. */
  hasVoted: boolean
  /** A closed round that the count would refuse gets more time, or is annulled. */
  isCountable: boolean
  /** Papers are out and not keyed, or keyed and not the same; null where none are on the table. */
  papers: 'waiting' | 'ready' | null
  /** Practice is on the wall: it goes before anything else begins. */
  isPractising: boolean
}>

/** The one thing to do next: the console's blue button. */
export function nextStep(situation: Situation): NextStep {
  const { record, atWork, evaluation, hasVoted, hasProblems, isPractising } = situation
  if (isPractising) return 'practice'
  switch (record.conference.state) {
    case 'draft':
    case 'inviting':
    case 'preparing':
      if (!atWork || hasProblems) return 'prepare'
      return atWork.round.state === 'frozen' ? 'begin' : 'freeze'
    case 'ready':
      return 'begin'
    case 'running':
    case 'paused':
      // While it is open nothing else can be: it comes first, whatever rounds are still planned.
      if (evaluation?.state === 'open' || evaluation?.state === 'closed') return endStep(evaluation, hasVoted)
      return atWork ? roundStep(atWork, situation) : endStep(evaluation, hasVoted)
    case 'concluded':
      return 'adopt'
    default:
      return 'none'
  }
}
