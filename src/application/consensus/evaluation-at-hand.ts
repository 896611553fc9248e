import type { ReadTx } from '#application/ports.ts'
import type { EvaluationAtHand } from '#contract/consensus/evaluation.ts'
import { isUndecided, tooFewForms } from '#domain/consensus/evaluation/evaluation.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import { findEvaluationKey } from './evaluation-box.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import { formTurnout } from './get-evaluation.ts'
import type { KeyStore } from './key-ports.ts'
import type { RosterStore } from './roster-ports.ts'

type Ports = Readonly<{ evaluations: EvaluationStore; roster: RosterStore; keys: KeyStore }>

/** What the console needs of the evaluation; null where none was opened. */
export async function evaluationAtHand(
  ports: Ports,
  tx: ReadTx,
  { id, kOpen }: Readonly<{ id: ConferenceId; kOpen: number }>,
): Promise<EvaluationAtHand | null> {
  const held = await ports.evaluations.find(tx, id)
  if (!held) return null
  const { evaluation, keyNode } = held
  const key = await findEvaluationKey(ports, tx, held)
  return {
    state: evaluation.state,
    version: evaluation.version,
    ...(await formTurnout(ports, tx, id, held)),
    isCountable: evaluation.state === 'closed' && key === 'here' && !tooFewForms(evaluation, kOpen),
    key,
    keyNode,
  }
}

/** An evaluation that may still be opened stands in the way of what comes after it. */
export async function assertEvaluationDecided(
  { evaluations }: Pick<Ports, 'evaluations'>,
  tx: ReadTx,
  conference: ConferenceId,
): Promise<void> {
  const held = await evaluations.find(tx, conference)
  if (isUndecided(held?.evaluation ?? null)) throw new DomainError('consensus.evaluation-open')
}
