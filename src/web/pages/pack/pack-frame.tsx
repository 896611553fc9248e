import type { ReactNode } from 'react'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderDocument } from '../document.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { packSheet } from './pack-sheet.ts'

/** What every page of an expert's preparation knows. */
export type PackSetting = Readonly<{
  language: Language
  /** The conference's code, as in the address. */
  k: string
  script: string | null
}>

export type PackPlace = 'read' | 'list' | 'questions'

const places: readonly Readonly<{ id: PackPlace; path: string }>[] = [
  { id: 'read', path: '' },
  { id: 'list', path: '/lista' },
  { id: 'questions', path: '/fragor' },
]

/** The three places there are; where one stands is no link away. */
export function PackPages({
  language,
  k,
  at,
}: Readonly<Pick<PackSetting, 'language' | 'k'> & { at: PackPlace }>) {
  const t = translator(language)
  return (
    <nav className="pages" aria-label={t('prep.parts')}>
      <ul>
        {places.map(({ id, path }) => (
          <li key={id}>
            <a href={`/utskick/${k}${path}`} aria-current={id === at ? 'page' : undefined}>
              {t(`prep.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function PackEnd({
  language,
  k,
  back,
}: Readonly<Pick<PackSetting, 'language' | 'k'> & { back: string }>) {
  const t = translator(language)
  return (
    <div className="end">
      <form method="post" action={`/utskick/${k}/stang`}>
        <button type="submit" className="plain">
          {t('prep.leave')}
        </button>
      </form>
      <LanguageSwitch language={language} action="/utskick/sprak" back={back} />
    </div>
  )
}

type Props = PackSetting &
  Readonly<{
    page: string
    /** Null where nobody has come in yet. */
    at: PackPlace | null
    back?: string
    children: ReactNode
  }>

export function renderPackPage({ language, k, script, page, at, back, children }: Props): string {
  const t = translator(language)
  return renderDocument({
    language,
    title: t('prep.pageTitle', { page }),
    css: packSheet,
    script,
    children: (
      <body data-k={k} data-saved={t('prep.saved')}>
        <a className="skip" href="#innehall">
          {t('app.skip')}
        </a>
        <header className="bar">
          <p className="strong">{t('prep.title')}</p>
        </header>
        <main id="innehall" tabIndex={-1}>
          {at ? <PackPages {...{ language, k, at }} /> : null}
          {children}
          {at ? (
            <PackEnd {...{ language, k }} back={back ?? `/utskick/${k}`} />
          ) : (
            <LanguageSwitch language={language} action="/utskick/sprak" back={back ?? `/utskick/${k}`} />
          )}
        </main>
      </body>
    ),
  })
}
