import { type FormEvent, useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { newPasswordFault, refusedPassword } from '../../password-words.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useText } from '../../ui/text.tsx'
import type { PartProps } from './my-account.tsx'

export function MyPassword({ account, onDone }: PartProps) {
  const text = useText()
  const { t } = text
  const [isOpen, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const change = useCommand(accountEndpoints.changePassword, () => {
    setOpen(false)
    setPassword('')
    setTried(false)
    onDone(t('mine.passwordSaved'))
  })
  const refused = refusedPassword(text, change.error)
  const fault = isTried ? (newPasswordFault(text, password) ?? refused) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!newPasswordFault(text, password)) void change.send({ password })
  }
  return (
    <Section title={t('mine.password')}>
      {account.hasPassword ? null : <p>{t('mine.passwordNone')}</p>}
      {isOpen ? (
        <form className="ui-form" onSubmit={submit} noValidate>
          {refused ? null : <Failure error={change.error} />}
          <PasswordField
            id="new-password"
            label={t('mine.passwordNew')}
            hint={t('link.passwordHint')}
            value={password}
            onChange={setPassword}
            error={fault}
            isNew
          />
          <Buttons>
            <Button kind="primary" type="submit" busy={change.busy && t('mine.working')}>
              {t('mine.passwordChange')}
            </Button>
            <Button onPress={() => setOpen(false)}>{t('common.cancel')}</Button>
          </Buttons>
        </form>
      ) : (
        <Buttons>
          <Button onPress={() => setOpen(true)}>{t('mine.passwordChange')}</Button>
        </Buttons>
      )}
    </Section>
  )
}
