import { type FormEvent, useState } from 'react'
import { Failure } from '../../loaded.tsx'
import { newPasswordFault, refusedPassword } from '../../password-words.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ErrorSummary, type FieldFault } from '../../ui/error-summary.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type NewAccount = Readonly<{ name: string; email: string; password: string }>

/** Name, address and password of an account that is made by link. */
export function NewAccountForm({
  email: given,
  act,
  busyWords,
  busy,
  error,
  onSend,
}: Readonly<{
  /** The address that was invited; null where it is chosen here. */
  email: string | null
  act: string
  busyWords: string
  busy: boolean
  error: unknown
  onSend: (account: NewAccount) => void
}>) {
  const text = useText()
  const { t } = text
  const [name, setName] = useState('')
  const [email, setEmail] = useState(given ?? '')
  const [password, setPassword] = useState('')
  const [attempt, setAttempt] = useState(0)
  const refused = refusedPassword(text, error)

  const missing = (): FieldFault[] => {
    const short = newPasswordFault(text, password)
    return [
      ...(name.trim() ? [] : [{ field: 'name', words: t('link.nameMissing') }]),
      ...(/^\S+@\S+\.\S+$/.test(email.trim()) ? [] : [{ field: 'email', words: t('link.emailWrong') }]),
      ...(short ? [{ field: 'password', words: short }] : []),
    ]
  }
  const faults = [
    ...(attempt > 0 ? missing() : []),
    ...(refused && attempt > 0 && missing().length === 0 ? [{ field: 'password', words: refused }] : []),
  ]
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.words

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (missing().length === 0) onSend({ name, email, password })
  }

  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} attempt={attempt}>
        {t('signIn.kept')}
      </ErrorSummary>
      {refused ? null : <Failure error={error} />}
      <TextField
        id="name"
        label={t('link.name')}
        hint={t('link.nameHint')}
        value={name}
        onChange={setName}
        autoComplete="name"
        error={faultOf('name')}
        width="long"
        maxLength={120}
      />
      {given === null ? (
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
      ) : (
        <>
          <DefinitionList items={[{ name: t('signIn.email'), is: given }]} />
          {/* For the browser's password store, which files a password under a name. */}
          <input type="text" autoComplete="username" value={given} readOnly hidden />
        </>
      )}
      <PasswordField
        id="password"
        label={t('link.newPassword')}
        hint={t('link.passwordHint')}
        value={password}
        onChange={setPassword}
        error={faultOf('password')}
        isNew
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={busy && busyWords}>
          {act}
        </Button>
      </Buttons>
    </form>
  )
}
