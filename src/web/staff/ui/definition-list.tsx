import { Fragment, type ReactNode } from 'react'
import './definition-list.css'

export type Definition = Readonly<{ name: string; is: ReactNode }>

/** Name and value: "Regeln som gäller", "Uppgifter". `figures` sets the values in a right-hand column. */
export const DefinitionList = ({
  items,
  figures = false,
}: Readonly<{ items: readonly Definition[]; figures?: boolean }>) => (
  <dl className={figures ? 'ui-definitions ui-definitions-figures' : 'ui-definitions'}>
    {items.map(({ name, is }) => (
      <Fragment key={name}>
        <dt>{name}</dt>
        <dd>{is}</dd>
      </Fragment>
    ))}
  </dl>
)
