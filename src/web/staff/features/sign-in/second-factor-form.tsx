import { type FormEvent, useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import type { Me } from '#contract/session.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useBecome } from '../../me.ts'
import { passkeyState } from '../../passkey.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

export function SecondFactorForm({ me }: Readonly<{ me: Me }>) {
  const { t } = useText()
  const become = useBecome()
  const ways = new Set(me.secondFactors)
  const [isRecovery, setRecovery] = useState(!ways.has('code'))
  const [code, setCode] = useState('')
  const [attempt, setAttempt] = useState(0)
  const pass = useCommand(accountEndpoints.passSecondFactor, become)
  const signOut = useCommand(accountEndpoints.signOut, become)
  const passkey = usePasskeySignIn()
  const hasPasskey = ways.has('passkey') && passkeyState() === 'possible'
  const hasField = ways.has('code') || ways.has('recovery')
  const fault = attempt > 0 && code.trim().length < 6 ? t('factor.codeMissing') : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (code.trim().length >= 6) void pass.send({ code })
  }
  const turn = () => {
    setRecovery(!isRecovery)
    setCode('')
    setAttempt(0)
    pass.forgetError()
  }

  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={fault ? [{ field: 'code', words: fault }] : []} attempt={attempt}>
        {t('signIn.kept')}
      </ErrorSummary>
      <Failure error={pass.error ?? passkey.error ?? signOut.error} />
      <StatusLine
        status={passkey.wasStopped ? { of: 'waiting', words: t('addFactor.passkeyStoppedSignIn') } : null}
      />
      {hasField ? (
        <>
          <TextField
            key={isRecovery ? 'recovery' : 'code'}
            id="code"
            label={t(isRecovery ? 'factor.recovery' : 'factor.code')}
            hint={t(isRecovery ? 'factor.recoveryHint' : 'factor.codeHint')}
            value={code}
            onChange={setCode}
            error={fault}
            inputMode={isRecovery ? 'text' : 'numeric'}
            autoComplete={isRecovery ? 'off' : 'one-time-code'}
            width={isRecovery ? 'medium' : 'short'}
            maxLength={40}
            autoFocus
          />
          <Buttons>
            <Button kind="primary" type="submit" busy={pass.busy && t('factor.working')}>
              {t('factor.act')}
            </Button>
          </Buttons>
        </>
      ) : null}
      <Buttons>
        {hasPasskey ? (
          <Button
            busy={passkey.isWaiting && t('addFactor.passkeyWaiting')}
            onPress={() => void passkey.begin()}
          >
            {t('factor.usePasskey')}
          </Button>
        ) : null}
        {ways.has('code') && ways.has('recovery') ? (
          <Button kind="quiet" onPress={turn}>
            {t(isRecovery ? 'factor.useCode' : 'factor.useRecovery')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => void signOut.send({})}>
          {t('factor.cancel')}
        </Button>
      </Buttons>
    </form>
  )
}
