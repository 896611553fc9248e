import { useParams } from 'react-router'
import { waveEndpoints } from '#contract/measurement/wave.ts'
import { waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'

/** The wave of the address: what every message about it carries, and its own addresses. */
export function useWave() {
  const { association, at } = usePlace()
  const { wave = '' } = useParams()
  return {
    ids: { association: association.id, wave },
    list: at('mata', 'omgangar'),
    results: (of: string) => at('mata', 'resultat', 'omgang', of),
    at: (...path: readonly string[]) => at('mata', 'omgangar', wave, ...path),
  }
}

export function useWaveDetail() {
  const { ids } = useWave()
  return useRead(waveEndpoints.getWave, ids)
}

export function useReadContactsAgain() {
  const readAgain = useReadAgain()
  return () => readAgain(waveContactEndpoints.listContacts, waveEndpoints.getWave)
}

export function useReadWaveAgain() {
  const readAgain = useReadAgain()
  return () => readAgain(waveEndpoints.getWave, waveEndpoints.listWaves)
}
