import { usePlace } from '../place.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useText } from '../ui/text.tsx'
import { useOverview } from './overview-content.ts'
import { OverviewParts } from './overview-parts.tsx'

/** What waits, how far each part has come, and what was decided last. */
export function Overview() {
  const { t, longDay } = useText()
  const { association } = usePlace()
  const content = useOverview(association.id)
  return (
    <>
      <PageHeader title={t('nav.overview')} beside={longDay(new Date())} />
      <OverviewParts content={content} />
    </>
  )
}
