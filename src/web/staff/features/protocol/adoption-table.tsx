import type { Adoption } from '#contract/consensus/protocol.ts'
import { usePlace } from '../../place.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { listOf } from './changes.ts'
import { useProtocolWords } from './use-protocol-words.ts'

/** The core first, then the rest of the extended protocol: the order they will stand in. */
export function AdoptionTable({ list }: Pick<Adoption, 'list'>) {
  const { t } = useText()
  const { at } = usePlace()
  const words = useProtocolWords()
  const core = listOf('core', list).length
  const groups = {
    core: t('protocol.groupCore', { indicators: t('protocol.indicators', { n: core }) }),
    extended: t('protocol.groupExtended', {
      indicators: t('protocol.indicators', { n: list.length - core }),
    }),
  }
  return (
    <Table
      caption={t('protocol.preview')}
      rows={list}
      rowId={({ proposal }) => proposal}
      rowLink={({ proposal }) => at('indikatorbank', proposal)}
      groupOf={({ level }) => groups[level]}
      columns={[
        { id: 'no', heading: t('protocol.no'), align: 'end', fit: true, cell: ({ no }) => no },
        {
          id: 'name',
          heading: t('protocol.indicator'),
          isRowHeading: true,
          cell: ({ name, kind }) => (
            <>
              {name ?? <Badge of="missing">{t('protocol.textUnpublished')}</Badge>}
              <span className="protocol-under protocol-below">{t(`protocol.kind.${kind}`)}</span>
            </>
          ),
        },
        {
          id: 'yes',
          heading: words.votesHeading(
            list.map(({ form }) => form),
            null,
          ),
          align: 'end',
          fit: true,
          cell: ({ yes, n, share, form }) =>
            yes === null || n === null ? (
              <span className="ui-quiet">{t('protocol.unpublished')}</span>
            ) : (
              <span className="protocol-stacked">
                {t('count.of', { x: yes, n })}
                <span className="protocol-under">{words.shareOf({ form, share })}</span>
              </span>
            ),
        },
      ]}
    />
  )
}
