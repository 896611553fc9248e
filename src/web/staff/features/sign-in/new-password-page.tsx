import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { accountEndpoints, type LinkContent } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useBecome } from '../../me.ts'
import { newPasswordFault, refusedPassword } from '../../password-words.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { OutsidePage } from '../../ui/outside-page.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useText } from '../../ui/text.tsx'
import { WithLink } from './with-link.tsx'

export const NewPasswordPage = () => (
  <WithLink purpose="password-reset">{(link, token) => <NewPassword link={link} token={token} />}</WithLink>
)

function NewPassword({ link, token }: Readonly<{ link: LinkContent; token: string }>) {
  const text = useText()
  const { t } = text
  const become = useBecome()
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const [attempt, setAttempt] = useState(0)
  const reset = useCommand(accountEndpoints.resetPassword, async (me) => {
    become(me)
    await navigate(me.mustPassSecondFactor ? '/app/logga-in' : '/app', { replace: true })
  })
  const refused = refusedPassword(text, reset.error)
  const fault = attempt > 0 ? (newPasswordFault(text, password) ?? refused) : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!newPasswordFault(text, password)) void reset.send({ token, password })
  }

  return (
    <OutsidePage
      title={t('link.resetTitle')}
      lead={link.email ? t('link.resetLead', { email: link.email }) : undefined}
    >
      <form className="ui-form" onSubmit={submit} noValidate>
        <ErrorSummary faults={fault ? [{ field: 'password', words: fault }] : []} attempt={attempt}>
          {t('signIn.kept')}
        </ErrorSummary>
        {refused ? null : <Failure error={reset.error} />}
        <PasswordField
          id="password"
          label={t('mine.passwordNew')}
          hint={t('link.passwordHint')}
          value={password}
          onChange={setPassword}
          error={fault}
          isNew
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={reset.busy && t('mine.working')}>
            {t('link.reset')}
          </Button>
        </Buttons>
      </form>
    </OutsidePage>
  )
}
