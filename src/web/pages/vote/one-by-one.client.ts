import type { Ballot } from './ballot.client.ts'
import { noAnswer } from './draft.ts'
import { fill, mould, rows, slot } from './mould.client.ts'
import type { Pages } from './pages.client.ts'
import type { Stage } from './stage.client.ts'

const itemHash = /^#f(\d+)$/

/**
 * One proposal a screen. The address holds the place (`#f31`, `#alla`, `#granska`), so that the phone's own
 * back button goes to the proposal before, and a reload comes back to where one was.
 */
export function oneByOne(ballot: Ballot, on: Stage, showReview: () => void): Pages {
  const { form, lines } = ballot
  const step = document.createElement('div')
  let at = 0

  const place = (): number => {
    const found = itemHash.exec(location.hash)
    return found ? Math.min(lines.length, Math.max(1, Number(found[1]))) - 1 : at
  }

  const go = (hash: string): void => {
    if (location.hash === hash) show()
    else location.hash = hash
  }

  const showItem = (): void => {
    at = place()
    // The first place has an address too, or the phone's back button could not find it again.
    if (location.hash === '') history.replaceState(null, '', `#f${at + 1}`)
    for (const [position, { box }] of lines.entries()) box.classList.toggle('now', position === at)
    fill(slot(step, 'of'), { x: at + 1, n: lines.length })
    step.querySelector('rect')?.setAttribute('width', `${(at + 1) / lines.length}`)
    const next = form.querySelector<HTMLElement>('[data-act=next]')
    if (next) {
      next.dataset.word = next.dataset.word ?? next.textContent ?? ''
      next.textContent = (at === lines.length - 1 ? next.dataset.last : next.dataset.word) ?? ''
    }
    on.showForm()
    scrollTo(0, 0)
    lines[at]?.box.querySelector<HTMLElement>('legend')?.focus({ preventScroll: true })
  }

  const showList = (): void => {
    const list = mould('list')
    if (!list) return
    const all = list.querySelector<HTMLElement>('ol')
    const { unpublished = '', yes = '', no = '', cannotJudge = '', none = '' } = all?.dataset ?? {}
    const words: Record<string, string> = { '1': yes, '0': no, '-': cannotJudge, [noAnswer]: none }
    const said = (answer: string): string =>
      ballot.formName === 'rate9' && answer >= '1' ? answer : (words[answer] ?? '')
    rows(
      all,
      lines.map((_, position) => position),
      (row, position) => {
        fill(slot(row, 'no'), { text: position + 1 })
        fill(slot(row, 'name'), { text: lines[position]?.name || unpublished })
        slot(row, 'name')?.setAttribute('href', `#f${position + 1}`)
        fill(slot(row, 'answer'), {
          text: lines[position]?.inputs.length ? said(ballot.answer(position)) : '',
        })
      },
    )
    on.show('list', list)
  }

  function show(): void {
    if (location.hash === '#alla') showList()
    else if (location.hash === '#granska') showReview()
    else showItem()
  }

  const next = (): void => go(at === lines.length - 1 ? '#granska' : `#f${at + 2}`)

  // Made of the form that was there for phones without script: its own heading and button give way.
  form.classList.add('one')
  document.getElementById('foot')?.remove()
  // Only for the ear: what the page is about, above the proposal.
  document.querySelector('#opening h1')?.classList.add('unseen')
  document.querySelector('#opening p')?.remove()
  const head = mould('step')
  if (head) step.appendChild(head)
  form.insertBefore(step, lines[0]?.box ?? null)
  const foot = mould('foot')
  if (foot) form.appendChild(foot)
  if (innerWidth < 360)
    for (const details of form.querySelectorAll('details')) details.removeAttribute('open')

  return {
    show,
    next,
    back: (): void => (at === 0 ? go('#alla') : go(`#f${at}`)),
    list: (): void => go('#alla'),
    item: (): void => go(`#f${at + 1}`),
    review: (): void => go('#granska'),
    goTo: (id: string): void => go(`#${id}`),
    choose: (answer: number): void => ballot.choose(at, answer),
  }
}
