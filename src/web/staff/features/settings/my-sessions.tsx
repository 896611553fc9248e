import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Tag } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import type { PartProps } from './my-account.tsx'
import './settings.css'

/** Where one is signed in; each can be ended from here. */
export function MySessions({ account, onDone }: PartProps) {
  const { t, instant } = useText()
  const end = useCommand(accountEndpoints.endSession, () => onDone(t('mine.sessionsEnded', { n: 1 })))
  const endOthers = useCommand(accountEndpoints.endOtherSessions, ({ ended }) =>
    onDone(t('mine.sessionsEnded', { n: ended })),
  )
  return (
    <Section title={t('mine.sessions')}>
      <Failure error={end.error ?? endOthers.error} />
      <Table
        caption={t('mine.sessions')}
        rows={account.sessions}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'agent',
            heading: t('mine.sessionAgent'),
            isRowHeading: true,
            cell: ({ agent, isThis }) => (
              <>
                {agent || t('mine.sessionUnknown')}{' '}
                {isThis ? <Tag kind="local">{t('mine.sessionThis')}</Tag> : null}
              </>
            ),
          },
          { id: 'since', heading: t('mine.sessionSince'), cell: ({ createdAt }) => instant(createdAt) },
          { id: 'seen', heading: t('mine.sessionSeen'), cell: ({ lastSeenAt }) => instant(lastSeenAt) },
          {
            id: 'acts',
            heading: t('mine.sessionActs'),
            fit: true,
            cell: ({ id, agent, isThis }) =>
              isThis ? null : (
                <div className="settings-acts">
                  <Button
                    kind="quiet"
                    aria-label={t('mine.sessionEndOf', { agent: agent || t('mine.sessionUnknown') })}
                    onPress={() => void end.send({ session: id })}
                  >
                    {t('mine.sessionEnd')}
                  </Button>
                </div>
              ),
          },
        ]}
      />
      {account.sessions.length > 1 ? (
        <Buttons>
          <Button busy={endOthers.busy && t('mine.working')} onPress={() => void endOthers.send({})}>
            {t('mine.sessionsEnd')}
          </Button>
        </Buttons>
      ) : null}
    </Section>
  )
}
