import type { KeyboardEvent } from 'react'

const links = '[data-row-link]'
const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrow up and down go between the rows of a list; Enter follows the row's link by itself. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const from = event.target
  if (step === undefined || !(from instanceof HTMLElement) || !from.matches(links)) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(links)]
  const next = all[all.indexOf(from) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
