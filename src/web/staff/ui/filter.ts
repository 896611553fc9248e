import { useSearchParams } from 'react-router'

/** One filter, kept in the address so that a filtered list can be sent to somebody. Empty means not set. */
export function useFilter(name: string): [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const set = (value: string) =>
    setSearch(
      (now) => {
        if (value === '') now.delete(name)
        else now.set(name, value)
        return now
      },
      { replace: true },
    )
  return [search.get(name) ?? '', set]
}

/** The value where it is one of those allowed, else the fallback: an old link never breaks a page. */
export const oneOf = <Id extends string>(value: string, allowed: readonly Id[], fallback: Id): Id =>
  allowed.find((id) => id === value) ?? fallback
