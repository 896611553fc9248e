import { type FormEvent, useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { QrCode } from '#web/charts/qr-code.tsx'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './settings.css'

type Begun = Readonly<{ challenge: string; secret: string; uri: string }>

/** Hands a secret to an app on the phone, and lets the app show that it has it. */
export function AddCode({
  begin,
  isPrimary = false,
  onDone,
  onFailed,
}: Readonly<{
  /** The words of the button that begins. */
  begin: string
  isPrimary?: boolean
  onDone: (recoveryCodes: readonly string[]) => void
  onFailed?: () => void
}>) {
  const [begun, setBegun] = useState<Begun | null>(null)
  const ask = useCommand(accountEndpoints.beginCode, setBegun)
  if (begun) return <ConfirmCode begun={begun} onDone={onDone} />
  return (
    <>
      <Failure error={ask.error} />
      <Button
        kind={isPrimary ? 'primary' : 'plain'}
        onPress={() =>
          void ask.send({}).then((answer) => {
            if (!answer) onFailed?.()
          })
        }
      >
        {begin}
      </Button>
    </>
  )
}

function ConfirmCode({
  begun,
  onDone,
}: Readonly<{ begun: Begun; onDone: (recoveryCodes: readonly string[]) => void }>) {
  const { t } = useText()
  const [code, setCode] = useState('')
  const [isTried, setTried] = useState(false)
  const confirm = useCommand(accountEndpoints.confirmCode, ({ recoveryCodes }) => onDone(recoveryCodes))
  const fault = isTried && code.trim().length < 6 ? t('factor.codeMissing') : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim().length >= 6) void confirm.send({ challenge: begun.challenge, code })
  }
  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <p>{t('addFactor.appScan')}</p>
      <div className="settings-qr">
        <QrCode text={begun.uri} label={t('addFactor.appQr')} />
      </div>
      <CopyField label={t('addFactor.appKey')} value={begun.secret} />
      <Failure error={confirm.error} />
      <TextField
        id="app-code"
        label={t('addFactor.appConfirm')}
        hint={t('factor.codeHint')}
        value={code}
        onChange={setCode}
        error={fault}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        maxLength={10}
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={confirm.busy && t('factor.working')}>
          {t('addFactor.appDone')}
        </Button>
      </Buttons>
    </form>
  )
}
