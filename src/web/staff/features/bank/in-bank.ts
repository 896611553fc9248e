import { useParams } from 'react-router'
import type { AssociationId } from '#domain/kernel/id.ts'
import { usePlace } from '../../place.tsx'

/** Addresses of the bank, and the ids that messages about one proposal carry. */
export function useBank(): Readonly<{
  ids: Readonly<{ association: AssociationId; proposal: string }>
  list: string
  at: (...path: readonly string[]) => string
}> {
  const { association, at } = usePlace()
  const { proposal = '' } = useParams()
  return {
    ids: { association: association.id, proposal },
    list: at('indikatorbank'),
    at: (...path) => at('indikatorbank', ...path),
  }
}
