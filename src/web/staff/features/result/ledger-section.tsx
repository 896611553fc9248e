import type { WaveResultOutput } from '#contract/measurement/result.ts'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useResultWords } from './value-words.ts'

type Ledger = NonNullable<WaveResultOutput['ledger']>
type Cuts = NonNullable<WaveResultOutput['release']>['cuts']

/** What has been let out, act by act: it is what every new group is judged against. */
export function LedgerSection({ of, cuts }: Readonly<{ of: Ledger; cuts: Cuts }>) {
  const { t, number, instant } = useText()
  const words = useResultWords()
  const nameOf = (no: number) => {
    const cut = cuts.find((one) => one.no === no)
    return cut ? words.cut(cut.name) : ''
  }
  return (
    <Section title={t('measured.ledger')}>
      <p className="ui-quiet">{t('measured.ledgerAbout')}</p>
      <Table
        caption={t('measured.ledger')}
        dense
        rows={of}
        rowId={({ at, way, cut }) => `${at} ${way} ${cut}`}
        columns={[
          {
            id: 'cut',
            heading: t('measured.groupHeading'),
            isRowHeading: true,
            cell: ({ cut }) => nameOf(cut),
          },
          { id: 'way', heading: t('measured.way'), cell: ({ way }) => t(`measured.way.${way}`) },
          {
            id: 'figures',
            heading: t('measured.figures'),
            align: 'end',
            cell: ({ figures }) => number(figures),
          },
          {
            id: 'distributions',
            heading: t('measured.distributions'),
            align: 'end',
            cell: ({ distributions }) => number(distributions),
          },
          { id: 'when', heading: t('measured.when'), cell: ({ at }) => instant(at) },
          { id: 'who', heading: t('measured.who'), cell: ({ by }) => by },
        ]}
      />
    </Section>
  )
}
