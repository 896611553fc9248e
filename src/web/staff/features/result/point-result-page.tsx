import { useParams } from 'react-router'
import { type PointResult, type PointWave, resultEndpoints } from '#contract/measurement/result.ts'
import { WavePanel } from '#web/charts/wave-panel/panel.tsx'
import { panelSize } from '#web/charts/wave-panel/state.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Note } from '../../ui/note.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { TraceLink } from '../../ui/trace-link.tsx'
import { CutTable } from './cut-table.tsx'
import { DistributionTable } from './distribution-table.tsx'
import { FileSection } from './file-section.tsx'
import { PairSection } from './pair-section.tsx'
import { PublishSection } from './publish-section.tsx'
import { panelPoint, useResultWords } from './value-words.ts'
import './result.css'

export function PointResultPage() {
  const { association } = usePlace()
  const { point = '' } = useParams()
  const read = useRead(resultEndpoints.getPointResult, { association: association.id, point })
  return <Loaded of={read}>{(found) => <Point of={found} key={found.point} />}</Loaded>
}

function Point({ of }: Readonly<{ of: PointResult }>) {
  const { t } = useText()
  const { at, can } = usePlace()
  const words = useResultWords()
  const last = of.waves.at(-1)
  const whole = last?.cuts[0]
  const value = whole?.value ?? { state: 'absent' as const }
  const nameOf = (no: number) => last?.cuts.find((one) => one.no === no)?.name
  const isInvented = of.waves.some((one) => one.isInvented)
  const lines = [words.longInterval(value), words.why(value, nameOf), words.change(of.change, of.direction)]
  return (
    <>
      <PageHeader
        title={t('measured.finding', { title: of.title, value: words.value(value) })}
        {...(isInvented ? { tag: <Tag /> } : {})}
        lead={of.indicator ? (of.indicator.text ?? t('measured.noText')) : t('measured.local')}
        crumbs={[{ label: t('nav.measure') }, { label: t('measured.title'), to: at('mata', 'resultat') }]}
      />
      <div className="measured-top">
        {isInvented ? <Note>{t('measured.invented')}</Note> : null}
        {of.isDraft ? <Note>{t('measured.draft')}</Note> : null}
        {lines
          .filter((line) => line !== '')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
        <p className="ui-quiet">{words.test(of.change)}</p>
        {last ? (
          <p className="ui-quiet">
            <Source of={last} />
          </p>
        ) : null}
        {last && can('trace.read') ? (
          <TraceLink to={at('trad', last.node.type, last.node.id, `${last.node.version}`)} about={of.title} />
        ) : null}
      </div>
      {whole ? (
        <Section title={t('measured.distribution')}>
          <DistributionTable of={whole} />
        </Section>
      ) : null}
      {whole?.pair && last?.before ? (
        <PairSection of={whole.pair} before={last.before} now={last.question} asked="once" />
      ) : null}
      {whole?.since && last?.sinceName ? (
        <PairSection of={whole.since} before={last.sinceName} now={last.name} asked="twice" />
      ) : null}
      <Section title={t('measured.overTime')}>
        <Panels of={of} />
        <CutTable of={of} />
        <p className="ui-quiet">{t('measured.signs')}</p>
      </Section>
      <Rule of={of} />
      {of.waves.length > 0 ? <FileSection about={{ is: 'point', point: of.point }} /> : null}
      {of.can.publish ? <PublishSection of={of} /> : null}
    </>
  )
}

function Source({ of }: Readonly<{ of: PointWave }>) {
  const { t } = useText()
  const words = useResultWords()
  const value = of.cuts[0]?.value
  const wave = of.isInvented ? t('measured.inventedName', { name: of.name }) : of.name
  const shared = { wave, period: words.period(of), mode: t(`measured.mode.${of.mode}`) }
  return value && 'n' in value
    ? t('measured.source', { ...shared, n: value.n })
    : t('measured.sourceHidden', shared)
}

/** One panel for all, and one for each unit that has a value in some wave. */
function Panels({ of }: Readonly<{ of: PointResult }>) {
  const { language } = useText()
  const words = useResultWords()
  const names = new Map<string, string>()
  for (const { cuts } of of.waves) {
    for (const { name } of cuts) {
      if (name.is === 'all' || name.is === 'unit')
        names.set(name.is === 'all' ? 'all' : name.unit, words.cut(name))
    }
  }
  const panels = [...names].map(([id, title]) => ({
    title,
    points: of.waves.map((wave) => {
      const found = wave.cuts.find(({ name }) => (name.is === 'unit' ? name.unit === id : name.is === id))
      return panelPoint(wave.name, wave.key, found?.value ?? { state: 'absent' })
    }),
  }))
  const shown = panels.filter(({ points }) => points.some(({ percent }) => percent !== null))
  return (
    <ul className="measured-cards">
      {shown.map((panel) => (
        <li key={panel.title} className="measured-card">
          <h3>
            {panel.title} {of.waves.some(({ isInvented }) => isInvented) ? <Tag /> : null}
          </h3>
          <WavePanel panel={panel} size={panelSize(272)} language={language} />
        </li>
      ))}
    </ul>
  )
}

function Rule({ of }: Readonly<{ of: PointResult }>) {
  const { t, number } = useText()
  const words = useResultWords()
  const last = of.waves.at(-1)
  const { target } = of
  const items = [
    { name: t('measured.group'), is: t(`point.people.${of.group}`) },
    {
      name: t('measured.question'),
      is: last ? t('measured.questionVersion', { text: last.question, key: last.key }) : '',
    },
    { name: t('measured.definition'), is: of.definition },
    { name: t('measured.numerator'), is: of.numerator },
    {
      name: t('measured.denominator'),
      is: [
        of.denominator,
        ...(last?.base ?? []).map(({ text, answers }) =>
          answers.length > 0
            ? t('measured.baseAnswers', { text, answers: answers.join(' / ') })
            : t('measured.base', { text }),
        ),
      ].join(' '),
    },
    { name: t('measured.rate'), is: last ? words.rate(last.rate) : '' },
    { name: t('measured.help'), is: last ? <Help of={last} /> : '' },
    {
      name: t('measured.target'),
      is: target
        ? t('measured.targetWords', {
            value: number(target.value),
            year: `${target.year}`,
            by: target.decidedBy,
          })
        : '',
    },
    ...of.caveats.map(({ fromYear, text }) => ({
      name: t('measured.caveat', { year: `${fromYear}` }),
      is: text,
    })),
    { name: t('measured.owner'), is: of.owner },
  ]
  return (
    <Section title={t('measured.rule')}>
      <DefinitionList items={items.filter(({ is }) => is !== '')} />
    </Section>
  )
}

function Help({ of }: Readonly<{ of: PointWave }>) {
  const { t, number } = useText()
  if (!of.help) return t('measured.helpHidden')
  return of.help
    .filter(({ x }) => x > 0)
    .map(({ help, x }) => `${t(`measured.help.${help}`)}: ${number(x)}`)
    .join(', ')
}
