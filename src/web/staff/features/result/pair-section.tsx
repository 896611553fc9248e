import type { PairOutput } from '#contract/measurement/result.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

/** What the same people say of before and of now, asked at once. */
export function PairSection({ of, before, now }: Readonly<{ of: PairOutput; before: string; now: string }>) {
  const { t, number, percent } = useText()
  if (of.state === 'hidden') {
    return (
      <Section title={t('measured.pair')}>
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
    <Section title={t('measured.pair')}>
      <p className="ui-strong">{t('measured.pairFinding', { x: of.improved, n: of.n })}</p>
      <p>{t('measured.pairLabel')}</p>
      <p className="ui-quiet">
        {before} → {now}
      </p>
      <Table
        caption={t('measured.pair')}
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
