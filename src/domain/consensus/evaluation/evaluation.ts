import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, EvaluationId } from '#domain/kernel/id.ts'

export const evaluationStates = ['open', 'closed', 'counted', 'discarded', 'imported'] as const
export type EvaluationState = (typeof evaluationStates)[number]

type Core = Readonly<{ id: EvaluationId; conference: ConferenceId; version: number }>

/** Seats marked present when it closed, and forms in the box. */
type Turnout = Readonly<{ present: number; handedIn: number }>

export type OpenEvaluation = Core & Readonly<{ state: 'open' }>
/** No form comes in, and none has been opened: a slip of the hand can be undone. */
export type ClosedEvaluation = Core & Turnout & Readonly<{ state: 'closed' }>
export type CountedEvaluation = Core & Turnout & Readonly<{ state: 'counted'; isOnWall: boolean }>
/** Ended unopened; its forms are gone, and how many there were stays. */
export type DiscardedEvaluation = Core & Turnout & Readonly<{ state: 'discarded' }>
/** Counted elsewhere and taken over from a document. */
export type ImportedEvaluation = Core & Turnout & Readonly<{ state: 'imported' }>

export type Evaluation =
  | OpenEvaluation
  | ClosedEvaluation
  | CountedEvaluation
  | DiscardedEvaluation
  | ImportedEvaluation

function mustBe<State extends EvaluationState>(
  evaluation: Evaluation,
  expectedVersion: number,
  ...states: readonly State[]
): Evaluation & { state: State } {
  const { state, version } = evaluation
  if (version !== expectedVersion) throw new DomainError('stale-version', { state, version })
  const isIn = (one: Evaluation): one is Evaluation & { state: State } =>
    states.some((allowed) => allowed === one.state)
  if (isIn(evaluation)) return evaluation
  throw new DomainError('consensus.evaluation-wrong-state', { state, wanted: states })
}

const next = ({ id, conference, version }: Core): Core => ({ id, conference, version: version + 1 })

/** The first of a conference, or a new one after one that was ended unopened: new box, new key. */
export function openEvaluation(
  earlier: Evaluation | null,
  expectedVersion: number,
  { id, conference }: Omit<Core, 'version'>,
): OpenEvaluation {
  if (earlier === null) return { id, conference, version: 1, state: 'open' }
  const { version } = mustBe(earlier, expectedVersion, 'discarded')
  return { id, conference, version: version + 1, state: 'open' }
}

export const closeEvaluation = (
  evaluation: Evaluation,
  expectedVersion: number,
  { present, handedIn }: Turnout,
): ClosedEvaluation => ({
  ...next(mustBe(evaluation, expectedVersion, 'open')),
  state: 'closed',
  // Somebody may hand in and leave: those who took part were present.
  present: Math.max(present, handedIn),
  handedIn,
})

export const reopenEvaluation = (evaluation: Evaluation, expectedVersion: number): OpenEvaluation => ({
  ...next(mustBe(evaluation, expectedVersion, 'closed')),
  state: 'open',
})

/** Fewer forms than the conference's floor are never opened: they would show what a few people think. */
export const tooFewForms = ({ handedIn }: Turnout, fewest: number): boolean => handedIn < fewest

/** Errors: `too-few-ballots` below the floor. */
export function countEvaluation(
  evaluation: Evaluation,
  expectedVersion: number,
  fewest: number,
): CountedEvaluation {
  const closed = mustBe(evaluation, expectedVersion, 'closed')
  const { present, handedIn } = closed
  if (tooFewForms(closed, fewest)) {
    throw new DomainError('consensus.too-few-answers', { cast: handedIn, needed: fewest })
  }
  return { ...next(closed), state: 'counted', present, handedIn, isOnWall: false }
}

export function discardEvaluation(evaluation: Evaluation, expectedVersion: number): DiscardedEvaluation {
  const closed = mustBe(evaluation, expectedVersion, 'closed')
  const { present, handedIn } = closed
  return { ...next(closed), state: 'discarded', present, handedIn }
}

export function putOnWall(
  evaluation: Evaluation,
  expectedVersion: number,
  isOnWall: boolean,
): CountedEvaluation {
  const counted = mustBe(evaluation, expectedVersion, 'counted')
  return { ...counted, ...next(counted), isOnWall }
}

/** Its box may still be opened: the conference cannot end over it. */
export const isUndecided = (evaluation: Evaluation | null): boolean =>
  evaluation?.state === 'open' || evaluation?.state === 'closed'
