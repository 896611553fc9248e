import { translator } from '#web/i18n/translate.ts'
import { CodeField } from '../code-field.tsx'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'

type Props = Omit<VoteSetting, 'live' | 'seat'> &
  Readonly<{ typed?: string; fault?: 'missing' | 'unknown' | null }>

/** /rosta: the code of the wall. */
export function renderJoinWall({ language, script, typed = '', fault = null }: Props): string {
  const t = translator(language)
  const words = {
    missing: t('vote.wallCodeMissing'),
    unknown: t('vote.wallCodeUnknown', { code: typed }),
  }
  return renderVotePage({
    language,
    script,
    live: null,
    seat: null,
    page: t('vote.wallCode'),
    children: (
      <>
        <h1>{t('vote.wallCode')}</h1>
        <form method="post" action="/rosta">
          <CodeField
            name="kod"
            label={t('vote.wallCodeLabel')}
            typed={typed}
            fault={fault && words[fault]}
            most={12}
          />
          <button type="submit" className="button primary">
            {t('vote.goOn')}
          </button>
        </form>
        {fault ? <p className="quiet small">{t('vote.codeHint')}</p> : null}
        <div className="lines">
          <p>{t('vote.noAccount')}</p>
          <p>
            <a href="/rosta/skydd">{t('vote.howProtected')}</a>
          </p>
        </div>
      </>
    ),
  })
}
