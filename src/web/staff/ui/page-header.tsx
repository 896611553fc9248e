import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { usePageTitle } from './page-title.tsx'
import './page-header.css'

/** Begins every page: where you are, its one h1, a lead, what can be done. Names the browser tab too. */
export function PageHeader({
  title,
  beside,
  lead,
  crumbs,
  tag,
  actions,
}: Readonly<{
  title: string
  /** Small words on the heading's line: a date, a state. */
  beside?: ReactNode
  lead?: ReactNode
  crumbs?: readonly Crumb[]
  tag?: ReactNode
  actions?: ReactNode
}>) {
  usePageTitle(title)
  return (
    <header className="ui-page-header">
      <div className="ui-page-header-words">
        {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
        <div className="ui-page-header-title">
          <h1 tabIndex={-1}>{title}</h1>
          {beside ? <span className="ui-quiet">{beside}</span> : null}
          {tag}
        </div>
        {lead ? <p className="ui-page-header-lead">{lead}</p> : null}
      </div>
      {actions ? <div className="ui-buttons ui-no-print">{actions}</div> : null}
    </header>
  )
}

/** A part of a page under its own h2. */
export const Section = ({
  title,
  side,
  id,
  children,
}: Readonly<{ title: string; side?: ReactNode; id?: string; children: ReactNode }>) => (
  <section className="ui-section" {...(id ? { id } : {})}>
    <div className="ui-section-heading">
      <h2>{title}</h2>
      {side ? <span className="ui-section-side">{side}</span> : null}
    </div>
    {children}
  </section>
)
