import type { ResultWave } from '#contract/measurement/result.ts'
import { usePlace } from '../../place.tsx'
import { Tag } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useResultWords } from './value-words.ts'

/** Released waves: whom they asked, how many answered, in which mode. */
export function WaveTable({ of }: Readonly<{ of: readonly ResultWave[] }>) {
  const { t, number } = useText()
  const { at } = usePlace()
  const words = useResultWords()
  return (
    <Table
      caption={t('measured.waves')}
      rows={of}
      rowId={({ wave }) => wave}
      columns={[
        {
          id: 'wave',
          heading: t('measured.wave'),
          isRowHeading: true,
          cell: ({ wave, name, isInvented }) => (
            <>
              <Link to={at('mata', 'resultat', 'omgang', wave)}>{name}</Link> {isInvented ? <Tag /> : null}
            </>
          ),
        },
        { id: 'group', heading: t('measured.group'), cell: ({ group }) => t(`point.people.${group}`) },
        { id: 'period', heading: t('measured.period'), cell: (wave) => words.period(wave) },
        { id: 'mode', heading: t('measured.mode'), cell: ({ mode }) => t(`measured.mode.${mode}`) },
        {
          id: 'answers',
          heading: t('measured.answers'),
          align: 'end',
          cell: ({ answers }) => (answers === null ? '..' : number(answers)),
        },
        { id: 'rate', heading: t('measured.rate'), align: 'end', cell: ({ rate }) => words.rate(rate) },
      ]}
    />
  )
}
