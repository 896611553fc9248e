import type { ReactNode } from 'react'
import './frame.css'

/** The one thing of a page that matters most. One a page, and nothing framed inside. */
export const Frame = ({ children, label }: Readonly<{ children: ReactNode; label?: string }>) => (
  <section className="ui-frame" {...(label ? { 'aria-label': label } : {})}>
    {children}
  </section>
)

/** The one figure of a view. */
export const BigNumber = ({ children }: Readonly<{ children: ReactNode }>) => (
  <div className="ui-big-number">{children}</div>
)
