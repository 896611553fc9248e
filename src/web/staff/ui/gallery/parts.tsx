import type { ReactNode } from 'react'
import './gallery.css'

export const Row = ({ name, children }: Readonly<{ name: string; children: ReactNode }>) => (
  <section className="gallery-row">
    <h2>{name}</h2>
    <div className="gallery-states">{children}</div>
  </section>
)

export const State = ({
  name,
  wide = false,
  children,
}: Readonly<{ name: string; wide?: boolean; children: ReactNode }>) => (
  <div className={wide ? 'gallery-state gallery-wide' : 'gallery-state'}>
    <span className="ui-quiet ui-small">{name}</span>
    <div>{children}</div>
  </div>
)
