import { type FormEvent, useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { addressWithName, makePasskey, passkeyState } from '../../passkey.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Lets the device make a passkey, under a name that one knows it by. */
export function AddPasskey({
  onDone,
  onFailed,
}: Readonly<{ onDone: (recoveryCodes: readonly string[]) => void; onFailed?: () => void }>) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const state = passkeyState()
  if (state !== 'possible')
    return (
      <p className="ui-quiet">
        {state === 'at-localhost'
          ? t('addFactor.passkeyAddress', { address: addressWithName() })
          : t('addFactor.passkeyImpossible')}
      </p>
    )
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t('addFactor.passkeyBegin')}</Button>
  return <NamePasskey onDone={onDone} {...(onFailed ? { onFailed } : {})} />
}

function NamePasskey({
  onDone,
  onFailed,
}: Readonly<{ onDone: (recoveryCodes: readonly string[]) => void; onFailed?: () => void }>) {
  const { t } = useText()
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const [isWaiting, setWaiting] = useState(false)
  const [wasStopped, setStopped] = useState(false)
  const begin = useCommand(accountEndpoints.beginPasskey)
  const add = useCommand(accountEndpoints.addPasskey, ({ recoveryCodes }) => onDone(recoveryCodes))
  const make = async () => {
    setStopped(false)
    const question = await begin.send({})
    if (!question) return onFailed?.()
    setWaiting(true)
    const answer = await makePasskey(question.options)
    setWaiting(false)
    if (answer) await add.send({ challenge: question.challenge, answer, name })
    else setStopped(true)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim()) void make()
  }
  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <Failure error={begin.error ?? add.error} />
      <StatusLine status={wasStopped ? { of: 'waiting', words: t('addFactor.passkeyStopped') } : null} />
      <TextField
        id="passkey-name"
        label={t('addFactor.passkeyName')}
        hint={t('addFactor.passkeyNameHint')}
        value={name}
        onChange={setName}
        error={isTried && !name.trim() ? t('addFactor.passkeyNameMissing') : null}
        width="medium"
        maxLength={60}
        autoFocus
      />
      <Buttons>
        <Button
          kind="primary"
          type="submit"
          busy={(isWaiting || begin.busy || add.busy) && t('addFactor.passkeyWaiting')}
        >
          {t('addFactor.passkeyBegin')}
        </Button>
      </Buttons>
    </form>
  )
}
