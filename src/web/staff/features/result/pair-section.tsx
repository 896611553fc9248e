import type { PairOutput } from '#contract/measurement/result.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

type Props = Readonly<{
  of: PairOutput
  before: string
  now: string
  /** Asked at once, or of the same people in two waves. */
  asked: 'once' | 'twice'
}>

const wordsOf = {
  once: { title: 'measured.pair', label: 'measured.pairLabel', finding: 'measured.pairFinding' },
  twice: { title: 'measured.twice', label: 'measured.twiceLabel', finding: 'measured.twiceFinding' },
} as const

/** What the same people say of before and of now. */
export function PairSection({ of, before, now, asked }: Props) {
  const { t, number, percent } = useText()
  const { title, label: basis, finding } = wordsOf[asked]
  if (of.state === 'hidden') {
    return (
      <Section title={t(title)}>
        <p>{t(`measured.because.${of.because}`)}</p>
      </Section>
    )
  }
  const rows = [
    { label: t('measured.improved'), x: of.improved },
    { label: t('measured.same'), x: of.same },
    { label: t('measured.worseNow'), x: of.worse },
  ]
  return (
    <Section title={t(title)}>
      <p className="ui-strong">{t(finding, { x: of.improved, n: of.n })}</p>
      <p>{t(basis)}</p>
      <p className="ui-quiet">
        {before} → {now}
      </p>
      <Table
        caption={t(title)}
        dense
        rows={rows}
        rowId={({ label }) => label}
        columns={[
          { id: 'label', heading: t('measured.option'), isRowHeading: true, cell: ({ label }) => label },
          { id: 'count', heading: t('measured.count'), align: 'end', cell: ({ x }) => number(x) },
          {
            id: 'share',
            heading: t('measured.shareOf'),
            align: 'end',
            cell: ({ x }) => percent(sharePercent(x, of.n) ?? 0),
          },
        ]}
      />
      <p className="ui-quiet">
        {of.means
          ? t('measured.pairMeans', { before: number(of.means.before, 1), now: number(of.means.now, 1) })
          : null}{' '}
        {t('measured.signTest', { p: number(of.p, 3) })}
      </p>
    </Section>
  )
}
