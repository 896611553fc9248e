import { useParams } from 'react-router'
import type { AssociationId } from '#domain/kernel/id.ts'
import { usePlace } from '../../place.tsx'

/** The two ids that every message about this conference carries. */
export function useConference(): Readonly<{
  ids: Readonly<{ association: AssociationId; conference: string }>
  at: (...path: readonly string[]) => string
}> {
  const { association, at } = usePlace()
  const { conference = '' } = useParams()
  return {
    ids: { association: association.id, conference },
    at: (...path) => at('konferenser', conference, ...path),
  }
}
