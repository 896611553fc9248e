import type { ComparedItemOutput, RoundSensitivity } from '#contract/consensus/sensitivity.ts'
import { splitOf } from '#domain/consensus/sensitivity/rating-spread.ts'
import { agreementMeanings, agreementParagraphs } from '#web/charts/sensitivity/agreement-words.ts'
import { usePlace } from '../../place.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import './result.css'

/** How agreed the voters were, in the measures that the ballots allow; nothing for votes counted elsewhere. */
export function ResultAgreement({ of }: Readonly<{ of: RoundSensitivity }>) {
  const { t, language } = useText()
  const { agreement, form } = of
  if (!agreement) return null
  return (
    <Section title={t('agreement.heading')}>
      <div className="result-words">
        <p>{t('agreement.lead')}</p>
        {agreementParagraphs(language, form, agreement).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {form === 'rate9' ? <Ratings of={of.items} /> : null}
      <details className="result-means">
        <summary>{t('agreement.means')}</summary>
        {agreementMeanings(language, form, agreement).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </details>
    </Section>
  )
}

type Item = ComparedItemOutput

function Ratings({ of }: Readonly<{ of: readonly Item[] }>) {
  const { t, number } = useText()
  const { at } = usePlace()
  const told =
    (cell: (ratings: NonNullable<Item['ratings']>) => string) =>
    ({ ratings }: Item) =>
      ratings ? cell(ratings) : <Badge of="missing">{t('agreement.fewRated')}</Badge>
  return (
    <Table
      caption={t('agreement.ratings')}
      rows={of}
      rowId={({ proposal }) => proposal}
      rowLink={({ proposal }) => at('indikatorbank', proposal)}
      sortParameter="betyg"
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
          cell: ({ shortName, text }) => shortName ?? text ?? t('result.textUnpublished'),
        },
        {
          id: 'rated',
          heading: t('agreement.rated'),
          align: 'end',
          fit: true,
          cell: ({ answered }) => answered ?? '–',
        },
        {
          id: 'cannot-judge',
          heading: t('agreement.cannotJudge'),
          align: 'end',
          fit: true,
          cell: ({ abstain }) => abstain ?? '–',
        },
        {
          id: 'median',
          heading: t('chart.median'),
          align: 'end',
          fit: true,
          sortValue: ({ ratings }) => ratings?.median ?? null,
          cell: told(({ median }) => number(median)),
        },
        {
          id: 'middle',
          heading: t('agreement.middle'),
          align: 'end',
          fit: true,
          cell: told(({ lower, upper }) => `${number(lower)}–${number(upper)}`),
        },
        {
          id: 'deviation',
          heading: t('agreement.deviation'),
          align: 'end',
          fit: true,
          sortValue: ({ ratings }) => ratings?.meanDeviation ?? null,
          cell: told(({ meanDeviation }) => number(meanDeviation, 1)),
        },
        {
          id: 'class',
          heading: t('agreement.class'),
          fit: true,
          cell: told(({ verdict }) => t(`agreement.class.${verdict}`)),
        },
        {
          id: 'split',
          heading: t('agreement.split'),
          fit: true,
          cell: told((ratings) => t(`agreement.split.${splitOf(ratings)}`)),
        },
      ]}
    />
  )
}
