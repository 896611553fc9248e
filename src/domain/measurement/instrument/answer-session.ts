import type { Help } from './answer-set.ts'
import { isAsked, type Walk } from './answer-walk.ts'
import type { SubmissionFault } from './submission.ts'
import type { Locale, Variant } from './text.ts'

/** What somebody has typed so far, as a form sends it: kept as it is until it is sent, also where it is at fault. */
export type Given = Readonly<Record<string, string | readonly string[]>>

/** Where somebody is: before the first page, at one of them, or looking it all over. */
export type Session = Readonly<{
  at: number
  /** Came from the review to change one answer, and goes back there. */
  isMending: boolean
  locale: Locale
  variant: Variant
  help: Help
  given: Given
}>

export const start = -1
export const reviewOf = ({ pages }: Pick<Walk, 'pages'>): number => pages.length

export type Step =
  | Readonly<{ to: 'next' | 'back' | 'stay' | 'send' }>
  | Readonly<{ to: 'page'; page: number }>

export type Stepped = Readonly<{
  session: Session
  /** Of the page that is shown next; empty where nothing is to be put right. */
  faults: readonly SubmissionFault[]
  isSent: boolean
}>

/** Far more than any field allows: what is longer is told to be too long, and need not ride along whole. */
const mostKept = 20_000

const kept = (value: unknown): Given[string] | null => {
  if (typeof value === 'string') return value.slice(0, mostKept)
  if (!Array.isArray(value)) return null
  return value.filter((one): one is string => typeof one === 'string').map((one) => one.slice(0, mostKept))
}

/** The answers with those of one page put in; a field of the page that did not come was left empty. */
export function withPage(
  given: Given,
  walk: Walk,
  at: number,
  fields: Readonly<Record<string, unknown>>,
): Given {
  const items = (walk.shown(given)[at] ?? []).filter(isAsked)
  const merged: Record<string, Given[string]> = { ...given }
  for (const { id } of items) {
    const value = Object.hasOwn(fields, id) ? kept(fields[id]) : null
    if (value === null || value.length === 0) delete merged[id]
    else merged[id] = value
  }
  return merged
}

/** The next page on which something is asked; the review after the last. */
const pageAfter = (walk: Walk, given: Given, at: number): number => {
  const found = walk.shown(given).findIndex((items, page) => page > at && items.length > 0)
  return found === -1 ? reviewOf(walk) : found
}

const pageBefore = (walk: Walk, given: Given, at: number): number =>
  walk.shown(given).findLastIndex((items, page) => page < at && items.length > 0)

const faultsOn = (walk: Walk, given: Given, page: number): readonly SubmissionFault[] => {
  const ids = new Set<string>((walk.shown(given)[page] ?? []).map(({ id }) => id))
  return walk.check(given).faults.filter(({ item }) => ids.has(item))
}

/** Takes in what one page sent, and answers which is shown next. What is at fault is told on the way forward only. */
export function takeStep(
  before: Session,
  walk: Walk,
  step: Step,
  fields: Readonly<Record<string, unknown>>,
): Stepped {
  const given = withPage(before.given, walk, before.at, fields)
  const review = reviewOf(walk)
  const show = (change: Partial<Session>, faults: readonly SubmissionFault[] = []): Stepped => ({
    session: { ...before, given, ...change },
    faults,
    isSent: false,
  })
  switch (step.to) {
    case 'stay':
      return show({})
    case 'back':
      return show({ at: pageBefore(walk, given, before.at), isMending: false })
    case 'page':
      return step.page >= 0 && step.page < review
        ? show({ at: step.page, isMending: before.at === review })
        : show({})
    case 'next': {
      const faults = faultsOn(walk, given, before.at)
      if (faults.length > 0) return show({}, faults)
      return show({ at: before.isMending ? review : pageAfter(walk, given, before.at), isMending: false })
    }
    case 'send': {
      if (before.at !== review) return show({})
      const at = walk.shown(given).findIndex((_, page) => faultsOn(walk, given, page).length > 0)
      if (at !== -1) return show({ at, isMending: true }, faultsOn(walk, given, at))
      return { ...show({}), isSent: true }
    }
  }
}
