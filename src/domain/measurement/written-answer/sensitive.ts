export const sensitiveKinds = ['personnummer', 'phone', 'email'] as const
export type SensitiveKind = (typeof sensitiveKinds)[number]

/** A passage of a text, from one UTF-16 code unit up to, but not including, another. */
export type Passage = Readonly<{ from: number; to: number }>
export type Found = Passage & Readonly<{ kind: SensitiveKind }>

// Ten or twelve digits with or without a hyphen or plus, as they are written by hand.
const personnummer = /(?<!\d)(?:(?:19|20)\d{2}|\d{2})[ -]?(\d{2})[ -]?(\d{2})[ ]?[-+ ]?[ ]?\d{4}(?!\d)/g
// A Swedish number, with or without the country: at least seven digits in all, in groups or not.
const phone = /(?<![\d\w])(?:\+46|0046|0)[ -]?(?:\(0\)[ -]?)?\d(?:[ /-]?\d){5,10}(?!\d)/g
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu

/** A month, and a day that may be sixty more: a coordination number. */
const isDate = (month: number, day: number): boolean => {
  const real = day > 60 ? day - 60 : day
  return month >= 1 && month <= 12 && real >= 1 && real <= 31
}

const overlaps = (a: Passage, b: Passage): boolean => a.from < b.to && b.from < a.to

/**
 * Personal numbers, telephone numbers and addresses of e-mail in a written answer, in the order they stand. It marks
 * for a person who reads: it finds no names, and it is not proof that there is nothing.
 */
export function findSensitive(text: string): readonly Found[] {
  const passages = (
    kind: SensitiveKind,
    pattern: RegExp,
  ): readonly (Found & { parts: readonly string[] })[] =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      from: match.index,
      to: match.index + match[0].length,
      parts: match.slice(1),
    }))
  const numbers = passages('personnummer', personnummer).filter(({ parts: [month, day] }) =>
    isDate(Number(month), Number(day)),
  )
  const all = [...numbers, ...passages('email', email), ...passages('phone', phone)]
  const kept: Found[] = []
  for (const { kind, from, to } of all) {
    if (!kept.some((other) => overlaps(other, { from, to }))) kept.push({ kind, from, to })
  }
  return kept.toSorted((a, b) => a.from - b.from)
}
