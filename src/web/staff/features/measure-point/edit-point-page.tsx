import { useParams } from 'react-router'
import { pointEndpoints } from '#contract/measurement/point.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { draftOf } from './point-draft.ts'
import { PointForm } from './point-form.tsx'

export function EditPointPage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const { point = '' } = useParams()
  const read = useRead(pointEndpoints.getPoint, { association: association.id, point })
  return (
    <Loaded of={read}>
      {(of) => (
        <>
          <PageHeader
            title={t('point.editTitle', { v: of.v })}
            lead={of.indicator?.text ?? t('point.isLocal')}
            crumbs={[
              { label: t('nav.measure') },
              { label: t('point.title'), to: at('mata', 'matpunkter') },
              { label: of.content.title || t('point.untitled'), to: at('mata', 'matpunkter', of.id) },
            ]}
          />
          {of.state === 'draft' ? (
            <PointForm
              key={`${of.id} ${of.revision}`}
              point={of.id}
              revision={of.revision}
              entry={of.entry}
              isComparative={(of.indicator?.comparativePhrases.length ?? 0) > 0}
              initial={draftOf(of.content)}
            />
          ) : (
            <Note title={t('point.frozen')}>
              <Link to={at('mata', 'matpunkter', of.id)} look="alone">
                {t('point.toPoint')}
              </Link>
            </Note>
          )}
        </>
      )}
    </Loaded>
  )
}
