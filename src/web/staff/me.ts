import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useOutletContext } from 'react-router'
import { type Me, sessionEndpoints } from '#contract/session.ts'

/** Who is here, on pages outside any association; inside, `usePlace` has it too. */
export const useMe = (): Me => useOutletContext<Me>()

/** After signing in or out: the pages are drawn from who one is now, and nothing of the one before stays. */
export function useBecome(): (me: Me) => void {
  const queries = useQueryClient()
  return useCallback(
    (me) => {
      const own = [sessionEndpoints.me.path, {}]
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== own[0] })
      queries.setQueryData(own, me)
    },
    [queries],
  )
}
