import { translator } from '#web/i18n/translate.ts'
import { CodeField } from '../code-field.tsx'
import { ListPledge } from './list-pledge.tsx'
import { type PackSetting, renderPackPage } from './pack-frame.tsx'

/** Before there is a list in this browser: begin one, or open one's own. */
export function renderNoList({
  fault,
  typed = '',
  ...setting
}: PackSetting & Readonly<{ fault: 'unknown' | 'gone' | null; typed?: string }>): string {
  const { language, k } = setting
  const t = translator(language)
  return renderPackPage({
    ...setting,
    page: t('prep.list'),
    at: 'list',
    back: `/utskick/${k}/lista`,
    children: (
      <>
        <h1>{t('prep.list')}</h1>
        {fault === 'gone' ? (
          <div className="note" role="status">
            <p className="strong">{t('prep.goneTitle')}</p>
            <p>{t('prep.gone')}</p>
          </div>
        ) : null}
        <p>{t('prep.listLead')}</p>
        <ListPledge language={language} />
        <form method="post" action={`/utskick/${k}/lista/borja`}>
          <button type="submit" className="button primary">
            {t('prep.begin')}
          </button>
        </form>
        <section className="part">
          <h2>{t('prep.haveCode')}</h2>
          <p>{t('prep.haveCodeText')}</p>
          <form method="post" action={`/utskick/${k}/lista/oppna`}>
            <CodeField
              name="kod"
              label={t('prep.listCode')}
              typed={typed}
              fault={fault === 'unknown' ? t('prep.listUnknown') : null}
              most={30}
            />
            <button type="submit" className="button">
              {t('prep.openList')}
            </button>
          </form>
        </section>
        <p>
          <a href={`/utskick/${k}/papper`}>{t('prep.paper')}</a>
        </p>
      </>
    ),
  })
}

export function renderRemoveList(setting: PackSetting): string {
  const { language, k } = setting
  const t = translator(language)
  return renderPackPage({
    ...setting,
    page: t('prep.removeTitle'),
    at: 'list',
    back: `/utskick/${k}/lista`,
    children: (
      <>
        <h1>{t('prep.removeTitle')}</h1>
        <p>{t('prep.removeText')}</p>
        <p>
          <a className="button primary" href={`/utskick/${k}/lista`}>
            {t('prep.keep')}
          </a>
        </p>
        <form method="post" action={`/utskick/${k}/lista/radera`}>
          <button type="submit" className="button">
            {t('prep.removeNow')}
          </button>
        </form>
      </>
    ),
  })
}
