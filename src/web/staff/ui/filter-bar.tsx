import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from './button.tsx'
import { useText } from './text.tsx'
import './filter-bar.css'

/**
 * Fields above a list. `names` are the address parameters they use, so that the bar can say how many are
 * set and clear them; `shown` and `total` are read aloud when they change.
 */
export function FilterBar({
  names,
  shown,
  total,
  sortedBy,
  children,
}: Readonly<{
  names: readonly string[]
  shown: number
  total: number
  sortedBy?: string
  children: ReactNode
}>) {
  const { t } = useText()
  const [search, setSearch] = useSearchParams()
  const [isOpen, setOpen] = useState(false)
  const set = names.filter((name) => search.get(name))
  const clear = () =>
    setSearch(
      (now) => {
        for (const name of names) now.delete(name)
        return now
      },
      { replace: true },
    )
  return (
    <search>
      <div className="ui-filter-toggle">
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t('kit.filter', { n: set.length })}
        </Button>
      </div>
      <div className={isOpen ? 'ui-filter-bar' : 'ui-filter-bar ui-filter-bar-closed'}>
        {children}
        {set.length > 0 ? (
          <Button kind="quiet" onPress={clear}>
            {t('kit.clearFilter')}
          </Button>
        ) : null}
      </div>
      <div className="ui-filter-line">
        <span role="status">{t('count.shown', { shown, total })}</span>
        {sortedBy ? <span>{sortedBy}</span> : null}
      </div>
    </search>
  )
}
