import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { sessionEndpoints } from '#contract/session.ts'
import type { Language } from '#web/i18n/language.ts'
import { call } from '../api.ts'
import { useReadAgain } from '../reading.ts'

const meKey = [sessionEndpoints.me.path, {}]

/** Sets the language for this person, at once and until changed. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    async (language) => {
      const me = await call(sessionEndpoints.setLanguage, { language })
      queries.setQueryData(meKey, me)
    },
    [queries],
  )
}

/** A guest tries the example as somebody else; everything on the page is read again as that role. */
export function useChooseRole(): (role: string) => Promise<void> {
  const queries = useQueryClient()
  const readAgain = useReadAgain()
  return useCallback(
    async (role) => {
      const me = await call(sessionEndpoints.actAs, { role })
      queries.setQueryData(meKey, me)
      await readAgain()
    },
    [queries, readAgain],
  )
}
