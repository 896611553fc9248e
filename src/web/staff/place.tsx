import { createContext, useContext } from 'react'
import type { Me } from '#contract/session.ts'
import type { Verb } from '#domain/kernel/permission.ts'

export type Association = Me['associations'][number]

/** Where one is, and as whom. */
export type Place = Readonly<{
  me: Me
  association: Association
  /** The answer the server would give, for showing or hiding; the server decides again. */
  can: (verb: Verb) => boolean
  /** An address in this association: `at('konferenser', id)`. */
  at: (...path: readonly string[]) => string
}>

export const PlaceContext = createContext<Place | null>(null)

export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('used outside an association')
  return place
}

export const placeIn = (me: Me, association: Association): Place => ({
  me,
  association,
  can: (verb) => association.can.includes(verb),
  at: (...path) => `/app/${[association.id, ...path].map(encodeURIComponent).join('/')}`,
})
