import { useState } from 'react'
import type { ComparedItemOutput, RoundSensitivity } from '#contract/consensus/sensitivity.ts'
import { itemSentences } from '#web/charts/sensitivity/item-words.ts'
import { asksWords, flipSentences, type RuleReading, ruleNames } from '#web/charts/sensitivity/rule-words.ts'
import type { ShapeName } from '#web/charts/shape.tsx'
import { Badge } from './badge.tsx'
import { Button } from './button.tsx'
import { Table } from './table.tsx'
import { useText } from './text.tsx'
import './rule-comparison.css'

export type Compared = Pick<RoundSensitivity, 'chosen' | 'rules' | 'items'>

type Props = Readonly<{
  of: Compared
  /** `protocol`: the items stand in an adopted list, with numbers of their own. */
  about: 'round' | 'protocol'
  itemLink: (item: ComparedItemOutput) => string
}>

/** The same ballots by the rules of others: how each rule fits, what turns over, and every item in words. */
export function RuleComparison({ of, about, itemLink }: Props) {
  const { t, language } = useText()
  const usable = of.rules.filter(({ fit, chosen }) => fit !== 'not-applicable' && chosen !== null)
  const sentences = flipSentences(language, of.rules, of.items)
  return (
    <>
      {sentences.length > 0 ? (
        <ul className="rule-comparison-flips">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <Rules of={of} about={about} />
      <Items of={of} about={about} itemLink={itemLink} rules={usable} />
      <p className="ui-quiet ui-small">{t('sensitivity.spanNote')}</p>
    </>
  )
}

const fitShapes = {
  exact: 'done',
  adapted: 'running',
  'not-applicable': 'missing',
} as const satisfies Record<RuleReading['fit'], ShapeName>

type Row = Readonly<{ id: 'own' }> | (Readonly<{ id: RuleReading['rule'] }> & RuleReading)

function Rules({ of, about }: Omit<Props, 'itemLink'>) {
  const { t, language } = useText()
  const areRatings = !of.items.some(({ form }) => form === 'yes-no')
  const rows: readonly Row[] = [{ id: 'own' }, ...of.rules.map((rule) => ({ id: rule.rule, ...rule }))]
  return (
    <Table
      caption={t('sensitivity.rules')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'rule',
          heading: t('sensitivity.rule'),
          isRowHeading: true,
          fit: true,
          cell: (row) =>
            row.id === 'own'
              ? t(about === 'protocol' ? 'sensitivity.ownProtocol' : 'sensitivity.own')
              : ruleNames[row.rule],
        },
        {
          id: 'fit',
          heading: t('sensitivity.fits'),
          cell: (row) => {
            const fit = row.id === 'own' ? 'exact' : row.fit
            return (
              <div>
                <Badge of={fitShapes[fit]}>{t(`sensitivity.fit.${fit}`)}</Badge>
                {row.id === 'own' || row.because.length === 0 ? null : (
                  <span className="rule-comparison-because">
                    {row.because.map((reason) => t(`sensitivity.because.${reason}`)).join(' ')}
                  </span>
                )}
              </div>
            )
          },
        },
        {
          id: 'asks',
          heading: t('sensitivity.asks'),
          cell: (row) =>
            row.id === 'own' ? t('sensitivity.asksOwn') : (asksWords(language, row, areRatings) ?? '–'),
        },
        {
          id: 'chosen',
          heading: t('sensitivity.chosen'),
          align: 'end',
          fit: true,
          cell: (row) => (row.id === 'own' ? of.chosen : (row.chosen ?? '–')),
        },
        {
          id: 'turns',
          heading: t('sensitivity.turns'),
          align: 'end',
          fit: true,
          cell: (row) =>
            row.id === 'own' || row.chosen === null
              ? '–'
              : row.enters.length + row.leaves.length || t('sensitivity.turnsNone'),
        },
      ]}
    />
  )
}

const turnsOver = ({ readings }: ComparedItemOutput): boolean => readings.some(({ flip }) => flip !== null)

function Items({ of, about, itemLink, rules }: Props & Readonly<{ rules: readonly RuleReading[] }>) {
  const { t, language } = useText()
  const [onlyFlips, setOnlyFlips] = useState(false)
  const turning = of.items.filter(turnsOver)
  const shown = onlyFlips ? turning : of.items
  return (
    <>
      <div className="rule-comparison-filter ui-no-print">
        {turning.length > 0 ? (
          <Button kind="quiet" onPress={() => setOnlyFlips(!onlyFlips)}>
            {t(onlyFlips ? 'sensitivity.all' : 'sensitivity.onlyFlips')}
          </Button>
        ) : null}
        <span className="ui-quiet" role="status">
          {t('sensitivity.shown', { x: shown.length, n: of.items.length })}
        </span>
      </div>
      <Table
        caption={t('sensitivity.items')}
        rows={shown}
        rowId={({ proposal }) => proposal}
        rowLink={itemLink}
        columns={[
          {
            id: 'no',
            heading: t('sensitivity.entry'),
            align: 'end',
            fit: true,
            cell: ({ no, originalNo }) => (about === 'protocol' ? no : originalNo) ?? '',
          },
          {
            id: 'item',
            heading: t('sensitivity.item'),
            isRowHeading: true,
            cell: ({ shortName, text }) => shortName ?? text ?? t('result.textUnpublished'),
          },
          {
            id: 'words',
            heading: t('sensitivity.inWords'),
            cell: (item) => itemSentences(language, item),
          },
          {
            id: 'fate',
            heading: t('sensitivity.outcome'),
            fit: true,
            cell: ({ fate }) =>
              about === 'protocol' ? (
                <Badge of="advanced">{t('sensitivity.stands')}</Badge>
              ) : fate === 'unknown' ? (
                <Badge of="missing">{t('result.notPublished')}</Badge>
              ) : (
                <Badge of={fate} />
              ),
          },
          ...rules.map(({ rule }) => ({
            id: rule,
            heading: ruleNames[rule],
            fit: true,
            cell: (item: ComparedItemOutput) => <Reading of={item} rule={rule} />,
          })),
        ]}
      />
    </>
  )
}

/** Shape and word where the outcome turns over; only the word where it does not. */
function Reading({ of, rule }: Readonly<{ of: ComparedItemOutput; rule: RuleReading['rule'] }>) {
  const { t } = useText()
  const reading = of.readings.find((one) => one.rule === rule)
  if (!reading?.verdict) return <span className="ui-quiet">{t('sensitivity.verdictUnknown')}</span>
  if (reading.verdict === 'carried') return <Badge of="tied">{t('sensitivity.verdict.carried')}</Badge>
  if (reading.flip) {
    return (
      <Badge of={reading.flip === 'enters' ? 'advanced' : 'dropped'} strong>
        {t(`sensitivity.flip.${reading.flip}`)}
      </Badge>
    )
  }
  return <span className="ui-quiet">{t(`sensitivity.verdict.${reading.verdict}`)}</span>
}
