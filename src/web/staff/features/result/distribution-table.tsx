import type { CutValue } from '#contract/measurement/result.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

/** How many chose each answer, with a bar beside the number; and those without a valid answer. */
export function DistributionTable({ of }: Readonly<{ of: CutValue }>) {
  const { t, number, percent } = useText()
  const { counts, mean } = of
  if (!counts) return <p className="ui-quiet">{t('measured.distributionHidden')}</p>
  const n = counts.options.reduce((sum, { x }) => sum + (x ?? 0), 0)
  const shareOf = (x: number | null) => (x === null ? null : sharePercent(x, n))
  const rows = [
    ...counts.options.map(({ label, counted, x }) => ({
      label: counted ? `${label} (${t('measured.isCounted')})` : label,
      ...{ group: t('measured.distribution'), x, share: shareOf(x) },
    })),
    ...counts.missing.map(({ why, x }) => ({
      ...{ label: t(`measured.missing.${why}`), group: t('measured.notCounted'), x, share: null },
    })),
  ]
  return (
    <>
      <Table
        caption={t('measured.distribution')}
        dense
        rows={rows}
        rowId={({ group, label }) => `${group} ${label}`}
        groupOf={({ group }) => group}
        columns={[
          { id: 'option', heading: t('measured.option'), isRowHeading: true, cell: ({ label }) => label },
          {
            id: 'count',
            heading: t('measured.count'),
            align: 'end',
            fit: true,
            cell: ({ x }) => (x === null ? '..' : number(x)),
          },
          {
            id: 'share',
            heading: t('measured.shareOf'),
            align: 'end',
            fit: true,
            cell: ({ share }) => (share === null ? '' : percent(share)),
          },
          {
            id: 'bar',
            heading: t('measured.bar'),
            cell: ({ share }) =>
              share === null ? null : (
                <span className="measured-bar" style={{ inlineSize: `${share}%` }} aria-hidden="true" />
              ),
          },
        ]}
      />
      {mean ? (
        <p>
          {t('measured.mean', { mean: number(mean.mean, 1), n })}.{' '}
          {mean.sd === null ? '' : t('measured.sd', { sd: number(mean.sd, 1) })}
        </p>
      ) : null}
    </>
  )
}
