import type { RateOutput, WaveDetail } from '#contract/measurement/wave.ts'
import { Section } from '../../ui/page-header.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { gatheringOf } from './wave-steps.ts'

type Row = Omit<WaveDetail['units'][number], 'unit'> & Readonly<{ unit: string }>

/** Slips and response rate, unit by unit, and the whole wave last. */
export function RateTable({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const hasCards = of.plan.mode === 'panel'
  const k = of.plan.thresholds?.kMean ?? 0
  const isListed = gatheringOf(of) === 'invitations'
  const words = (rate: RateOutput, asked: number): string => {
    if (asked === 0)
      return t(hasCards ? 'study.noCards' : isListed ? 'wave.rate.not-defined' : 'wave.rate.none')
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
    invited: sum(({ invited }) => invited),
    rate: of.whole,
  }
  const invited: Column<Row> = {
    ...{ id: 'invited', heading: t('wave.invitedOut'), align: 'end', fit: true },
    cell: (row) => row.invited,
  }
  const slips: readonly Column<Row>[] = [
    {
      ...{ id: 'out', heading: t('wave.slipsOut'), align: 'end', fit: true },
      cell: ({ slipsOut }) => slipsOut,
    },
    {
      ...{ id: 'back', heading: t(hasCards ? 'study.returned' : 'wave.slipsBack'), align: 'end', fit: true },
      cell: ({ slipsReturned }) => slipsReturned,
    },
  ]
  const title = t(isListed ? 'wave.ratesInvited' : hasCards ? 'study.rates' : 'wave.rates')
  return (
    <Section title={title}>
      <p className="ui-quiet">{t('wave.ratesText', { k })}</p>
      <Table
        caption={title}
        rows={of.units.length > 1 ? [...of.units, whole] : of.units}
        rowId={({ unit }) => unit}
        columns={[
          { id: 'unit', heading: t('wave.unit'), isRowHeading: true, cell: ({ name }) => name },
          ...(isListed ? [invited] : slips),
          {
            id: 'rate',
            heading: t('wave.rateOf'),
            cell: (row) => words(row.rate, isListed ? row.invited : row.slipsOut),
          },
        ]}
      />
    </Section>
  )
}
