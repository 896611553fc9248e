import { useParams } from 'react-router'
import { wavePaperEndpoints } from '#contract/measurement/wave-paper.ts'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'

/** The wave of the address, and its papers. */
export function usePapers() {
  const { association, at } = usePlace()
  const { wave = '' } = useParams()
  return {
    ids: { association: association.id, wave },
    list: at('mata', 'omgangar'),
    wave: at('mata', 'omgangar', wave),
    at: (...path: readonly string[]) => at('mata', 'omgangar', wave, 'papper', ...path),
  }
}

export function useReadPapers() {
  const { ids } = usePapers()
  return useRead(wavePaperEndpoints.getWavePapers, ids)
}
