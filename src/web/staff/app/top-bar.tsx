import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { usePlace } from '../place.tsx'
import { Tag } from '../ui/badge.tsx'
import { Lens } from '../ui/icon.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { useText } from '../ui/text.tsx'
import { isBuilt } from './features.ts'
import { UserMenu } from './user-menu.tsx'
import './top-bar.css'

/** Search, the example mark, who you are; on a narrow page also the way to search and menu. */
export function TopBar({
  menuId,
  isMenuOpen,
  onMenu,
  onHelp,
}: Readonly<{ menuId: string; isMenuOpen: boolean; onMenu: () => void; onHelp: () => void }>) {
  const { t } = useText()
  const { association, can } = usePlace()
  const [isSearchOpen, setSearchOpen] = useState(false)
  const maySearch = isBuilt('trad') && can('search.use')
  return (
    <header className="app-top">
      <span className="app-top-product">{t('common.product')}</span>
      {maySearch ? <TopSearch isOpen={isSearchOpen} /> : <span className="app-top-space" />}
      <div className="app-top-side">
        {association.isExample ? (
          <span className="app-top-tag">
            <Tag>{t('app.exampleTag')}</Tag>
          </span>
        ) : null}
        <UserMenu onHelp={onHelp} />
        {maySearch ? (
          <button
            type="button"
            className="app-top-toggle"
            aria-expanded={isSearchOpen}
            onClick={() => setSearchOpen(!isSearchOpen)}
          >
            {t('kit.search')}
          </button>
        ) : null}
        <button
          type="button"
          className="app-top-toggle"
          aria-expanded={isMenuOpen}
          aria-controls={menuId}
          onClick={onMenu}
        >
          {t('app.menu')}
        </button>
      </div>
    </header>
  )
}

function TopSearch({ isOpen }: Readonly<{ isOpen: boolean }>) {
  const { t } = useText()
  const { at } = usePlace()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  useShortcut({ key: 'k', ctrl: true }, () => field.current?.focus())
  useShortcut({ key: '/' }, () => field.current?.focus())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = field.current?.value.trim()
    if (words) void navigate(`${at('trad')}?q=${encodeURIComponent(words)}`)
  }
  return (
    <search className={isOpen ? 'app-search app-search-open' : 'app-search'}>
      <form onSubmit={submit}>
        <Lens />
        <input ref={field} type="search" aria-label={t('app.searchAll')} placeholder={t('app.searchAll')} />
        <span className="ui-key" aria-hidden="true">
          {t('app.searchShortcut')}
        </span>
      </form>
    </search>
  )
}
