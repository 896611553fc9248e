import { type FormEvent, useState } from 'react'
import type { People } from '#contract/people.ts'
import { conferenceRoles, type GrantableRole, grantableRoles } from '#domain/kernel/role.ts'
import { roleTitle } from '../../role-words.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'

const whole = 'whole'

/** A role, in the whole association or in one conference. */
export function GrantRole({
  conferences,
  busy,
  onGive,
}: Readonly<{
  conferences: People['conferences']
  busy: boolean
  onGive: (role: GrantableRole, conference: string | null) => void
}>) {
  const text = useText()
  const { t } = text
  const [role, setRole] = useState<GrantableRole | null>(null)
  const [where, setWhere] = useState<string>(whole)
  const [isTried, setTried] = useState(false)
  const mayBeNarrow = conferences.length > 0 && role !== null && conferenceRoles.includes(role)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (role) onGive(role, mayBeNarrow && where !== whole ? where : null)
  }
  return (
    <Section title={t('people.grant')}>
      <form className="ui-form" onSubmit={submit} noValidate>
        <Select
          id="role"
          label={t('people.grantRole')}
          options={grantableRoles.map((id) => ({ id, label: roleTitle(text, id) }))}
          value={role}
          onChange={setRole}
          hint={role ? t(`roleAbout.${role}`) : undefined}
          error={isTried && !role ? t('people.grantMissing') : null}
          width="medium"
        />
        {mayBeNarrow ? (
          <Select
            label={t('people.grantWhere')}
            options={[
              { id: whole, label: t('people.whole') },
              ...conferences.map(({ id, name }) => ({ id: String(id), label: name })),
            ]}
            value={where}
            onChange={setWhere}
            width="long"
          />
        ) : null}
        <Buttons>
          <Button kind="primary" type="submit" busy={busy && t('mine.working')}>
            {t('people.grantAct')}
          </Button>
        </Buttons>
      </form>
    </Section>
  )
}
