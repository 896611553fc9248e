import { type PointSeries, type ResultOverview, resultEndpoints } from '#contract/measurement/result.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { FileSection } from './file-section.tsx'
import { PointCard } from './point-card.tsx'
import { ValueTable } from './value-table.tsx'
import { WaveTable } from './wave-table.tsx'
import './result.css'

export function ResultsPage() {
  const { association } = usePlace()
  const read = useRead(resultEndpoints.getResults, { association: association.id })
  return <Loaded of={read}>{(overview) => <Results of={overview} />}</Loaded>
}

type Group = Readonly<{ title: string; points: readonly PointSeries[] }>

/** Points of one indicator together, whoever answered: the perspectives stand side by side. */
function useGroups(points: readonly PointSeries[]): readonly Group[] {
  const { t } = useText()
  const titleOf = ({ indicator }: PointSeries): string =>
    indicator
      ? t('measured.indicator', { no: `${indicator.no}`, text: indicator.text ?? t('measured.noText') })
      : t('measured.local')
  const order = ({ indicator }: PointSeries) =>
    indicator ? (indicator.level === 'core' ? 0 : 1000) + indicator.no : 9999
  const groups = new Map<string, PointSeries[]>()
  for (const point of points.toSorted((a, b) => order(a) - order(b))) {
    const title = titleOf(point)
    groups.set(title, [...(groups.get(title) ?? []), point])
  }
  return [...groups].map(([title, found]) => ({ title, points: found }))
}

function Results({ of }: Readonly<{ of: ResultOverview }>) {
  const { t } = useText()
  const { at } = usePlace()
  const groups = useGroups(of.points)
  return (
    <>
      <PageHeader
        title={t('measured.title')}
        lead={t('measured.lead')}
        crumbs={[{ label: t('nav.measure') }]}
        actions={<ButtonLink to={at('mata', 'resultat', 'forbund')}>{t('measured.toBetween')}</ButtonLink>}
      />
      {of.waves.some(({ isInvented }) => isInvented) ? <Note>{t('measured.invented')}</Note> : null}
      <Waiting of={of} />
      {of.waves.length === 0 ? <Nothing of={of} /> : null}
      {groups.map(({ title, points }) => (
        <Section key={title} title={title}>
          <ul className="measured-cards">
            {points.map((point) => (
              <li key={point.point}>
                <PointCard of={point} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {of.points.length > 0 ? (
        <Section title={t('measured.table')}>
          <ValueTable of={of} />
          <p className="ui-quiet">{t('measured.signs')}</p>
        </Section>
      ) : null}
      {of.waves.length > 0 ? (
        <Section title={t('measured.waves')}>
          <WaveTable of={of.waves} />
        </Section>
      ) : null}
      {of.waves.length > 0 ? <FileSection about={{ is: 'all' }} /> : null}
    </>
  )
}

function Waiting({ of }: Readonly<{ of: ResultOverview }>) {
  const { t } = useText()
  const { at } = usePlace()
  const mine = of.waiting.filter(({ state }) => (state === 'opened' ? of.can.review : of.can.release))
  if (mine.length === 0) return null
  return (
    <Note kind="act" title={t('measured.waiting')}>
      <ul>
        {mine.map(({ wave, name, state }) => (
          <li key={wave}>
            <Link to={at('mata', 'resultat', 'omgang', wave)}>
              {t(`measured.waiting.${state}`, { name })}
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  )
}

function Nothing({ of }: Readonly<{ of: ResultOverview }>) {
  const { t } = useText()
  const { at } = usePlace()
  return (
    <EmptyState
      title={t('measured.emptyTitle')}
      ready={[
        { of: 'notStarted', what: t('measured.needsPoints') },
        { of: of.waiting.length > 0 ? 'done' : 'notStarted', what: t('measured.needsWave') },
        { of: of.waiting.length > 0 ? 'waiting' : 'notStarted', what: t('measured.needsRelease') },
      ]}
      action={
        <ButtonLink to={at('mata', 'matpunkter')} kind="primary">
          {t('measured.toPoints')}
        </ButtonLink>
      }
    >
      {t('measured.emptyText')}
    </EmptyState>
  )
}
