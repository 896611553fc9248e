import { type FormEvent, useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

export function ForgottenPage() {
  const { t } = useText()
  const [email, setEmail] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [isSent, setSent] = useState(false)
  const ask = useCommand(accountEndpoints.askPasswordReset, () => setSent(true))
  const isAddress = /^\S+@\S+\.\S+$/.test(email.trim())
  const fault = attempt > 0 && !isAddress ? t('link.emailWrong') : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    setSent(false)
    if (isAddress) void ask.send({ email })
  }

  return (
    <OutsidePage title={t('forgotten.title')} lead={t('forgotten.lead')}>
      <form className="ui-form" onSubmit={submit} noValidate>
        <ErrorSummary faults={fault ? [{ field: 'email', words: fault }] : []} attempt={attempt}>
          {t('signIn.kept')}
        </ErrorSummary>
        <Failure error={ask.error} />
        <TextField
          id="email"
          label={t('signIn.email')}
          value={email}
          onChange={setEmail}
          type="email"
          inputMode="email"
          autoComplete="username"
          error={fault}
          width="long"
          maxLength={254}
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={ask.busy && t('forgotten.working')}>
            {t('forgotten.act')}
          </Button>
          <Link to="/app/logga-in" look="alone">
            {t('link.toSignIn')}
          </Link>
        </Buttons>
        <StatusLine status={isSent ? { of: 'done', words: t('forgotten.done') } : null} />
      </form>
    </OutsidePage>
  )
}
