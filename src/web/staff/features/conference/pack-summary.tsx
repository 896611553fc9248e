import { useState } from 'react'
import { type PackOutput, packEndpoints } from '#contract/consensus/pack.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'

/** What experts handed over of their lists, added up once. It is no vote, and says so. */
export function PackSummary({ of: { summary, can } }: Readonly<{ of: PackOutput }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [isAsking, setAsking] = useState(false)
  const close = useCommand(packEndpoints.closeReadings, async () => {
    setAsking(false)
    await readAgain()
  })
  return (
    <Section title={t('pack.summary')}>
      <p>{t('pack.summaryText')}</p>
      {summary ? (
        <>
          <p className="ui-strong">{t('pack.summaryN', { n: summary.n })}</p>
          <Table
            caption={t('pack.summary')}
            rows={summary.sums}
            rowId={({ kind, no }) => `${kind}-${no}`}
            groupOf={({ kind }) => t(`pack.${kind}`)}
            dense
            columns={[
              { id: 'no', heading: t('pack.no'), align: 'end', fit: true, cell: ({ no }) => no },
              {
                id: 'proposal',
                heading: t('pack.proposal'),
                isRowHeading: true,
                cell: ({ name }) => name ?? t('pack.unpublished'),
              },
              ...(['for', 'against', 'unsure', 'high'] as const).map((what) => ({
                id: what,
                heading: t(`pack.${what}`),
                align: 'end' as const,
                fit: true,
                cell: (sum: (typeof summary.sums)[number]) => sum[what],
              })),
            ]}
          />
        </>
      ) : (
        <>
          <p>{t('pack.summaryWhy')}</p>
          {can.write ? (
            <>
              <Button kind="quiet" onPress={() => setAsking(true)}>
                {t('pack.closeReadings')}
              </Button>
              <ConfirmDialog
                isOpen={isAsking}
                onClose={() => setAsking(false)}
                title={t('pack.closeTitle')}
                keep={t('pack.keepOpen')}
                act={t('pack.closeReadings')}
                busy={close.busy && t('next.working.other')}
                onAct={() => void close.send(ids)}
              >
                <p>{t('pack.closeText')}</p>
                <Failure error={close.error} />
              </ConfirmDialog>
            </>
          ) : null}
        </>
      )}
    </Section>
  )
}
