import { type FormEvent, useState } from 'react'
import { type InstallationView, installationEndpoints } from '#contract/installation.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Badge, Tag } from '../../ui/badge.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HandedOver } from './handed-over.tsx'
import './settings.css'

type Association = InstallationView['associations'][number]
type Sent = Readonly<{ email: string; link: string | null }>

export function InstallationAssociations({
  associations,
}: Readonly<{ associations: readonly Association[] }>) {
  const { t } = useText()
  const [of, setOf] = useState<Association | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <Section
      title={t('installation.associations')}
      side={<ButtonLink to="/app/nytt-forbund">{t('installation.start')}</ButtonLink>}
    >
      <StatusLine
        status={
          sent && !sent.link ? { of: 'done', words: t('people.inviteMailed', { email: sent.email }) } : null
        }
      />
      {sent?.link ? (
        <HandedOver label={t('people.inviteLink', { email: sent.email })} link={sent.link} />
      ) : null}
      <Table
        caption={t('installation.associations')}
        rows={associations}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'name',
            heading: t('installation.association'),
            isRowHeading: true,
            sortValue: ({ name }) => name,
            cell: ({ name, isExample }) => (
              <>
                {name} {isExample ? <Tag>{t('installation.example')}</Tag> : null}
              </>
            ),
          },
          { id: 'people', heading: t('installation.people'), align: 'end', cell: ({ people }) => people },
          {
            id: 'directors',
            heading: t('installation.directors'),
            cell: (one) =>
              one.administrators > 0 ? (
                one.administrators
              ) : (
                <span className="settings-line">
                  <Badge of="waiting" />
                  <Button
                    kind="quiet"
                    aria-label={t('installation.nameDirectorOf', { association: one.name })}
                    onPress={() => setOf(one)}
                  >
                    {t('installation.nameDirector')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {of ? (
        <NameDirector
          of={of}
          onClose={() => setOf(null)}
          onSent={(answer) => {
            setSent(answer)
            setOf(null)
          }}
        />
      ) : null}
    </Section>
  )
}

function NameDirector({
  of,
  onClose,
  onSent,
}: Readonly<{ of: Association; onClose: () => void; onSent: (sent: Sent) => void }>) {
  const { t } = useText()
  const readAgain = useReadAgain()
  const [email, setEmail] = useState('')
  const [isTried, setTried] = useState(false)
  const isAddress = /^\S+@\S+\.\S+$/.test(email.trim())
  const invite = useCommand(installationEndpoints.nameAdministrator, async ({ link }) => {
    await readAgain(installationEndpoints.getInstallation)
    onSent({ email: email.trim(), link })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isAddress) void invite.send({ of: of.id, email })
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('installation.nameDirector')}>
      <form className="ui-form" onSubmit={submit} noValidate>
        <p>{t('installation.nameDirectorText', { association: of.name })}</p>
        <Failure error={invite.error} />
        <TextField
          id="director-email"
          label={t('people.email')}
          value={email}
          onChange={setEmail}
          type="email"
          inputMode="email"
          error={isTried && !isAddress ? t('link.emailWrong') : null}
          width="long"
          maxLength={254}
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={invite.busy && t('people.inviteWorking')}>
            {t('people.inviteAct')}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  )
}
