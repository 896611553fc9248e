import type { RateOutput, WaveDetail } from '#contract/measurement/wave.ts'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

type Row = WaveDetail['units'][number]

/** Slips and response rate, unit by unit, and the whole wave last. */
export function RateTable({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const hasCards = of.plan.mode === 'panel'
  const title = t(hasCards ? 'study.rates' : 'wave.rates')
  const k = of.plan.thresholds?.kMean ?? 0
  const words = (rate: RateOutput, slipsOut: number): string => {
    if (slipsOut === 0) return t(hasCards ? 'study.noCards' : 'wave.rate.none')
    switch (rate.is) {
      case 'hidden':
        return t('wave.rate.hidden', { k })
      case 'exact':
        return t('wave.rate.exact', { percent: rate.percent, asked: rate.asked })
      case 'rounded':
        return t('wave.rate.rounded', { percent: rate.percent, asked: rate.asked })
      case 'beside':
        return t('wave.rate.beside')
      case 'not-defined':
        return t('wave.rate.not-defined')
    }
  }
  const sum = (pick: (row: Row) => number) => of.units.reduce((all, row) => all + pick(row), 0)
  const whole = {
    unit: 'whole',
    name: t('wave.whole'),
    slipsOut: sum(({ slipsOut }) => slipsOut),
    slipsReturned: sum(({ slipsReturned }) => slipsReturned),
    rate: of.whole,
  }
  return (
    <Section title={title}>
      <p className="ui-quiet">{t('wave.ratesText', { k })}</p>
      <Table
        caption={title}
        rows={of.units.length > 1 ? [...of.units, whole] : of.units}
        rowId={({ unit }) => unit}
        columns={[
          { id: 'unit', heading: t('wave.unit'), isRowHeading: true, cell: ({ name }) => name },
          {
            id: 'out',
            heading: t('wave.slipsOut'),
            align: 'end',
            fit: true,
            cell: ({ slipsOut }) => slipsOut,
          },
          {
            id: 'back',
            heading: t(hasCards ? 'study.returned' : 'wave.slipsBack'),
            align: 'end',
            fit: true,
            cell: ({ slipsReturned }) => slipsReturned,
          },
          { id: 'rate', heading: t('wave.rateOf'), cell: ({ rate, slipsOut }) => words(rate, slipsOut) },
        ]}
      />
    </Section>
  )
}
