/** Which page of the result is shown; all of them are in the document already. */
export function turn(to: number | 'table' | 'diagram'): void {
  const bar = document.getElementById('turn')
  if (!bar) return
  const of = Number(bar.dataset.of)
  const at = typeof to === 'number' ? Math.min(of, Math.max(1, to)) : Number(bar.dataset.at)
  const shown = to === 'table' ? 'table' : `${at}`
  bar.dataset.at = `${at}`
  bar.dataset.table = to === 'table' ? 'yes' : ''
  for (const page of document.querySelectorAll<HTMLElement>('[data-page]'))
    page.hidden = page.dataset.page !== shown
  const line = document.getElementById('page-of')
  if (line) line.textContent = (bar.dataset.words ?? '').replace('{x}', `${at}`).replace('{n}', `${of}`)
  const toggle = bar.querySelector<HTMLElement>('[data-turn=table]')
  if (toggle) toggle.textContent = (to === 'table' ? toggle.dataset.diagram : toggle.dataset.table) ?? ''
  scrollTo(0, 0)
}

const at = (): number => Number(document.getElementById('turn')?.dataset.at ?? 1)
const isTable = (): boolean => !document.querySelector<HTMLElement>('[data-page=table]')?.hidden

const toggleTable = (): void => turn(isTable() ? 'diagram' : 'table')

/** From the lines to where one was, and back. */
let beforeTheLines = 2
function toggleLines(): void {
  if (at() === 1 && !isTable()) turn(beforeTheLines)
  else {
    beforeTheLines = at()
    turn(1)
  }
}

function fullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  done.catch(() => {})
}

const keysKept = 'samsyn-wall-keys'

const hasKeys = (): boolean => {
  try {
    return localStorage.getItem(keysKept) !== 'off'
  } catch {
    return true
  }
}

/** Says on the wall's own button whether single letters do anything (WCAG 2.1.4). */
export function showKeys(): void {
  const button = document.getElementById('keys')
  if (button) button.textContent = (hasKeys() ? button.dataset.on : button.dataset.off) ?? ''
}

function switchKeys(): void {
  try {
    localStorage.setItem(keysKept, hasKeys() ? 'off' : 'on')
  } catch {
    // A browser that refuses storage keeps its keys.
  }
  showKeys()
}

const keys: Record<string, () => void> = {
  ArrowRight: () => turn(at() + 1),
  PageDown: () => turn(at() + 1),
  ArrowLeft: () => turn(at() - 1),
  PageUp: () => turn(at() - 1),
  g: toggleLines,
  t: toggleTable,
  f: fullScreen,
}

/** Arrow keys and a presenter's remote turn the page; G, T and F as on the list of keys. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const act = keys[event.key] ?? keys[event.key.toLowerCase()]
    if (!act || (event.key.length === 1 && !hasKeys())) return
    event.preventDefault()
    act()
  })
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('#keys')) return switchKeys()
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-turn]') : null
    if (!link) return
    event.preventDefault()
    if (link.dataset.turn === 'table') toggleTable()
    else turn(at() + Number(link.dataset.turn))
  })
}
