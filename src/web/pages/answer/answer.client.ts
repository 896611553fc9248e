/** A scanned slip has its code in the fragment, which never reaches a server. Here it leaves the address as well. */
function fillFromSlip(): void {
  const [, code] = /^#([0-9A-Z-]{9,11})$/i.exec(location.hash) ?? []
  const field = document.getElementById('_kod')
  if (!code || !(field instanceof HTMLInputElement)) return
  history.replaceState(null, '', location.pathname)
  field.value = code
}

const warnAfter = 60_000
const clearAfter = 90_000

/** On a screen that people share, what was left on it goes, after a warning that can be answered. */
function clearWhenLeft(): void {
  const warning = document.getElementById('_kvar')
  const address = warning?.dataset.to
  if (!warning || !address) return
  let clocks: number[] = []
  const begin = (): void => {
    for (const clock of clocks) clearTimeout(clock)
    warning.hidden = true
    clocks = [
      window.setTimeout(() => {
        warning.hidden = false
      }, warnAfter),
      window.setTimeout(() => location.replace(address), clearAfter),
    ]
  }
  for (const kind of ['keydown', 'pointerdown', 'touchstart', 'change', 'scroll'])
    document.addEventListener(kind, begin, { passive: true })
  begin()
}

document.querySelector<HTMLElement>('[data-focus]')?.focus()
window.addEventListener('hashchange', fillFromSlip)
fillFromSlip()
clearWhenLeft()
