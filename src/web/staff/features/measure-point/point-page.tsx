import { useParams } from 'react-router'
import { type PointDetail, pointEndpoints } from '#contract/measurement/point.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { TraceLink } from '../../ui/trace-link.tsx'
import { DocumentSection } from './document-section.tsx'
import { PointActs } from './point-acts.tsx'
import { PointFacts } from './point-facts.tsx'
import { ReadinessBadge } from './readiness-badge.tsx'
import { RegisterSection } from './register-section.tsx'
import { VersionTable } from './version-table.tsx'

export function PointPage() {
  const { association } = usePlace()
  const { point = '' } = useParams()
  const read = useRead(pointEndpoints.getPoint, { association: association.id, point })
  return <Loaded of={read}>{(found) => <Point of={found} key={`${found.id} ${found.v}`} />}</Loaded>
}

function Point({ of }: Readonly<{ of: PointDetail }>) {
  const { t } = useText()
  const { at, can } = usePlace()
  const { content, node } = of
  return (
    <>
      <PageHeader
        title={content.title || t('point.untitled')}
        beside={t('point.versionState', { v: of.v, state: t(`point.state.${of.state}`) })}
        lead={of.indicator?.text ?? t('point.isLocal')}
        crumbs={[{ label: t('nav.measure') }, { label: t('point.title'), to: at('mata', 'matpunkter') }]}
        tag={of.indicator ? null : <Tag kind="local" />}
        actions={
          of.state === 'draft' && of.can.write ? (
            <ButtonLink to={at('mata', 'matpunkter', of.id, 'skriv')}>{t('point.edit')}</ButtonLink>
          ) : null
        }
      />
      {of.gaps.length > 0 ? (
        <Note kind="act" title={t('point.gapsTitle')}>
          <ul>
            {of.gaps.map((gap) => (
              <li key={gap}>{t(`point.gap.${gap}`)}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <p>
        <ReadinessBadge of={of.readiness} />
      </p>
      <PointActs of={of} />
      <Section title={t('point.rule')}>
        <PointFacts of={of} />
        {can('trace.read') && of.state !== 'draft' ? (
          <TraceLink to={at('trad', node.type, node.id, `${node.version}`)} about={content.title} />
        ) : null}
      </Section>
      {content.source.kind === 'register' ? <RegisterSection of={of} /> : null}
      {content.source.kind === 'document' ? (
        <DocumentSection of={of} criteria={content.source.criteria} />
      ) : null}
      <Section title={t('point.versions')}>
        <VersionTable of={of.versions} />
      </Section>
    </>
  )
}
