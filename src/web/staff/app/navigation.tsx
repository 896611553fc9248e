import { useEffect, useRef } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { usePlace } from '../place.tsx'
import { useText } from '../ui/text.tsx'
import { isBuilt } from './features.ts'
import { besides, type Page, type Section, sections } from './sections.ts'
import './navigation.css'

export function Navigation({
  id,
  isOpen,
  onClose,
}: Readonly<{ id: string; isOpen: boolean; onClose: () => void }>) {
  const { t } = useText()
  const { association, can, at } = usePlace()
  const { pathname } = useLocation()
  const box = useRef<HTMLElement>(null)
  const mayShow = ({ path, verb }: Page) => isBuilt(path) && can(verb)
  const shown = sections
    .map((section) => ({ ...section, pages: section.pages.filter(mayShow) }))
    .filter(({ pages }) => pages.length > 0)
  const below = besides.filter(mayShow)

  useEffect(() => {
    if (isOpen) box.current?.querySelector('a')?.focus()
  }, [isOpen])

  return (
    <nav
      ref={box}
      id={id}
      className={isOpen ? 'app-nav app-nav-open' : 'app-nav'}
      aria-label={t('app.navigation')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) onClose()
      }}
    >
      <div className="app-nav-brand">
        <span className="app-nav-product">{t('common.product')}</span>
        <span className="app-nav-association">{association.name}</span>
      </div>
      <ul>
        <NavItem to={at()} end name={t('nav.overview')} />
      </ul>
      {shown.length > 0 ? (
        <ul>
          {shown.map((section) => (
            <SectionItem key={section.name} section={section} pathname={pathname} />
          ))}
        </ul>
      ) : null}
      {below.length > 0 ? (
        <ul>
          {below.map(({ name, path }) => (
            <NavItem key={path} to={at(...path.split('/'))} name={t(name)} />
          ))}
        </ul>
      ) : null}
    </nav>
  )
}

const NavItem = ({ to, name, end = false }: Readonly<{ to: string; name: string; end?: boolean }>) => (
  <li>
    <NavLink className="app-nav-link" to={to} end={end}>
      {name}
    </NavLink>
  </li>
)

/** Its pages show only while one of them is open. */
function SectionItem({ section, pathname }: Readonly<{ section: Section; pathname: string }>) {
  const { t } = useText()
  const { at } = usePlace()
  const [first] = section.pages
  if (!first) return null
  const isOpen = section.pages.some(({ path }) => `${pathname}/`.startsWith(`${at(...path.split('/'))}/`))
  return (
    <li>
      {/* Its own pages carry the mark of where one is. */}
      <Link
        className={isOpen ? 'app-nav-link app-nav-section-open' : 'app-nav-link'}
        to={at(...first.path.split('/'))}
      >
        {t(section.name)}
      </Link>
      {isOpen ? (
        <ul className="app-nav-pages">
          {section.pages.map(({ name, path }) => (
            <NavItem key={path} to={at(...path.split('/'))} name={t(name)} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}
