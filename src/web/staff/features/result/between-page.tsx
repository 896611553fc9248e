import {
  type BetweenAssociations,
  type PublishedFigureOutput,
  resultEndpoints,
} from '#contract/measurement/result.ts'
import { WavePanel } from '#web/charts/wave-panel/panel.tsx'
import { panelSize } from '#web/charts/wave-panel/state.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Tag } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { PageHeader, Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { panelPoint, useResultWords } from './value-words.ts'
import './result.css'

export function BetweenPage() {
  const { association } = usePlace()
  const read = useRead(resultEndpoints.getBetweenAssociations, { association: association.id })
  return <Loaded of={read}>{(found) => <Between of={found} />}</Loaded>
}

function Between({ of }: Readonly<{ of: BetweenAssociations }>) {
  const { t } = useText()
  const { at } = usePlace()
  return (
    <>
      <PageHeader
        title={t('between.title')}
        lead={t('between.lead')}
        crumbs={[{ label: t('nav.measure') }, { label: t('measured.title'), to: at('mata', 'resultat') }]}
      />
      {of.indicators.length === 0 ? (
        <EmptyState
          title={t('between.emptyTitle')}
          ready={[
            { of: 'notStarted', what: t('between.needsOwn') },
            { of: 'notStarted', what: t('between.needsOthers') },
          ]}
          action={
            <ButtonLink to={at('mata', 'resultat')} kind="primary">
              {t('between.toResults')}
            </ButtonLink>
          }
        >
          {t('between.emptyText')}
        </EmptyState>
      ) : (
        <p className="ui-quiet">{t('between.noPeople')}</p>
      )}
      {of.indicators.map(({ no, indicator, sets }) => (
        <Section key={no} title={t('measured.indicator', { no: `${no}`, text: indicator })}>
          {sets.map(({ figures, differs }) => (
            <section
              className="measured-set"
              key={figures.map(({ association, waveName }) => `${association} ${waveName}`).join()}
            >
              {differs.length > 0 ? (
                <p className="ui-strong">
                  {t('between.notCompared')} {differs.map((one) => t(`between.differs.${one}`)).join(', ')}.
                </p>
              ) : null}
              {figures[0] ? (
                <p>
                  {t('between.questionWas', {
                    ...{ text: figures[0].question, options: figures[0].options.join(', ') },
                  })}
                </p>
              ) : null}
              <SideBySide of={figures} />
              <Figures of={byPeriod(figures)} caption={indicator} />
            </section>
          ))}
        </Section>
      ))}
    </>
  )
}

/** The year first, then the name: figures of one period stand together, and nobody is ranked. */
const byPeriod = (figures: readonly PublishedFigureOutput[]): readonly PublishedFigureOutput[] => {
  const order = ({ period, associationName }: PublishedFigureOutput) => `${period.from} ${associationName}`
  return figures.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** One panel for each association, side by side and on the same axis. */
function SideBySide({ of }: Readonly<{ of: readonly PublishedFigureOutput[] }>) {
  const { t, language } = useText()
  const associations = [...new Set(of.map(({ association }) => association))]
  if (associations.length < 2) return null
  return (
    <>
      <p className="ui-quiet">{t('between.panelsAbout')}</p>
      <ul className="measured-cards">
        {associations.map((association) => {
          const own = of.filter((one) => one.association === association)
          const [first] = own
          const name = first?.associationName ?? ''
          const isInvented = own.some((one) => one.isInvented)
          return (
            <li key={association} className="measured-card">
              <h3>
                {name} {isInvented ? <Tag /> : null}
              </h3>
              <WavePanel
                panel={{
                  title: isInvented ? t('measured.inventedName', { name }) : name,
                  points: own.map((one) => panelPoint(one.waveName, first?.question ?? '', one.value)),
                }}
                size={panelSize(272)}
                language={language}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Figures({ of, caption }: Readonly<{ of: readonly PublishedFigureOutput[]; caption: string }>) {
  const { t, number } = useText()
  const words = useResultWords()
  const help = (figure: PublishedFigureOutput) =>
    figure.help
      ? figure.help
          .filter(({ x }) => x > 0)
          .map(({ help: one, x }) => `${t(`measured.help.${one}`)}: ${number(x)}`)
          .join(', ')
      : t('measured.helpHidden')
  return (
    <Table
      caption={caption}
      dense
      rows={of}
      rowId={({ association, waveName }) => `${association} ${waveName}`}
      groupOf={words.period}
      columns={[
        {
          id: 'association',
          heading: t('between.association'),
          isRowHeading: true,
          cell: ({ associationName, isOwn, isInvented }) => (
            <>
              {associationName} {isOwn ? <Tag kind="local">{t('between.own')}</Tag> : null}{' '}
              {isInvented ? <Tag /> : null}
            </>
          ),
        },
        { id: 'group', heading: t('measured.group'), cell: ({ group }) => t(`point.people.${group}`) },
        { id: 'value', heading: t('measured.value'), align: 'end', cell: ({ value }) => words.value(value) },
        {
          id: 'interval',
          heading: t('measured.intervalHeading'),
          align: 'end',
          cell: ({ value }) => words.interval(value),
        },
        { id: 'mode', heading: t('measured.mode'), cell: ({ mode }) => t(`measured.mode.${mode}`) },
        { id: 'help', heading: t('measured.help'), cell: help },
      ]}
    />
  )
}
