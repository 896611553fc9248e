import type { Group } from '../group.ts'

export const periodTypes = ['year', 'half', 'quarter', 'month', 'other'] as const
/** How long a period is: figures of a year are not held against those of a month. */
export type PeriodType = (typeof periodTypes)[number]

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

const lengths: Readonly<Record<number, PeriodType>> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' }

/** By the whole months that a period touches; days such as 2026-11-22. */
export const periodTypeOf = ({ from, to }: Readonly<{ from: string; to: string }>): PeriodType =>
  lengths[monthOf(to) - monthOf(from) + 1] ?? 'other'

/** What must be the same for two associations' figures to be held against each other. */
export type Comparability = Readonly<{
  /** Number in the core. */
  no: number
  key: string
  /** Hash of the question as it was locked: two associations may have given one name to two questions. */
  contentHash: string
  countedOptions: readonly string[]
  group: Group
  periodType: PeriodType
}>

export const differences = ['question', 'counted', 'group', 'period'] as const
export type Difference = (typeof differences)[number]

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join('\n') === b.toSorted().join('\n')

/** Why two figures of one core indicator may not be compared; none: they may. */
export function differencesBetween(a: Comparability, b: Comparability): readonly Difference[] {
  const found: readonly (Difference | false)[] = [
    (a.key !== b.key || a.contentHash !== b.contentHash) && 'question',
    !sameSet(a.countedOptions, b.countedOptions) && 'counted',
    a.group !== b.group && 'group',
    a.periodType !== b.periodType && 'period',
  ]
  return found.filter((one) => one !== false)
}
