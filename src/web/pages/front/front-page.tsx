import type { ReactNode } from 'react'
import type { Language } from '#web/i18n/language.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderDocument } from '../document.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { frontSheet } from './front-sheet.ts'

export type FrontPage = Readonly<{
  language: Language
  /** `guest`: opens without an account, while Samsyn listens on this computer only. */
  example: 'guest' | 'account' | 'away'
  hasAdministrator: boolean
  isSignedIn: boolean
  /** The association that whoever is signed in works in; null when there is none yet. */
  association: Readonly<{ id: string; name: string }> | null
}>

const signIn = (to: string): string => `/app/logga-in?till=${encodeURIComponent(to)}`
const startOwn = '/app/nytt-forbund'

/** / : what Samsyn is in plain words, and its two doors. */
export function renderFront(props: FrontPage): string {
  const { language, association, isSignedIn, hasAdministrator } = props
  const t = translator(language)
  return renderDocument({
    language,
    title: t('front.pageTitle'),
    css: frontSheet,
    children: (
      <body>
        <main>
          <p className="name">{t('common.product')}</p>
          <h1>{t('front.lead')}</h1>
          <div className="doors">
            {association ? <GoOnDoor {...props} /> : <ExampleDoor {...props} />}
            <OwnDoor {...props} />
          </div>
          <section>
            <h2>{t('front.what')}</h2>
            <ol>
              <li>{t('front.what1')}</li>
              <li>{t('front.what2')}</li>
              <li>{t('front.what3')}</li>
              <li>{t('front.what4')}</li>
            </ol>
          </section>
          <section>
            <h2>{t('front.voteHeading')}</h2>
            <p>
              {t('front.voteText')} <a href="/rosta">{t('front.vote')}</a>
            </p>
          </section>
          <div className="links">
            {hasAdministrator && !isSignedIn ? <a href={signIn('/app')}>{t('front.signIn')}</a> : null}
            <p className="quiet small">{t('front.here')}</p>
            <LanguageSwitch language={language} action="/sprak" back="/" />
          </div>
        </main>
      </body>
    ),
  })
}

const Door = ({ title, text, act }: Readonly<{ title: string; text: readonly string[]; act: ReactNode }>) => (
  <div className="door">
    <h2>{title}</h2>
    {text.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    {act ? <div className="last">{act}</div> : null}
  </div>
)

function ExampleDoor({ language, example }: FrontPage) {
  const t = translator(language)
  const how = {
    guest: t('front.exampleFree'),
    account: t('front.exampleAccount'),
    away: t('front.exampleAway'),
  }
  return (
    <Door
      title={t('front.example')}
      text={[t('front.exampleText'), how[example]]}
      act={
        example === 'guest' ? (
          <form method="post" action="/exemplet">
            <button type="submit" className="button primary">
              {t('front.example')}
            </button>
          </form>
        ) : example === 'account' ? (
          <a className="button primary" href={signIn('/app')}>
            {t('front.signIn')}
          </a>
        ) : null
      }
    />
  )
}

function GoOnDoor({ language, association }: FrontPage) {
  const t = translator(language)
  if (!association) return null
  return (
    <Door
      title={t('front.goOnHeading')}
      text={[association.name]}
      act={
        <a className="button primary" href={`/app/${association.id}`}>
          {t('front.goOn', { association: association.name })}
        </a>
      }
    />
  )
}

function OwnDoor({ language, hasAdministrator, isSignedIn }: FrontPage) {
  const t = translator(language)
  const needs = !hasAdministrator ? [t('front.ownFirst')] : isSignedIn ? [] : [t('front.ownAccount')]
  return (
    <Door
      title={t('front.own')}
      text={[t('front.ownText'), ...needs]}
      act={
        hasAdministrator ? (
          <a className="button" href={isSignedIn ? startOwn : signIn(startOwn)}>
            {t('front.own')}
          </a>
        ) : null
      }
    />
  )
}
