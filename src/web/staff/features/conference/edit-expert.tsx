import { type FormEvent, useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { Roster } from '#contract/consensus/roster.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useConference } from './in-conference.ts'

type Expert = NonNullable<Roster['seats'][number]['expert']>

const backgrounds = ['user', 'official', 'manager', 'politician', 'other'] as const

/** A misspelt name or a wrong background, put right on the list; the seat and its card stay. */
export function EditExpert({
  number,
  expert,
  onClose,
  onSaved,
}: Readonly<{
  number: number
  expert: Expert
  onClose: () => void
  onSaved: (name: string) => void | Promise<void>
}>) {
  const { t } = useText()
  const { ids } = useConference()
  const [name, setName] = useState(expert.name)
  const [organisation, setOrganisation] = useState(expert.organisation ?? '')
  const [background, setBackground] = useState(expert.background)
  const [isTried, setTried] = useState(false)
  const edit = useCommand(conferenceEndpoints.editExpert, () => onSaved(name.trim()))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    void edit.send({
      ...ids,
      expert: expert.id,
      name,
      organisation: organisation.trim() || null,
      background,
      invitation: expert.invitation,
    })
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('roster.editTitle', { number })}>
      <form className="ui-form" onSubmit={submit} noValidate>
        <Failure error={edit.error} />
        <TextField
          label={t('roster.name')}
          value={name}
          onChange={setName}
          maxLength={120}
          error={isTried && name.trim() === '' ? t('roster.nameMissing') : null}
        />
        <TextField
          label={t('roster.organisation')}
          value={organisation}
          onChange={setOrganisation}
          maxLength={160}
          optional
        />
        <Select
          label={t('roster.background')}
          value={background}
          onChange={setBackground}
          options={backgrounds.map((id) => ({ id, label: t(`roster.background.${id}`) }))}
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={edit.busy && t('common.saving')}>
            {t('common.save')}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  )
}
