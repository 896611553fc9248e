import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { type ReportDraft, reportEndpoints } from '#contract/consensus/report.ts'
import { Loaded } from '../../loaded.tsx'
import { useRead } from '../../reading.ts'
import { ButtonOutLink } from '../../ui/link.tsx'
import { useText } from '../../ui/text.tsx'
import { ConferenceHeader } from './conference-header.tsx'
import { useConference } from './in-conference.ts'
import { ReportEditions } from './report-editions.tsx'
import { ReportFiles } from './report-files.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportMissing } from './report-missing.tsx'
import './conference.css'

/** The report of the conference: what it lacks, what people write in it, what it becomes. */
export function ReportPage() {
  const { t } = useText()
  const { ids } = useConference()
  const conference = useRead(conferenceEndpoints.getConference, ids)
  const draft = useRead(reportEndpoints.getReport, ids)
  return (
    <>
      <Loaded of={conference}>
        {(of) => (
          <ConferenceHeader
            of={of}
            title={t('reportPage.tab')}
            lead={t('reportPage.lead')}
            actions={
              <ButtonOutLink href={`/utkast/rapport/${ids.association}/${ids.conference}`} newWindow>
                {t('reportPage.preview')}
              </ButtonOutLink>
            }
          />
        )}
      </Loaded>
      <Loaded of={draft}>{(of) => <Draft key={of.version} of={of} />}</Loaded>
    </>
  )
}

const Draft = ({ of }: Readonly<{ of: ReportDraft }>) => (
  <>
    <ReportMissing of={of} />
    <ReportFiles />
    <ReportForm of={of} />
    <ReportEditions of={of} />
  </>
)
