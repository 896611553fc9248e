import type { ReactNode } from 'react'
import { Link as RouterLink, type To } from 'react-router'
import { type ButtonKind, buttonClass } from './button.tsx'
import './link.css'

type Look = 'text' | 'list' | 'alone'

const className = (look: Look) => (look === 'text' ? undefined : `ui-link-${look}`)

type Props = Readonly<{
  to: To
  children: ReactNode
  /** `list`: ink with grey underline, for dense lists. `alone`: a 44 px target of its own. */
  look?: Look
  'aria-label'?: string
  'aria-describedby'?: string
}>

/** A link inside the staff app. */
export const Link = ({ look = 'text', children, ...rest }: Props) => (
  <RouterLink {...rest} className={className(look)}>
    {children}
  </RouterLink>
)

/** A link out of the staff app: the wall, a public page, a file. */
export const OutLink = ({
  href,
  look = 'text',
  newWindow = false,
  download,
  children,
}: Readonly<{
  href: string
  look?: Look
  newWindow?: boolean
  download?: string
  children: ReactNode
}>) => (
  <a
    href={href}
    className={className(look)}
    {...(newWindow ? { target: '_blank', rel: 'noopener' } : {})}
    {...(download === undefined ? {} : { download })}
  >
    {children}
  </a>
)

/** A link that does a button's job: it leads to the page where the thing is done. */
export const ButtonLink = ({
  to,
  kind = 'plain',
  size = 'normal',
  children,
}: Readonly<{ to: To; kind?: ButtonKind; size?: 'normal' | 'step'; children: ReactNode }>) => (
  <RouterLink to={to} className={buttonClass(kind, size)}>
    {children}
  </RouterLink>
)

export const ButtonOutLink = ({
  href,
  kind = 'plain',
  newWindow = false,
  download,
  children,
}: Readonly<{
  href: string
  kind?: ButtonKind
  newWindow?: boolean
  download?: string
  children: ReactNode
}>) => (
  <a
    href={href}
    className={buttonClass(kind)}
    {...(newWindow ? { target: '_blank', rel: 'noopener' } : {})}
    {...(download === undefined ? {} : { download })}
  >
    {children}
  </a>
)
