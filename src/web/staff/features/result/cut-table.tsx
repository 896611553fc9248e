import type { PointResult } from '#contract/measurement/result.ts'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useResultWords } from './value-words.ts'

/** Every wave and group that was judged: its value, or why there is none and what is shown instead. */
export function CutTable({ of }: Readonly<{ of: PointResult }>) {
  const { t } = useText()
  const words = useResultWords()
  const rows = of.waves.flatMap((wave) => wave.cuts.map((cut) => ({ wave, cut })))
  return (
    <Table
      caption={t('measured.overTime')}
      dense
      rows={rows}
      rowId={({ wave, cut }) => `${wave.wave} ${cut.no}`}
      groupOf={({ wave }) => `${wave.name}, ${words.period(wave)}`}
      columns={[
        {
          id: 'cut',
          heading: t('measured.groupHeading'),
          isRowHeading: true,
          cell: ({ cut }) => words.cut(cut.name),
        },
        {
          id: 'value',
          heading: t('measured.value'),
          cell: ({ wave, cut }) => (
            <>
              {words.value(cut.value)}
              {cut.value.state === 'hidden' ? (
                <span className="measured-why">
                  {' '}
                  {words.why(cut.value, (no) => wave.cuts.find((one) => one.no === no)?.name)}
                </span>
              ) : null}
            </>
          ),
        },
        {
          id: 'interval',
          heading: t('measured.intervalHeading'),
          align: 'end',
          cell: ({ cut }) => words.interval(cut.value),
        },
      ]}
    />
  )
}
