import { accountEndpoints } from '#contract/account.ts'
import { call } from '../api.ts'
import { frontAddress } from './addresses.ts'

/** A guest only walks out; whoever is signed in signs out first. */
export async function leave(isGuest: boolean): Promise<void> {
  if (!isGuest) await call(accountEndpoints.signOut, {})
  window.location.assign(frontAddress)
}
