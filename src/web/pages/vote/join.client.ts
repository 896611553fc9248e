import { forget } from './drafts.client.ts'

const seatCode = /^#([0-9A-HJKMNP-TV-Z]{8})$/i

/**
 * A card's QR holds the seat code in the fragment, which never reaches a server log. Here it is taken out of
 * the address and posted, whether or not the phone had a seat before. True when the page is on its way.
 */
export function joinFromAddress(k: string): boolean {
  const [, code] = seatCode.exec(location.hash) ?? []
  if (!code) return false
  history.replaceState(null, '', location.pathname)
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `/rosta/${k}`
  const field = document.createElement('input')
  field.name = 'kort'
  field.value = code
  form.appendChild(field)
  form.hidden = true
  document.body.appendChild(form)
  form.submit()
  return true
}

/** Leaving a seat leaves nothing of its answers on the phone. */
export function forgetOnLeaving(k: string): void {
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && target.dataset.act === 'leave') forget(k, null)
  })
}
