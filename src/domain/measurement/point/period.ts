/** A whole year, half, quarter or month, in months counted from year nought; `to` is the first one after. */
export type RegisterPeriod = Readonly<{ name: string; from: number; to: number }>

const forms: readonly (readonly [RegExp, number])[] = [
  [/^(\d{4})$/, 12],
  [/^(\d{4})-?H([12])$/, 6],
  [/^(\d{4})-?[QK]([1-4])$/, 3],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, 1],
]
const letters = ['', 'H', 'Q', ''] as const

/** `2025`, `2025-H1`, `2025-Q3` (also `K3`, *kvartal*) or `2025-09`; null for anything else. */
export function readPeriod(words: string): RegisterPeriod | null {
  const text = words.trim().toUpperCase()
  for (const [at, [form, months]] of forms.entries()) {
    const [found, year, part = '1'] = form.exec(text) ?? []
    if (found === undefined || year === undefined) continue
    const from = Number(year) * 12 + (Number(part) - 1) * months
    return { name: months === 12 ? year : `${year}-${letters[at]}${part}`, from, to: from + months }
  }
  return null
}

export const overlaps = (a: RegisterPeriod, b: RegisterPeriod): boolean => a.from < b.to && b.from < a.to
