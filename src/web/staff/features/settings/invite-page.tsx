import { type FormEvent, useState } from 'react'
import { peopleEndpoints } from '#contract/people.ts'
import { type GrantableRole, grantableRoles } from '#domain/kernel/role.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { roleTitle } from '../../role-words.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorSummary, type FieldFault } from '../../ui/error-summary.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HandedOver } from './handed-over.tsx'
import './settings.css'

type Sent = Readonly<{ email: string; link: string | null }>

export function InvitePage() {
  const { t } = useText()
  const { at } = usePlace()
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <>
      <PageHeader
        title={t('people.inviteTitle')}
        lead={sent ? undefined : t('people.inviteLead')}
        crumbs={[
          { label: t('nav.settings'), to: at('installningar') },
          { label: t('settings.people'), to: at('installningar', 'personer') },
        ]}
      />
      {sent ? (
        <div className="settings-parts">
          {sent.link ? (
            <HandedOver label={t('people.inviteLink', { email: sent.email })} link={sent.link} />
          ) : (
            <StatusLine status={{ of: 'done', words: t('people.inviteMailed', { email: sent.email }) }} />
          )}
          <Buttons>
            <ButtonLink to={at('installningar', 'personer')} kind="primary">
              {t('people.back')}
            </ButtonLink>
            <Button onPress={() => setSent(null)}>{t('people.inviteMore')}</Button>
          </Buttons>
        </div>
      ) : (
        <InviteForm onSent={setSent} />
      )}
    </>
  )
}

function InviteForm({ onSent }: Readonly<{ onSent: (sent: Sent) => void }>) {
  const text = useText()
  const { t } = text
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly GrantableRole[]>([])
  const [attempt, setAttempt] = useState(0)
  const invite = useCommand(peopleEndpoints.invite, ({ link }) => {
    void readAgain(peopleEndpoints.listPeople)
    onSent({ email: email.trim(), link })
  })
  const isAddress = /^\S+@\S+\.\S+$/.test(email.trim())
  const faults: FieldFault[] =
    attempt === 0
      ? []
      : [
          ...(isAddress ? [] : [{ field: 'email', words: t('link.emailWrong') }]),
          ...(roles.length > 0 ? [] : [{ field: 'roles', words: t('people.rolesMissing') }]),
        ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (isAddress && roles.length > 0)
      void invite.send({ association: association.id, email, roles: [...roles] })
  }
  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} attempt={attempt} />
      <Failure error={invite.error} />
      <TextField
        id="email"
        label={t('people.email')}
        value={email}
        onChange={setEmail}
        type="email"
        inputMode="email"
        error={faults.find(({ field }) => field === 'email')?.words}
        width="long"
        maxLength={254}
      />
      <fieldset id="roles" className="settings-choices">
        <legend className="ui-label">{t('people.inviteRoles')}</legend>
        {grantableRoles.map((role) => (
          <Checkbox
            key={role}
            isSelected={roles.includes(role)}
            onChange={(isSelected) =>
              setRoles(isSelected ? [...roles, role] : roles.filter((one) => one !== role))
            }
            hint={t(`roleAbout.${role}`)}
          >
            {roleTitle(text, role)}
          </Checkbox>
        ))}
      </fieldset>
      <Buttons>
        <Button kind="primary" type="submit" busy={invite.busy && t('people.inviteWorking')}>
          {t('people.inviteAct')}
        </Button>
      </Buttons>
    </form>
  )
}
