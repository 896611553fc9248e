import type { ReadingSummaryOutput } from '#contract/consensus/pack.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderReport } from '../report/report-page.tsx'
import { PackEnd, PackPages, type PackSetting, renderPackPage } from './pack-frame.tsx'
import { packParts } from './pack-sheet.ts'

export type PackRead = Readonly<{
  tree: Report | null
  edition: number
  hash: string | null
  isBeingChanged: boolean
  summary: ReadingSummaryOutput | null
}>

/** The frozen pack, the same for all, with the expert's other pages around it. */
export function renderRead({ pack, ...setting }: PackSetting & Readonly<{ pack: PackRead }>): string {
  const { language, k, script } = setting
  const t = translator(language)
  const { tree, edition, hash, isBeingChanged, summary } = pack
  if (tree === null || hash === null)
    return renderPackPage({
      ...setting,
      page: t('prep.notYet'),
      at: 'read',
      children: (
        <>
          <h1>{t('prep.notYet')}</h1>
          <p>{t('prep.notYetText')}</p>
        </>
      ),
    })
  return renderReport(tree, {
    isDraft: false,
    address: null,
    script,
    css: packParts,
    around: (
      <>
        <PackPages {...{ language, k }} at="read" />
        {isBeingChanged ? (
          <div className="note" lang={language}>
            <p className="strong">{t('prep.changing')}</p>
            <p>{t('prep.changingText', { v: `${edition}` })}</p>
          </div>
        ) : null}
      </>
    ),
    after: (
      <div lang={language}>
        {summary ? <Summary {...{ language, summary }} /> : null}
        <div className="end">
          <p className="quiet small">{t('prep.edition', { v: `${edition}`, code: hash })}</p>
          <p>
            <a href={`/utskick/${k}/pdf`}>{t('prep.pdf')}</a>
          </p>
          <p className="quiet small">{t('prep.print')}</p>
        </div>
        <PackEnd {...{ language, k }} back={`/utskick/${k}`} />
      </div>
    ),
  })
}

/** Counts, once: reading before the talk, and no vote. */
function Summary({
  language,
  summary: { n, sums },
}: Readonly<Pick<PackSetting, 'language'> & { summary: ReadingSummaryOutput }>) {
  const t = translator(language)
  return (
    <section className="part" aria-labelledby="summary-title">
      <h2 id="summary-title">{t('prep.summary')}</h2>
      <p>{t('prep.summaryText', { n })}</p>
      <ul>
        {sums.map((sum) => (
          <li key={`${sum.kind}${sum.no}`}>
            <strong>
              {sum.no}. {sum.name ?? t('pack.unpublished')}
            </strong>{' '}
            {t('prep.summaryLine', {
              for: sum.for,
              against: sum.against,
              unsure: sum.unsure,
              high: sum.high,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
