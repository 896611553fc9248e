import type { Groups, Moved } from '#contract/consensus/group.ts'
import type { Text } from '../../ui/text.tsx'

export type Discussion = Groups['discussions'][number]
export type Plan = NonNullable<Discussion['plan']>
export type Person = Groups['people'][number]
export type Who = 'expected' | 'present'

export const namesOf = (people: readonly Person[]): ((seat: string) => string) => {
  const names = new Map<string, string>(people.map(({ seat, label }) => [seat, label]))
  return (seat) => names.get(seat) ?? '–'
}

const collator = new Intl.Collator('sv', { numeric: true })

export const byName = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((a, b) => collator.compare(a.label, b.label))

export type TablePeople = Readonly<{ no: number; people: readonly (Person & { pinned: boolean })[] }>

/** The tables in order, each with its people by name. */
export function tablesOf(plan: Plan, people: readonly Person[]): readonly TablePeople[] {
  const seats = new Map(plan.seats.map((one) => [one.seat, one]))
  const seated = byName(people).flatMap((person) => {
    const seat = seats.get(person.seat)
    return seat ? [{ ...person, table: seat.table, pinned: seat.pinned }] : []
  })
  return Array.from({ length: plan.tables }, (_, at) => ({
    no: at + 1,
    people: seated.filter(({ table }) => table === at + 1),
  }))
}

/** How large the tables become. */
export function sizeWords(people: number, tables: number, t: Text['t']): string {
  const [small, large] = [Math.floor(people / tables), Math.ceil(people / tables)]
  return small === large ? t('groups.each', { size: small }) : t('groups.eachBetween', { small, large })
}

const namedMoves = 8

/** Who changes table, by name; the rest of a long list as a number. */
export function moveWords({ moved }: Moved, name: (seat: string) => string, t: Text['t']): string {
  const named = moved
    .slice(0, namedMoves)
    .map(({ seat, from, to }) => t('groups.move', { name: name(seat), from, to }))
  const rest = moved.length - named.length
  const names = [...named, ...(rest > 0 ? [t('groups.andMore', { n: rest })] : [])].join(', ')
  return t('groups.replanned', { n: moved.length, names })
}
