import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { directionOf } from '#domain/measurement/instrument/text.ts'
import { translator } from '#web/i18n/translate.ts'
import { type Asking, inLanguage, wordsAround } from './asking.ts'

type Props = Readonly<{
  asking: Asking
  title: string
  css: string
  hasFault?: boolean
  /** Links in the bar: languages, and in a preview what else there is to see. */
  ways?: ReactNode
  children: ReactNode
}>

/** A whole page in the reader's language and direction: its own sheet, no script, nothing from anywhere else. */
export function renderAnswerPage({ asking, title, css, hasFault = false, ways, children }: Props): string {
  const around = wordsAround(asking.locale)
  const t = translator(around)
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={asking.locale} dir={directionOf(asking.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{hasFault ? t('answer.faultTitle', { title }) : title}</title>
        <link rel="icon" href="data:," />
        <style>{css}</style>
      </head>
      <body className={asking.variant === 'std' ? undefined : 'easy'}>
        <header className="bar">
          <div>
            <p className="strong" {...inLanguage(around, asking.locale)}>
              {t('answer.title')}
            </p>
            {ways}
          </div>
        </header>
        <main>{children}</main>
      </body>
    </html>,
  )}`
}
