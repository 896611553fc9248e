import { readingMarks } from '#domain/consensus/preparation/reading-list.ts'
import { translator } from '#web/i18n/translate.ts'
import type { ListedProposal } from './list-item.tsx'
import { type PackSetting, renderPackPage } from './pack-frame.tsx'

/** To print and fill in by pen: nothing of anybody's is on it. */
export function renderPaperList({
  proposals,
  ...setting
}: PackSetting & Readonly<{ proposals: readonly ListedProposal[] }>): string {
  const { language, k } = setting
  const t = translator(language)
  return renderPackPage({
    ...setting,
    script: null,
    page: t('prep.paperList'),
    at: 'list',
    back: `/utskick/${k}/papper`,
    children: (
      <>
        <h1>{t('prep.paperList')}</h1>
        <p>{t('prep.paperLead')}</p>
        <p className="quiet small no-print">{t('prep.print')}</p>
        <table className="blank">
          <caption className="unseen">{t('prep.paperList')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pack.proposal')}</th>
              <th scope="col">{t('prep.paperMark')}</th>
              <th scope="col">{t('prep.rank')}</th>
              <th scope="col">{t('prep.note')}</th>
            </tr>
          </thead>
          <tbody>
            {proposals.map(({ id, no, name, text }) => (
              <tr key={id}>
                <th scope="row">
                  {no}. {name ?? text ?? t('prep.unpublished', { no: `${no}` })}
                </th>
                <td>
                  {readingMarks.map((mark) => (
                    <span key={mark} className="tick">
                      <span className="box" />
                      {t(`prep.mark.${mark}`)}
                    </span>
                  ))}
                </td>
                <td className="empty" />
                <td className="empty" />
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  })
}
