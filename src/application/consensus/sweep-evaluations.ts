import type { Read } from '#application/ports.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import type { KeyStore } from './key-ports.ts'
import type { Associations } from './recover-rounds.ts'

type Ports = Readonly<{
  read: Read
  evaluations: EvaluationStore
  keys: KeyStore
}>

/** Destroys this node's keys of evaluations that are counted or discarded, by another node or before a stop. */
export const sweepEvaluation =
  ({ read, evaluations, keys }: Ports) =>
  async (association: AssociationId): Promise<void> => {
    const kept = await keys.rounds()
    for (const spent of await read(association, (tx) => evaluations.spent(tx, kept)))
      await keys.destroy(spent)
  }

export const sweepEvaluations =
  (ports: Ports & Readonly<{ associations: Associations }>) => async (): Promise<void> => {
    for (const association of await ports.associations()) await sweepEvaluation(ports)(association)
  }
