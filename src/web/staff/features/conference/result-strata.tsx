import type { ComparedItemOutput, RoundSensitivity } from '#contract/consensus/sensitivity.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { stratumHeading } from '#web/i18n/stratum-words.ts'
import { usePlace } from '../../place.tsx'
import { CountShare } from '../../ui/figure.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import './result.css'

/** How each group voted, as far as it may be told; nothing where ballots carry no backgrounds. */
export function ResultStrata({ of }: Readonly<{ of: RoundSensitivity }>) {
  const { t, language } = useText()
  const { at } = usePlace()
  const { strata, items } = of
  if (!strata) return null
  if (strata.length === 0) {
    return (
      <Section title={t('strata.heading')}>
        <p>{t('strata.tooFew')}</p>
      </Section>
    )
  }
  const has = (as: string) => items.some((item) => item.strata?.as === as)
  return (
    <Section title={t('strata.heading')}>
      <div className="result-words">
        <p>{t('strata.lead')}</p>
        {of.form === 'yes-no' || of.form === 'rate9' ? <p>{t('strata.perGroup')}</p> : null}
        {has('words') ? <p>{t('strata.wordsWhy')}</p> : null}
        {has('untold') ? <p>{t('strata.untoldWhy')}</p> : null}
      </div>
      <Table
        caption={t('strata.heading')}
        rows={items}
        rowId={({ proposal }) => proposal}
        rowLink={({ proposal }) => at('indikatorbank', proposal)}
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
          ...strata.map((group, place) => ({
            id: group.of.join('-'),
            heading: stratumHeading(language, group),
            align: 'end' as const,
            cell: (item: ComparedItemOutput) => <Told of={item.strata} place={place} />,
          })),
        ]}
      />
    </Section>
  )
}

function Told({ of, place }: Readonly<{ of: ComparedItemOutput['strata']; place: number }>) {
  const { t } = useText()
  if (of?.as === 'counts') {
    const { yes = 0, n = 0 } = of.groups[place] ?? {}
    return <CountShare x={yes} n={n} percent={sharePercent(yes, n)} />
  }
  const word = of?.as === 'words' ? of.words[place] : undefined
  return word ? t(`strata.word.${word}`) : <span className="ui-quiet">{t('strata.untold')}</span>
}
