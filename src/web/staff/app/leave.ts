import { frontAddress, signOutAddress } from './addresses.ts'

/** A guest only walks out; whoever is signed in signs out, as a posted form so that no link can do it. */
export function leave(isGuest: boolean): void {
  if (isGuest) {
    window.location.assign(frontAddress)
    return
  }
  const form = document.createElement('form')
  form.method = 'post'
  form.action = signOutAddress
  document.body.append(form)
  form.submit()
}
