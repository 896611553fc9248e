import type { Ballot } from './ballot.client.ts'
import { countOf, noAnswer, positionsOf, rankingOf } from './draft.ts'
import { fill, rows, slot } from './mould.client.ts'

const shown = 5

/** Writes the review of answers item by item into its mould: the sums, and each empty item by name. */
export function fillReview(root: DocumentFragment, { lines, draft }: Ballot): void {
  const answers = draft()
  for (const sum of root.querySelectorAll<HTMLElement>('[data-sum]'))
    fill(sum, { text: countOf(answers, `${sum.dataset.sum}`) })
  const empty = positionsOf(answers, noAnswer).filter((position) => lines[position]?.inputs.length)
  fill(slot(root, 'sum.'), { text: empty.length })
  for (const name of ['emptySum', 'empty']) hide(slot(root, name), empty.length === 0)
  hide(slot(root, 'more'), empty.length <= shown)
  title(slot(root, 'emptyTitle'), empty.length)
  const summary = slot(root, 'more')?.querySelector('summary')
  fill(summary ?? null, { n: empty.length - shown })
  const [first, rest] = Array.from(slot(root, 'empty')?.querySelectorAll('ol') ?? [])
  const write = (row: HTMLElement, position: number): void => {
    const x = `${position + 1}`
    const name = slot(row, 'name')
    fill(slot(row, 'no'), { text: x })
    fill(name, { text: lines[position]?.name || (name?.dataset.unpublished ?? '') })
    const button = row.querySelector('button')
    button?.setAttribute('aria-label', `${button.dataset.words}`.replace('{x}', x))
    button?.setAttribute('data-to', `f${x}`)
  }
  if (rest && first) rest.appendChild(document.importNode(first.children[0] ?? first, true))
  rows(first ?? null, empty.slice(0, shown), write)
  rows(rest ?? null, empty.slice(shown), write)
}

/** Writes what is chosen, or ranked, into its review. */
export function fillChosen(root: DocumentFragment, { lines, draft, formName }: Ballot): void {
  const chosen = formName === 'rank' ? rankingOf(draft()) : positionsOf(draft(), '1')
  title(slot(root, 'chosenTitle'), chosen.length)
  rows(root.querySelector('ol'), chosen, (row, position) => {
    const name = slot(row, 'name')
    fill(slot(row, 'no'), { text: chosen.indexOf(position) + 1 })
    fill(name, {
      text: lines[position]?.name || (name?.dataset.unpublished ?? '').replace('{x}', `${position + 1}`),
    })
  })
}

const hide = (element: HTMLElement | null, hidden: boolean): void => {
  if (element) element.hidden = hidden
}

function title(element: HTMLElement | null, n: number): void {
  const { zero, one, many, counts } = element?.dataset ?? {}
  fill(element, { n, count: counts?.split(',')[n - 2] ?? n }, (n === 0 ? zero : n === 1 ? one : many) ?? many)
}
