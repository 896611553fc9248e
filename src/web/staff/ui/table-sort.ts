import { useSearchParams } from 'react-router'

export type Sort = Readonly<{ column: string; direction: 'ascending' | 'descending' }>
export type SortValue = string | number | null

/** In the address as `yes` or `-yes`. */
export const parseSort = (text: string | null): Sort | null =>
  text
    ? text.startsWith('-')
      ? { column: text.slice(1), direction: 'descending' }
      : { column: text, direction: 'ascending' }
    : null

export const sortText = ({ column, direction }: Sort): string =>
  direction === 'descending' ? `-${column}` : column

const swedish = new Intl.Collator('sv', { numeric: true })

function compare(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return swedish.compare(`${a ?? ''}`, `${b ?? ''}`)
}

/** Swedish order for text; what is not known comes last in both directions; equals keep their order. */
export const sortRows = <Row>(
  rows: readonly Row[],
  by: (row: Row) => SortValue,
  direction: Sort['direction'],
): readonly Row[] =>
  rows.toSorted((one, other) => {
    const a = by(one)
    const b = by(other)
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return direction === 'descending' ? compare(b, a) : compare(a, b)
  })

/** The list's order, kept in the address. */
export function useSort(fallback: Sort | null, parameter = 'sort'): [Sort | null, (sort: Sort) => void] {
  const [search, setSearch] = useSearchParams()
  const sort = parseSort(search.get(parameter)) ?? fallback
  const setSort = (next: Sort) =>
    setSearch(
      (now) => {
        now.set(parameter, sortText(next))
        return now
      },
      { replace: true },
    )
  return [sort, setSort]
}
