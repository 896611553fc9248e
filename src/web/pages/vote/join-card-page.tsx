import { translator } from '#web/i18n/translate.ts'
import { CodeField } from '../code-field.tsx'
import { renderVotePage, type VoteSetting } from './vote-frame.tsx'
import { VotePromise } from './vote-promise.tsx'

type Props = VoteSetting &
  Readonly<{
    typed?: string
    fault?: 'missing' | 'unknown' | 'replaced' | 'full' | null
    freeSeats: boolean
    /** Names this form, so that it is one seat however often it is sent. */
    form?: string
  }>

/** /rosta/:k before a seat is known: the code of one's own card, or a free seat. */
export function renderJoinCard({
  typed = '',
  fault = null,
  freeSeats,
  form = '',
  ...setting
}: Props): string {
  const { language, live } = setting
  const t = translator(language)
  const action = `/rosta/${live?.c ?? ''}`
  const words = {
    missing: t('vote.cardCodeMissing'),
    unknown: t('vote.cardCodeUnknown', { code: typed }),
    replaced: t('vote.cardReplaced'),
    full: null,
  }
  return renderVotePage({
    ...setting,
    page: t('vote.cardCode'),
    children: (
      <>
        <h1>{t('vote.cardCode')}</h1>
        <form method="post" action={action} id="join">
          <CodeField
            name="kort"
            label={t('vote.cardCodeLabel')}
            typed={typed}
            fault={fault && words[fault]}
            most={16}
          />
          <button type="submit" className="button primary">
            {t('vote.goOn')}
          </button>
        </form>
        {fault === 'unknown' ? <p className="quiet small">{t('vote.codeHint')}</p> : null}
        {freeSeats ? (
          <FreeSeat
            action={action}
            form={form}
            fault={fault === 'full' ? t('vote.noFreeSeat') : null}
            {...setting}
          />
        ) : (
          <p className="quiet">{t('vote.noCard')}</p>
        )}
        <VotePromise language={language} level={live?.lvl ?? 2} ticket={live?.tk} k={live?.c ?? ''} />
      </>
    ),
  })
}

function FreeSeat({
  language,
  action,
  form,
  fault,
}: Readonly<Pick<VoteSetting, 'language'> & { action: string; form: string; fault: string | null }>) {
  const t = translator(language)
  return (
    <form method="post" action={action} className="lines">
      <p>{fault ?? t('vote.freeSeat')}</p>
      <button type="submit" name="ledig" value={form || 'ja'} className="button">
        {t('vote.takeFreeSeat')}
      </button>
    </form>
  )
}
