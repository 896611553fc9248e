import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { type Me, sessionEndpoints } from '#contract/session.ts'
import type { Language } from '#web/i18n/language.ts'
import { call } from '../api.ts'
import { useReadAgain } from '../reading.ts'
import { frontAddress } from './addresses.ts'

const meKey = [sessionEndpoints.me.path, {}]

/** A choice about oneself: the answer is who one then is. Refused or unanswered, one stays as one was. */
function useChoice(): (ask: () => Promise<Me>) => Promise<boolean> {
  const queries = useQueryClient()
  return useCallback(
    async (ask) => {
      try {
        queries.setQueryData(meKey, await ask())
        return true
      } catch {
        // The line under the top bar says when the server is away; a refusal means the page is old.
        void queries.invalidateQueries({ queryKey: meKey })
        return false
      }
    },
    [queries],
  )
}

/** Sets the language for this person, at once and until changed. */
export function useChooseLanguage(): (language: Language) => Promise<boolean> {
  const choose = useChoice()
  return useCallback((language) => choose(() => call(sessionEndpoints.setLanguage, { language })), [choose])
}

/** A guest tries the example as somebody else; everything on the page is read again as that role. */
export function useChooseRole(): (role: string) => Promise<void> {
  const choose = useChoice()
  const readAgain = useReadAgain()
  return async (role) => {
    if (await choose(() => call(sessionEndpoints.actAs, { role }))) await readAgain()
  }
}

/** A guest only walks out; whoever is signed in signs out first. */
export async function leave(isGuest: boolean): Promise<void> {
  try {
    if (!isGuest) await call(accountEndpoints.signOut, {})
  } catch {
    return
  }
  window.location.assign(frontAddress)
}
