import { bankEndpoints } from '#contract/consensus/bank.ts'
import type { ProposalName } from '#contract/consensus/proposal.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useBankWords } from './bank-words.ts'
import { useBank } from './in-bank.ts'

/** Pairs that are alike in words. People decide whether they mean the same. */
export function SimilarPage() {
  const { t, percent } = useText()
  const { association, can } = usePlace()
  const { list, at } = useBank()
  const { nameOf } = useBankWords()
  const read = useRead(bankEndpoints.listSimilar, { association: association.id })
  const name = (of: ProposalName) => nameOf({ ...of, shortName: of.name, text: null })
  return (
    <>
      <PageHeader
        title={t('similar.title')}
        lead={t('similar.lead')}
        crumbs={[{ label: t('nav.agree') }, { label: t('bank.title'), to: list }]}
      />
      <Loaded of={read}>
        {({ pairs }) =>
          pairs.length === 0 ? (
            <p>{t('similar.none')}</p>
          ) : (
            <Table
              caption={t('similar.caption')}
              rows={pairs}
              rowId={({ one, other }) => `${one.id} ${other.id}`}
              columns={[
                {
                  id: 'one',
                  heading: t('similar.one'),
                  isRowHeading: true,
                  cell: ({ one }) => <Link to={at(one.id, 'sida')}>{name(one)}</Link>,
                },
                {
                  id: 'other',
                  heading: t('similar.other'),
                  cell: ({ other }) => <Link to={at(other.id, 'sida')}>{name(other)}</Link>,
                },
                {
                  id: 'likeness',
                  heading: t('similar.likeness'),
                  align: 'end',
                  fit: true,
                  sortValue: ({ likeness }) => likeness,
                  cell: ({ likeness }) => percent(Math.round(100 * likeness)),
                },
                ...(can('proposal.write')
                  ? [
                      {
                        id: 'act',
                        heading: '',
                        fit: true,
                        cell: ({ one, other }: (typeof pairs)[number]) => (
                          <Link to={`${at('sla-ihop')}?med=${one.id},${other.id}`}>
                            {t('similar.mergeThese')}
                          </Link>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Loaded>
    </>
  )
}
