import { type FormEvent, useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useText } from '../../ui/text.tsx'

/** Before changing how one signs in: a computer that was left alone must not be enough. */
export function ProveAgain({ hasPassword }: Readonly<{ hasPassword: boolean }>) {
  const { t } = useText()
  const readAgain = useReadAgain()
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const prove = useCommand(accountEndpoints.proveAgain, () => readAgain(accountEndpoints.getMyAccount))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password) void prove.send({ password })
  }
  return (
    <Section title={t('mine.prove')}>
      {hasPassword ? (
        <form className="ui-form" onSubmit={submit} noValidate>
          <p>{t('mine.proveText')}</p>
          <Failure error={prove.error} />
          <PasswordField
            id="prove-password"
            label={t('signIn.password')}
            value={password}
            onChange={setPassword}
            error={isTried && !password ? t('signIn.passwordMissing') : null}
          />
          <Buttons>
            <Button kind="primary" type="submit" busy={prove.busy && t('factor.working')}>
              {t('mine.proveAct')}
            </Button>
          </Buttons>
        </form>
      ) : (
        <p>{t('mine.proveWithout')}</p>
      )}
    </Section>
  )
}
