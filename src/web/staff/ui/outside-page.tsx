import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { PageHeader } from './page-header.tsx'
import { useText } from './text.tsx'
import './outside-page.css'

/** A page that belongs to no association: signing in, one's own account, the installation. */
export function OutsidePage({
  title,
  lead,
  actions,
  wide = false,
  children,
}: Readonly<{
  title: string
  lead?: ReactNode
  actions?: ReactNode
  /** For pages with tables. */
  wide?: boolean
  children: ReactNode
}>) {
  const { t } = useText()
  return (
    <div className={wide ? 'ui-outside ui-outside-wide' : 'ui-outside'}>
      <header className="ui-outside-top">
        <Link to="/app" className="ui-outside-brand">
          {t('common.product')}
        </Link>
      </header>
      <main id="main" tabIndex={-1}>
        <PageHeader title={title} lead={lead} actions={actions} />
        {children}
      </main>
    </div>
  )
}
