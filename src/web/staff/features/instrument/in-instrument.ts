import { useParams } from 'react-router'
import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'

/** The questionnaire of the address: what every message about it carries, and its own addresses. */
export function useInstrument() {
  const { association, at } = usePlace()
  const { instrument = '' } = useParams()
  return {
    ids: { association: association.id, instrument },
    list: at('mata', 'formular'),
    at: (...path: readonly string[]) => at('mata', 'formular', instrument, ...path),
    preview: `/utkast/formular/${association.id}/${instrument}`,
  }
}

export function useInstrumentDetail() {
  const { ids } = useInstrument()
  return useRead(instrumentEndpoints.getInstrument, ids)
}

export function useReadInstrumentAgain() {
  const readAgain = useReadAgain()
  return () => readAgain(instrumentEndpoints.getInstrument, instrumentEndpoints.listInstruments)
}
