import type { ReadTx } from '#application/ports.ts'
import type { Evaluation } from '#domain/consensus/evaluation/evaluation.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { EvaluationRecord, EvaluationStore } from './evaluation-ports.ts'
import type { KeysAre } from './find-keys.ts'
import type { Box, KeyStore } from './key-ports.ts'

/** The form is the same for all conferences: what an envelope is bound to beside its box. */
const formName = 'samsyn-evaluation-form-1'

export const evaluationBox = (
  association: AssociationId,
  { id }: Pick<Evaluation, 'id'>,
  publicKey: Uint8Array,
): Box => ({ association, round: id, slot: 0, freezeHash: formName, publicKey })

/** `lost`: this is the folder that the key was put in, and it is not there. */
export async function findEvaluationKey(
  { evaluations, keys }: Readonly<{ evaluations: EvaluationStore; keys: KeyStore }>,
  tx: ReadTx,
  { evaluation, keyNode }: EvaluationRecord,
): Promise<KeysAre> {
  if (evaluation.state !== 'open' && evaluation.state !== 'closed') return 'here'
  const publicKey = await evaluations.secret(tx, evaluation.conference)
  if (publicKey && (await keys.holds(evaluationBox(tx.association, evaluation, publicKey)))) return 'here'
  return publicKey === null || keyNode === (await keys.node()) ? 'lost' : 'away'
}

export async function missingEvaluationKey(
  keys: KeyStore,
  { keyNode }: EvaluationRecord,
): Promise<DomainError> {
  const here = await keys.node()
  const node = keyNode ?? here
  return new DomainError(node === here ? 'consensus.key-lost' : 'consensus.key-away', { node })
}
