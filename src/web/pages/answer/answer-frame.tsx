import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { directionOf } from '#domain/measurement/instrument/text.ts'
import { type Asking, aroundOf, inLanguage } from './asking.ts'

/** A screen that several people use one after the other. */
export type Kiosk = Readonly<{ address: string; script: string | null }>

type Props = Readonly<{
  asking: Asking
  title: string
  css: string
  hasFault?: boolean
  /** Links in the bar: languages, and in a preview what else there is to see. */
  ways?: ReactNode
  /** Before everything else in the document, where it is the first button of its form. */
  first?: ReactNode
  kiosk?: Kiosk | null
  /** Address of a module of our own; a page works without. */
  script?: string | null
  children: ReactNode
}>

/** A whole page in the reader's language and direction: its own sheet, no script, nothing from anywhere else. */
export function renderAnswerPage({
  asking,
  title,
  css,
  hasFault = false,
  ways,
  first,
  kiosk = null,
  script = kiosk?.script ?? null,
  children,
}: Props): string {
  const { t, locale } = aroundOf(asking)
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={asking.locale} dir={directionOf(asking.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{hasFault ? t('answer.faultTitle', { title }) : title}</title>
        <link rel="icon" href="data:," />
        <style>{css}</style>
        {script ? <script type="module" src={script} /> : null}
      </head>
      <body className={asking.variant === 'std' ? undefined : 'easy'}>
        {first}
        <header className="bar">
          <div>
            <p className="strong" {...inLanguage(locale, asking.locale)}>
              {t('answer.title')}
            </p>
            {ways}
          </div>
        </header>
        <main>{children}</main>
        {kiosk ? <NextPerson kiosk={kiosk} asking={asking} /> : null}
      </body>
    </html>,
  )}`
}

/** Clears the screen for whoever comes next; with the module also by itself, after a warning. */
function NextPerson({ kiosk, asking }: Readonly<{ kiosk: Kiosk; asking: Asking }>) {
  const { t, locale } = aroundOf(asking)
  return (
    <footer className="person" {...inLanguage(locale, asking.locale)}>
      <div className="note act" id="_kvar" data-to={kiosk.address} role="alert" hidden>
        <p>{t('answering.stillThere')}</p>
        <button type="button" className="button">
          {t('answering.stillHere')}
        </button>
      </div>
      <a href={kiosk.address}>{t('answering.newPerson')}</a>
    </footer>
  )
}
