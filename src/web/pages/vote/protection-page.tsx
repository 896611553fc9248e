import { translator } from '#web/i18n/translate.ts'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'
import { textSheet } from './vote-sheet.ts'

type Props = Pick<VoteSetting, 'language'> &
  Readonly<{ /** The conference to go back to, if one came from it. */ k: string | null }>

/** /rosta/skydd: the promise in plain words, with its limits beside it. */
export function renderProtection({ language, k }: Props): string {
  const t = translator(language)
  return renderVotePage({
    sheet: textSheet,
    language,
    script: null,
    live: null,
    seat: null,
    back: k ? `/rosta/skydd?k=${k}` : '/rosta/skydd',
    page: t('protection.title'),
    children: (
      <div className="text">
        <h1>{t('protection.title')}</h1>
        <p>{t('protection.lead')}</p>
        <h2 id="skilda">{t('protection.sealed')}</h2>
        <h3>{t('protection.how')}</h3>
        <ol>
          <li>{t('protection.how1')}</li>
          <li>{t('protection.how2')}</li>
          <li>{t('protection.how3')}</li>
        </ol>
        <h3>{t('protection.holds')}</h3>
        <ul>
          <li>{t('protection.holds1')}</li>
          <li>{t('protection.holds2')}</li>
          <li>{t('protection.holds3')}</li>
          <li>{t('protection.holds4')}</li>
          <li>{t('protection.holds5')}</li>
        </ul>
        <h3>{t('protection.limits')}</h3>
        <ul>
          <li>{t('protection.limit1')}</li>
          <li>{t('protection.limit2')}</li>
          <li>{t('protection.limit3')}</li>
          <li>{t('protection.limit4')}</li>
          <li>{t('protection.limit5')}</li>
          <li>{t('protection.limit6')}</li>
        </ul>
        <h3>{t('protection.phone')}</h3>
        <p>{t('protection.phoneText')}</p>
        <h3>{t('protection.code')}</h3>
        <p>{t('protection.codeText')}</p>
        <h2 id="bakgrund">{t('protection.strata')}</h2>
        <p>{t('protection.strataText')}</p>
        <p>{t('protection.strataHolds')}</p>
        <p>{t('protection.strataLimits')}</p>
        <h2 id="papper">{t('protection.paper')}</h2>
        <p>{t('protection.paperText')}</p>
        <p>{t('protection.paperHolds')}</p>
        <p>{t('protection.paperLimits')}</p>
        <h2 id="kort">{t('protection.card')}</h2>
        <p>{t('protection.cardText')}</p>
        <p>{t('protection.cardHolds')}</p>
        <p>{t('protection.cardLimits')}</p>
        <h2 id="blind">{t('protection.blind')}</h2>
        <p>{t('protection.blindText')}</p>
        <p>{t('protection.blindHolds')}</p>
        <p>{t('protection.blindLimits')}</p>
        <p>{t('protection.lost')}</p>
        <h2 id="utvardering">{t('protection.evaluation')}</h2>
        <p>{t('protection.evaluationText')}</p>
        <p>{t('protection.evaluationLimit')}</p>
        <h2 id="argument">{t('protection.talk')}</h2>
        <p>{t('protection.talkText')}</p>
        <p>{t('protection.talkLimit')}</p>
        <h2 id="oppen">{t('protection.open')}</h2>
        <p>{t('protection.openText')}</p>
        <p>
          <a href={k ? `/rosta/${k}` : '/rosta'}>{t('protection.back')}</a>
        </p>
      </div>
    ),
  })
}
