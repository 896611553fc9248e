import { lineText, mayBeConsensus, type RoundDraft, shareText } from './round-draft.ts'

/** Fields of a round that can stand wrong before anything is sent. */
export type RoundField =
  | 'name'
  | 'places'
  | 'placesProcess'
  | 'placesEffect'
  | 'rankPlaces'
  | 'drop'
  | 'consensus'
  | 'quorumNum'
  | 'quorumDen'
  | 'quorumMin'

/** The `id` of a field, by which the list of what is wrong leads to it. */
export const fieldId = (field: RoundField, no: number): string => `round-${field}-${no}`

const hasProcess = ({ kind }: RoundDraft): boolean => kind !== 'effect'
const hasEffect = ({ kind }: RoundDraft): boolean => kind !== 'process'

const placesFaults = (draft: RoundDraft): readonly RoundField[] => {
  if (draft.advance === 'total') return draft.places === null ? ['places'] : []
  if (draft.advance === 'none') return []
  return [
    ...(hasProcess(draft) && draft.placesProcess === null ? (['placesProcess'] as const) : []),
    ...(hasEffect(draft) && draft.placesEffect === null ? (['placesEffect'] as const) : []),
  ]
}

const quorumFaults = ({ quorum }: RoundDraft): readonly RoundField[] => {
  if (!quorum) return []
  const { num, den, min } = quorum
  return [
    ...(num === null || (den !== null && num > den) ? (['quorumNum'] as const) : []),
    ...(den === null ? (['quorumDen'] as const) : []),
    ...(min === null ? (['quorumMin'] as const) : []),
  ]
}

/** An emptied number is not a number that somebody else may choose: it is asked for. */
export const roundFaults = (draft: RoundDraft): readonly RoundField[] => [
  ...(draft.name.trim() === '' ? (['name'] as const) : []),
  ...(draft.form === 'rank' && draft.rankPlaces === null ? (['rankPlaces'] as const) : []),
  ...placesFaults(draft),
  ...(draft.drop.trim() !== '' && lineText(draft) === null ? (['drop'] as const) : []),
  ...(mayBeConsensus(draft) && draft.consensus.trim() !== '' && shareText(draft.consensus) === null
    ? (['consensus'] as const)
    : []),
  ...quorumFaults(draft),
]
