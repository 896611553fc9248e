import { Link } from 'react-router'
import { useText } from './text.tsx'

/** A step on the way here; without an address it is only a name. */
export type Crumb = Readonly<{ label: string; to?: string }>

export function Breadcrumb({ crumbs }: Readonly<{ crumbs: readonly Crumb[] }>) {
  const { t } = useText()
  return (
    <nav className="ui-breadcrumb" aria-label={t('kit.breadcrumb')}>
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={label}>{to ? <Link to={to}>{label}</Link> : label}</li>
        ))}
      </ol>
    </nav>
  )
}
