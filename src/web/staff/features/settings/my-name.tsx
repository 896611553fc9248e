import { type FormEvent, useState } from 'react'
import { accountEndpoints } from '#contract/account.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { PartProps } from './my-account.tsx'

export function MyName({ account, onDone }: PartProps) {
  const { t } = useText()
  const readAgain = useReadAgain()
  const [name, setName] = useState(account.name)
  const save = useCommand(accountEndpoints.rename, async () => {
    await readAgain(sessionEndpoints.me)
    onDone(t('mine.nameSaved'))
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) void save.send({ name })
  }
  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <Failure error={save.error} />
      <TextField
        id="my-name"
        label={t('mine.name')}
        value={name}
        onChange={setName}
        autoComplete="name"
        error={name.trim() ? null : t('link.nameMissing')}
        width="long"
        maxLength={120}
      />
      <DefinitionList items={[{ name: t('mine.email'), is: account.email }]} />
      <Buttons>
        <Button type="submit" busy={save.busy && t('mine.working')}>
          {t('common.save')}
        </Button>
      </Buttons>
    </form>
  )
}
