import { formatDay } from '#web/i18n/date.ts'
import { type Language, languages } from '#web/i18n/language.ts'
import { renderAnswerPage } from './answer-frame.tsx'
import { answerSheet } from './answer-sheet.ts'
import { aroundOf } from './asking.ts'
import { inviteSheet } from './invite-sheet.ts'

export type InviteFault = 'codeWrong' | 'codeOften'

type Props = Readonly<{
  language: Language
  wave: string
  asker: string
  name: string
  closesOn: string
  fault?: InviteFault | null
  script: string | null
}>

/** What the module says as it goes on; each line has words of its own. */
const states = ['fetching', 'taken', 'wrong', 'plain', 'old', 'away', 'closed', 'missing'] as const

/**
 * Where somebody invited fetches a code and begins, now or another day. The module does it in the browser: it is there
 * that the code is made, and nowhere else.
 */
export function renderInvitePage({
  language,
  wave,
  asker,
  name,
  closesOn,
  fault = null,
  script,
}: Props): string {
  const asking = { locale: language, variant: 'std', assetAddress: null } as const
  const { t } = aroundOf(asking)
  const address = `/svara/inbjudan/${wave}`
  const date = formatDay(language, closesOn)
  return renderAnswerPage({
    asking,
    title: t('invite.title'),
    css: answerSheet + inviteSheet,
    hasFault: fault !== null,
    script,
    ways: (
      <nav className="ways">
        {languages.map((one) =>
          one === language ? null : (
            <a key={one} id="_annat" href={`${address}?sprak=${one}`} lang={one}>
              {t(`invite.in.${one}`)}
            </a>
          ),
        )}
      </nav>
    ),
    children: (
      <div className="text" id="_inbjudan" data-wave={wave}>
        <h1 className="title">{t('invite.title')}</h1>
        <p>{t('invite.lead', { who: asker, name, date })}</p>
        <p>{t('invite.how')}</p>
        {fault ? (
          <p className="note bad" role="alert">
            {t(fault === 'codeWrong' ? 'invite.codeWrong' : 'answering.codeOften')}
          </p>
        ) : null}
        <noscript>
          <p className="note act">{t('invite.needsScript')}</p>
        </noscript>
        <div id="_hamta" hidden>
          <button type="button" className="button primary">
            {t('invite.fetch')}
          </button>
        </div>
        <p
          id="_lage"
          role="status"
          className="note"
          hidden
          {...Object.fromEntries(states.map((state) => [`data-${state}`, t(`invite.${state}`)]))}
        />
        <div id="_har" hidden>
          <h2>{t('invite.held')}</h2>
          <p>{t('invite.heldText')}</p>
          <p>{t('invite.later', { date })}</p>
        </div>
        <form method="post" action={address} autoComplete="off">
          <input type="hidden" name="_sprak" value={language} />
          <details id="_spara">
            <summary>{t('invite.keep')}</summary>
            <p className="quiet">{t('invite.keepText')}</p>
            <label className="strong" htmlFor="_kod">
              {t('invite.code')}
            </label>
            <textarea id="_kod" name="_kod" rows={5} spellCheck={false} autoCapitalize="off" />
            <p hidden id="_knappar">
              <button type="button" className="button" id="_kopiera" data-done={t('invite.copied')}>
                {t('invite.copy')}
              </button>{' '}
              <button type="button" className="button" id="_glom">
                {t('invite.forget')}
              </button>
            </p>
          </details>
          <div className="foot">
            <button type="submit" className="button" id="_svara">
              {t('invite.answer')}
            </button>
          </div>
        </form>
        <p>
          <a href={`/svara/skydd/${wave}${language === 'en' ? '?sprak=en' : ''}`}>
            {t('answering.protection')}
          </a>
        </p>
      </div>
    ),
  })
}
