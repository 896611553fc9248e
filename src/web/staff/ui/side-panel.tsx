import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { useText } from './text.tsx'
import './split.css'

/** A list with, when something is open, its item beside it. The list stays where it was. */
export const Split = ({ children, panel }: Readonly<{ children: ReactNode; panel?: ReactNode }>) => (
  <div className={panel ? 'ui-split ui-split-open' : 'ui-split'}>
    <div className="ui-split-main">{children}</div>
    {panel}
  </div>
)

/** Two columns that both are read: the main thing, and what helps beside it. */
export const MainSide = ({ children, side }: Readonly<{ children: ReactNode; side: ReactNode }>) => (
  <div className="ui-main-side">
    <div>{children}</div>
    <aside>{side}</aside>
  </div>
)

/**
 * The item beside the list. It has an address of its own, and `closeTo` is the list's: filters in the
 * address are kept. Esc closes; focus goes to the heading on opening and back to the row on closing.
 */
export function SidePanel({
  id,
  title,
  over,
  closeTo,
  children,
}: Readonly<{
  /** Which item: a new one takes focus anew. */
  id: string
  title: string
  /** Small words above the heading: number, kind. */
  over?: ReactNode
  closeTo: string
  children: ReactNode
}>) {
  const { t } = useText()
  const navigate = useNavigate()
  const { search } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const address = closeTo + search

  useEffect(() => {
    const before = document.activeElement
    if (before?.matches('[data-row-link]')) cameFrom.current = before
    if (id) heading.current?.focus({ preventScroll: true })
  }, [id])

  useEffect(
    () => () => {
      const row = cameFrom.current
      requestAnimationFrame(() => {
        if (row instanceof HTMLElement && row.isConnected) row.focus()
      })
    },
    [],
  )

  return (
    <section
      className="ui-panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        void navigate(address, { preventScrollReset: true })
      }}
    >
      <div className="ui-panel-top">
        <span>{over}</span>
        <Link to={address} preventScrollReset className="ui-no-print">
          {t('common.close')}
        </Link>
      </div>
      <h2 ref={heading} tabIndex={-1} className="ui-panel-heading">
        {title}
      </h2>
      {children}
    </section>
  )
}
