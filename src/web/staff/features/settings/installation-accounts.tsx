import { useState } from 'react'
import { type InstallationView, installationEndpoints } from '#contract/installation.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { HandedOver } from './handed-over.tsx'
import './settings.css'

type Account = InstallationView['accounts'][number]
type Asked = Readonly<{ what: 'reset' | 'close'; account: Account }>

export function InstallationAccounts({ accounts }: Readonly<{ accounts: readonly Account[] }>) {
  const { t } = useText()
  const readAgain = useReadAgain()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [handed, setHanded] = useState<Readonly<{ email: string; link: string }> | null>(null)
  const [status, setStatus] = useState<Status | null>(null)
  const close = useCommand(installationEndpoints.closeAccount, async () => {
    setAsked(null)
    setStatus({ of: 'done', words: t('installation.done') })
    await readAgain(installationEndpoints.getInstallation)
  })
  return (
    <Section title={t('installation.accounts')}>
      <StatusLine status={status} />
      <Failure error={close.error} />
      {handed ? (
        <HandedOver label={t('people.inviteLink', { email: handed.email })} link={handed.link} />
      ) : null}
      <Table
        caption={t('installation.accounts')}
        rows={accounts}
        rowId={({ id }) => id}
        sortParameter="konton"
        columns={[
          {
            id: 'name',
            heading: t('people.name'),
            isRowHeading: true,
            sortValue: ({ name }) => name,
            cell: ({ name, isInstallationAdmin }) => (
              <>
                {name}{' '}
                {isInstallationAdmin ? <Tag kind="local">{t('installation.isAdministrator')}</Tag> : null}
              </>
            ),
          },
          {
            id: 'email',
            heading: t('people.email'),
            sortValue: ({ email }) => email,
            cell: ({ email }) => email,
          },
          {
            id: 'factor',
            heading: t('people.factor'),
            cell: ({ hasSecondFactor }) => (
              <Badge of={hasSecondFactor ? 'done' : 'notStarted'}>
                {t(hasSecondFactor ? 'people.factorYes' : 'people.factorNo')}
              </Badge>
            ),
          },
          {
            id: 'state',
            heading: t('installation.state'),
            sortValue: ({ isClosed }) => (isClosed ? 1 : 0),
            cell: ({ isClosed }) => t(isClosed ? 'installation.closed' : 'installation.open'),
          },
          {
            id: 'acts',
            heading: t('people.acts'),
            fit: true,
            cell: (account) => (
              <Acts
                account={account}
                onAsk={(what) => setAsked({ what, account })}
                onReopen={() => void close.send({ account: account.id, isClosed: false })}
              />
            ),
          },
        ]}
      />
      {asked?.what === 'reset' ? (
        <ResetAccount
          account={asked.account}
          onClose={() => setAsked(null)}
          onDone={(link) => {
            const { email } = asked.account
            setAsked(null)
            setHanded(link ? { email, link } : null)
            setStatus(link ? null : { of: 'done', words: t('people.resetMailed', { email }) })
          }}
        />
      ) : null}
      <ConfirmDialog
        isOpen={asked?.what === 'close'}
        onClose={() => setAsked(null)}
        title={t('installation.closeTitle', { name: asked?.account.name ?? '' })}
        keep={t('installation.keep')}
        act={t('installation.close')}
        busy={close.busy && t('mine.working')}
        onAct={() => {
          if (asked) void close.send({ account: asked.account.id, isClosed: true })
        }}
      >
        {t('installation.closeText')}
      </ConfirmDialog>
    </Section>
  )
}

function Acts({
  account,
  onAsk,
  onReopen,
}: Readonly<{ account: Account; onAsk: (what: Asked['what']) => void; onReopen: () => void }>) {
  const { t } = useText()
  const { name, isClosed, isYou } = account
  if (isYou) return null
  if (isClosed)
    return (
      <div className="settings-acts">
        <Button kind="quiet" aria-label={t('installation.reopenOf', { name })} onPress={onReopen}>
          {t('installation.reopen')}
        </Button>
      </div>
    )
  return (
    <div className="settings-acts">
      <Button kind="quiet" aria-label={t('installation.resetOf', { name })} onPress={() => onAsk('reset')}>
        {t('installation.reset')}
      </Button>
      <Button kind="quiet" aria-label={t('installation.closeOf', { name })} onPress={() => onAsk('close')}>
        {t('installation.close')}
      </Button>
    </div>
  )
}

function ResetAccount({
  account,
  onClose,
  onDone,
}: Readonly<{ account: Account; onClose: () => void; onDone: (link: string | null) => void }>) {
  const { t } = useText()
  const [forgets, setForgets] = useState(false)
  const reset = useCommand(installationEndpoints.resetAccount, ({ link }) => onDone(link))
  return (
    <Dialog isOpen onClose={onClose} title={t('installation.resetTitle', { name: account.name })}>
      <div className="settings-stack">
        <p>{t('installation.resetText')}</p>
        <Failure error={reset.error} />
        <Checkbox isSelected={forgets} onChange={setForgets}>
          {t('installation.forget')}
        </Checkbox>
        <Buttons>
          <Button
            kind="primary"
            busy={reset.busy && t('factor.working')}
            onPress={() => void reset.send({ account: account.id, forgetSecondFactor: forgets })}
          >
            {t('installation.resetAct')}
          </Button>
        </Buttons>
      </div>
    </Dialog>
  )
}
