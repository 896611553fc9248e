import type { ProposalDetail } from '#contract/consensus/proposal.ts'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'

/** Every wording it has had, the newest first. */
export function Wordings({ of }: Readonly<{ of: ProposalDetail }>) {
  const { t, day } = useText()
  if (of.wordings.length < 2) return null
  return (
    <Section title={t('proposal.wordings')}>
      <Table
        caption={t('proposal.wordings')}
        rows={of.wordings.toReversed()}
        rowId={({ v }) => `${v}`}
        columns={[
          { id: 'v', heading: t('proposal.wordingVersion'), fit: true, align: 'end', cell: ({ v }) => v },
          {
            id: 'text',
            heading: t('proposal.wordingText'),
            isRowHeading: true,
            cell: ({ text, explanation }) => (
              <>
                {text ?? t('bank.textUnpublished')}
                {explanation ? <span className="ui-quiet"> ({explanation})</span> : null}
              </>
            ),
          },
          {
            id: 'from',
            heading: t('proposal.wordingFrom'),
            cell: ({ at, by, reason }) =>
              at && by ? (
                <>
                  {day(at)}, {reason ? t('bank.history.because', { who: by, reason }) : by}
                </>
              ) : (
                t('proposal.wordingSource')
              ),
          },
        ]}
      />
    </Section>
  )
}
