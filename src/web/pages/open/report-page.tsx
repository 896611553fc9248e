import type { Report } from '#domain/kernel/report/report.ts'
import { formatInstant } from '#web/i18n/date.ts'
import { translator } from '#web/i18n/translate.ts'
import { renderReport } from '../report/report-page.tsx'
import { renderOpenPage } from './open-frame.tsx'
import { type Around, ReportAround, Versions } from './report-around.tsx'

type Page = Omit<Around, 'language'> & Readonly<{ tree: Report | null }>

/** A published version: the frozen text in its own language, and around it what may change. */
export function renderOpenReport({ tree, ...around }: Page): string {
  const { edition, path } = around
  const language = edition.lang
  if (tree === null) return renderWithdrawn({ language, ...around })
  return renderReport(tree, {
    isDraft: false,
    address: `${path}/${edition.v}`,
    around: <ReportAround language={language} {...around} />,
  })
}

/** The address is kept: whoever has it is told that the version was withdrawn, and why. */
function renderWithdrawn({ language, path, edition, editions }: Omit<Around, 'files'>): string {
  const t = translator(language)
  return renderOpenPage({
    language,
    title: t('openReport.withdrawnTitle', { title: edition.title }),
    association: null,
    path: `${path}/${edition.v}`,
    isLasting: true,
    children: (
      <>
        <h1>{t('openReport.withdrawnTitle', { title: edition.title })}</h1>
        <p>
          {t('openReport.withdrawnText', {
            v: edition.v,
            time: formatInstant(language, edition.publishedAt),
            reason: edition.withdrawnReason ?? '',
          })}
        </p>
        <Versions {...{ language, path, edition, editions }} />
      </>
    ),
  })
}
