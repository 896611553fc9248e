import { useState } from 'react'
import { type WaveContacts, waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Section } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useReadContactsAgain, useWave } from './in-wave.ts'

type Contact = WaveContacts['contacts'][number]
type Asked = Readonly<{ of: Contact; to: 'change' | 'remove' }>

/** Everyone on the list; corrected or taken off while the wave is a draft. */
export function ContactTable({ list }: Readonly<{ list: WaveContacts }>) {
  const { t } = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const nameOf = (unit: string) => list.units.find((one) => one.unit === unit)?.name ?? t('contact.noUnit')
  const acts = {
    id: 'acts',
    heading: t('contact.change'),
    fit: true,
    cell: (of: Contact) => (
      <Buttons>
        <Button
          kind="quiet"
          aria-label={t('contact.changeOf', { email: of.email })}
          onPress={() => setAsked({ of, to: 'change' })}
        >
          {t('contact.change')}
        </Button>
      </Buttons>
    ),
  }
  return (
    <Section title={t('contact.list')}>
      <Table
        caption={t('contact.list')}
        rows={list.contacts}
        rowId={({ contact }) => contact}
        columns={[
          {
            id: 'email',
            heading: t('contact.email'),
            isRowHeading: true,
            sortValue: ({ email }) => email,
            cell: ({ email }) => <span className="wave-long">{email}</span>,
          },
          {
            id: 'unit',
            heading: t('wave.unit'),
            sortValue: ({ unit }) => nameOf(unit),
            cell: ({ unit }) => nameOf(unit),
          },
          ...(list.can.change ? [acts] : []),
        ]}
      />
      {asked?.to === 'change' ? (
        <ChangeDialog
          list={list}
          of={asked.of}
          onClose={() => setAsked(null)}
          onRemove={() => setAsked({ of: asked.of, to: 'remove' })}
        />
      ) : null}
      {asked?.to === 'remove' ? (
        <RemoveDialog list={list} of={asked.of} onClose={() => setAsked(null)} />
      ) : null}
    </Section>
  )
}

type Inside = Readonly<{ list: WaveContacts; of: Contact; onClose: () => void }>

function ChangeDialog({ list, of, onClose, onRemove }: Inside & Readonly<{ onRemove: () => void }>) {
  const { t } = useText()
  const { ids } = useWave()
  const readAgain = useReadContactsAgain()
  const [email, setEmail] = useState(of.email)
  const [unit, setUnit] = useState<string | null>(
    list.units.some((one) => one.unit === of.unit) ? of.unit : null,
  )
  const save = useCommand(waveContactEndpoints.changeContact, async () => {
    onClose()
    await readAgain()
  })
  return (
    <Dialog isOpen onClose={onClose} title={t('contact.changeOf', { email: of.email })}>
      <form
        className="wave-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (unit === null) return
          const to = { contact: of.contact, email, unit }
          void save.send({ ...ids, expectedVersion: list.expectedVersion, ...to })
        }}
      >
        <Failure error={save.error} />
        <TextField label={t('contact.email')} type="email" value={email} onChange={setEmail} />
        <Select
          label={t('wave.unit')}
          options={list.units.map((one) => ({ id: one.unit, label: one.name }))}
          value={unit}
          onChange={setUnit}
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={save.busy && t('common.saving')}>
            {t('common.save')}
          </Button>
          <Button kind="dangerous" onPress={onRemove}>
            {t('contact.remove')}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  )
}

function RemoveDialog({ list, of, onClose }: Inside) {
  const { t } = useText()
  const { ids } = useWave()
  const readAgain = useReadContactsAgain()
  const remove = useCommand(waveContactEndpoints.removeContacts, async () => {
    onClose()
    await readAgain()
  })
  return (
    <Dialog isOpen onClose={onClose} title={t('contact.removeAsk', { email: of.email })} role="alertdialog">
      <p>{t('contact.removeText')}</p>
      <Failure error={remove.error} />
      <Buttons>
        <Button kind="primary" onPress={onClose}>
          {t('wave.keep')}
        </Button>
        <Button
          kind="dangerous"
          busy={remove.busy && t('contact.removing')}
          onPress={() =>
            void remove.send({ ...ids, expectedVersion: list.expectedVersion, contacts: [of.contact] })
          }
        >
          {t('contact.remove')}
        </Button>
      </Buttons>
    </Dialog>
  )
}
