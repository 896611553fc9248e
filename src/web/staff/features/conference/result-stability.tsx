import type { ComparedItemOutput, RoundSensitivity } from '#contract/consensus/sensitivity.ts'
import { usePlace } from '../../place.tsx'
import { CountShare } from '../../ui/figure.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { type Text, useText } from '../../ui/text.tsx'
import './result.css'

type Pair = RoundSensitivity['stability'][number]

const signed = (number: Text['number'], points: number): string =>
  points > 0 ? `+${number(points)}` : number(points)

function changeWords(
  { t, number }: Text,
  { points, interval }: NonNullable<ComparedItemOutput['before']>,
): string {
  if (interval === null) return t('stability.points', { points: signed(number, points) })
  return t('stability.pointsSpan', {
    points: signed(number, points),
    low: signed(number, Math.round(100 * interval.low) || 0),
    high: signed(number, Math.round(100 * interval.high) || 0),
  })
}

/** The sentences about one pair of rounds; a figure that is not defined gives its reason. */
function pairSentences({ t, number }: Text, form: RoundSensitivity['form'], of: Pair): readonly string[] {
  return [
    t('stability.common', { n: of.common }),
    ...(of.typicalChange === null
      ? []
      : [t(`stability.typical.${form}`, { points: number(of.typicalChange) })]),
    ...(of.rho === null ? [] : [t('stability.rho', { rho: number(of.rho, 2) })]),
    ...(of.noRho === null || of.common === 0 ? [] : [t(`stability.noRho.${of.noRho}`)]),
    ...(of.reworded > 0 ? [t('stability.reworded', { n: of.reworded })] : []),
    ...(of.unpublished > 0 ? [t('stability.unpublished', { n: of.unpublished })] : []),
    t('stability.cast', of.cast),
  ]
}

/** Items that were voted on before: how far the room's votes moved. Nobody's ballots are paired. */
export function ResultStability({ of }: Readonly<{ of: RoundSensitivity }>) {
  const text = useText()
  const { t } = text
  const { at } = usePlace()
  const known = of.stability.filter(({ common }) => common > 0)
  const items = of.items.filter(({ before }) => before !== null)
  if (known.length === 0) return null
  return (
    <Section title={t('stability.heading')}>
      <div className="result-words">
        <p>{t('stability.lead')}</p>
        <p>{t('stability.noPairs')}</p>
      </div>
      {known.map((pair) => (
        <div key={pair.round} className="result-words">
          <h3>{t('stability.against', { no: pair.no, name: pair.name })}</h3>
          <p>{pairSentences(text, of.form, pair).join(' ')}</p>
        </div>
      ))}
      <Table
        caption={t('stability.items')}
        rows={items}
        rowId={({ proposal }) => proposal}
        rowLink={({ proposal }) => at('indikatorbank', proposal)}
        sortParameter="stabilitet"
        columns={[
          {
            id: 'no',
            heading: t('result.originalNo'),
            align: 'end',
            fit: true,
            cell: ({ originalNo }) => originalNo ?? '–',
          },
          {
            id: 'item',
            heading: t('sensitivity.item'),
            isRowHeading: true,
            cell: ({ shortName, text: wording }) => shortName ?? wording ?? t('result.textUnpublished'),
          },
          {
            id: 'before',
            heading: t('stability.earlier'),
            cell: ({ before }) =>
              before === null ? null : (
                <span>
                  <CountShare x={before.yes} n={before.n} percent={before.share} />
                  <span className="ui-quiet">, {t('stability.inRound', { no: before.no })}</span>
                </span>
              ),
          },
          {
            id: 'now',
            heading: t('stability.now'),
            cell: ({ yes, n, share }) =>
              yes === null || n === null ? null : <CountShare x={yes} n={n} percent={share} />,
          },
          {
            id: 'change',
            heading: t('stability.change'),
            align: 'end',
            fit: true,
            sortValue: ({ before }) => before?.points ?? null,
            cell: ({ before }) => (before === null ? null : changeWords(text, before)),
          },
        ]}
      />
      <p className="ui-quiet ui-small">{t('stability.spanNote')}</p>
    </Section>
  )
}
