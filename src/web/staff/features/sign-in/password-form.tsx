import { type FormEvent, useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useBecome } from '../../me.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary, type FieldFault } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function PasswordForm({ hasMail }: Readonly<{ hasMail: boolean }>) {
  const { t } = useText()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [attempt, setAttempt] = useState(0)
  const { send, busy, error } = useCommand(accountEndpoints.signIn, useBecome())
  const faults: FieldFault[] =
    attempt === 0
      ? []
      : [
          ...(email.trim() ? [] : [{ field: 'email', words: t('signIn.emailMissing') }]),
          ...(password ? [] : [{ field: 'password', words: t('signIn.passwordMissing') }]),
        ]
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.words

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (email.trim() && password) void send({ email, password })
  }

  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} attempt={attempt}>
        {t('signIn.kept')}
      </ErrorSummary>
      <Failure error={error} />
      <TextField
        id="email"
        label={t('signIn.email')}
        value={email}
        onChange={setEmail}
        type="email"
        inputMode="email"
        autoComplete="username"
        error={faultOf('email')}
        width="long"
        maxLength={254}
      />
      <PasswordField
        id="password"
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        error={faultOf('password')}
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={busy && t('signIn.working')}>
          {t('signIn.act')}
        </Button>
        {hasMail ? (
          <Link to="/app/glomt-losenord" look="alone">
            {t('signIn.forgotten')}
          </Link>
        ) : null}
      </Buttons>
      {hasMail ? null : <p className="ui-quiet">{t('signIn.forgottenNoMail')}</p>}
    </form>
  )
}
