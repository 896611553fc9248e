import { fillText } from './given.ts'

/** A drawn part of the page that the server sent along, as a fresh copy. */
export function mould(name: string): DocumentFragment | null {
  const found = document.querySelector(`template[data-screen="${name}"],template[data-mould="${name}"]`)
  return found instanceof HTMLTemplateElement ? document.importNode(found.content, true) : null
}

export const slot = (root: ParentNode, name: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-slot="${name}"]`)

/** Puts text into a slot, by the words of its own language where it has some: `{x} av {n}`. */
export function fill(
  element: HTMLElement | null,
  values: Readonly<Record<string, string | number>>,
  words?: string,
): void {
  if (!element) return
  const text = words ?? element.dataset.words
  element.textContent = text === undefined ? `${values.text ?? ''}` : fillWords(text, values)
}

export const fillWords = fillText

/** Makes one row a position out of the single row a list was drawn with. */
export function rows(
  list: Element | null,
  positions: readonly number[],
  write: (row: HTMLElement, position: number) => void,
): void {
  const first = list?.firstElementChild
  if (!list || !first) return
  list.textContent = ''
  for (const position of positions) {
    const row = first.cloneNode(true)
    if (!(row instanceof HTMLElement)) return
    write(row, position)
    list.appendChild(row)
  }
}
