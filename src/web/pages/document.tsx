import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#web/i18n/language.ts'

type Props = Readonly<{
  language: Language
  title: string
  css: string
  /** Address of a module of our own; null where the page has none. */
  script?: string | null
  /** Seconds until a browser without script asks again; one with script follows the live stream instead. */
  refresh?: number | null
  /** Meant to be found and linked to: its own lasting address. Other pages ask not to be listed. */
  lasting?: string | null
  children: ReactNode
}>

/** A whole page as text: its own sheet, at most one module, nothing from anywhere else. */
export function renderDocument({ language, title, css, script, refresh, lasting, children }: Props): string {
  const waiting = refresh ? <meta httpEquiv="refresh" content={`${refresh}`} /> : null
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        {lasting ? <link rel="canonical" href={lasting} /> : <meta name="robots" content="noindex" />}
        <title>{title}</title>
        {/* No picture in the tab: one request less on a full wifi. */}
        <link rel="icon" href="data:," />
        {script ? <noscript>{waiting}</noscript> : waiting}
        <style>{css}</style>
        {script ? <script type="module" src={script} /> : null}
      </head>
      {children}
    </html>,
  )}`
}
