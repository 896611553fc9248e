export type PersonalTrace = Readonly<{ kind: 'name' | 'number' | 'phone' | 'email'; found: string }>

// Date with a month that exists and a day that exists, or 60 more for a coordination number; then four digits.
const personalNumber =
  /(?<![\d])(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+ ]?\d{4}(?![\d])/gu
const phone = /(?<![\d+])(?:\+46[\s-]?|0)[1-9]\d{0,2}[\s-]?\d{2,3}(?:[\s-]?\d{2,3}){1,2}(?![\d])/gu
const email = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;:]{2,}/gu

const shortestName = 3

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A name as a word of its own, with a genitive s; the capital must be there, or every *berg* would be Berg. */
const holds = (text: string, name: string): boolean =>
  new RegExp(`(?<!\\p{L})${escaped(name)}s?(?!\\p{L})`, 'u').test(text)

/** Whole names first: what is left of the text is then searched for first names and surnames alone. */
function namesIn(text: string, people: readonly string[]): readonly string[] {
  const names = people.map((person) => person.trim()).filter((name) => name !== '')
  const whole = names.filter((name) => holds(text, name))
  const rest = whole.reduce((left, name) => left.replaceAll(name, ' '), text)
  const parts = names
    .flatMap((name) => name.split(/[\s-]+/))
    .filter((part) => part.length >= shortestName && /^\p{Lu}\p{Ll}/u.test(part) && holds(rest, part))
  return [...new Set([...whole, ...parts])]
}

const all = (kind: PersonalTrace['kind'], text: string, pattern: RegExp): readonly PersonalTrace[] =>
  [...text.matchAll(pattern)].map(([found]) => ({ kind, found }))

/**
 * What in a text may point out a person: names of `people`, Swedish personal numbers, telephone numbers and
 * e-mail addresses. It warns too often rather than too seldom, and cannot know every way to point somebody out.
 */
export function personalTraces(text: string, people: readonly string[]): readonly PersonalTrace[] {
  const numbers = all('number', text, personalNumber)
  const rest = numbers.reduce((left, { found }) => left.replace(found, ' '), text)
  return [
    ...namesIn(text, people).map((found) => ({ kind: 'name' as const, found })),
    ...numbers,
    ...all('phone', rest, phone),
    ...all('email', text, email),
  ]
}
