import { useSearchParams } from 'react-router'
import { pointEndpoints } from '#contract/measurement/point.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { emptyDraft } from './point-draft.ts'
import { PointForm } from './point-form.tsx'

export function NewPointPage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const [search] = useSearchParams()
  const asked = search.get('indikator')
  const read = useRead(pointEndpoints.getReadiness, { association: association.id })
  return (
    <Loaded of={read}>
      {({ indicators, year }) => {
        const indicator = indicators.find(({ entry }) => entry.proposal === asked)
        return (
          <>
            <PageHeader
              title={indicator ? t('point.newFor', { no: indicator.entry.no }) : t('point.newLocal')}
              lead={indicator?.text ?? t('point.newLocalLead')}
              crumbs={[
                { label: t('nav.measure') },
                { label: t('point.title'), to: at('mata', 'matpunkter') },
              ]}
            />
            <PointForm
              key={asked}
              point={null}
              revision={0}
              entry={indicator?.entry ?? null}
              isComparative={(indicator?.comparativePhrases.length ?? 0) > 0}
              initial={emptyDraft(year)}
            />
          </>
        )
      }}
    </Loaded>
  )
}
