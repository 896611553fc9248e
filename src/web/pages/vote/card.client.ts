const cardCode = /^#([0-9A-HJKMNP-TV-Z]{12})$/i

/**
 * The QR of a card holds its code in the fragment, which never reaches a server log. Here it is taken out of the
 * address and posted.
 */
function fillFromAddress(): void {
  const [, code] = cardCode.exec(location.hash) ?? []
  const form = document.getElementById('card')
  const field = document.getElementById('kort')
  if (!code || !(form instanceof HTMLFormElement) || !(field instanceof HTMLInputElement)) return
  history.replaceState(null, '', location.pathname)
  field.value = code
  form.submit()
}

document.querySelector<HTMLElement>('[data-focus]')?.focus()
window.addEventListener('hashchange', fillFromAddress)
fillFromAddress()
