import { useParams } from 'react-router'
import type { AssociationId } from '#domain/kernel/id.ts'
import { usePlace } from '../../place.tsx'

/** The three parts that every message about one version carries. */
export function useProtocol(): Readonly<{ association: AssociationId; protocol: string; v: number }> {
  const { association } = usePlace()
  const { protocol = '', v = '' } = useParams()
  return { association: association.id, protocol, v: Number(v) }
}
