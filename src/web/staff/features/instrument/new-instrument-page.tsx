import { useState } from 'react'
import { useNavigate } from 'react-router'
import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './instrument.css'

/** The groups that the project has own draft items for. */
const draftGroups = ['participant_ongoing', 'participant_exit', 'staff', 'manager', 'board'] as const
type From = (typeof draftGroups)[number] | 'nothing'

export function NewInstrumentPage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const [name, setName] = useState('')
  const [from, setFrom] = useState<From>('nothing')
  const [attempt, setAttempt] = useState(0)
  const create = useCommand(instrumentEndpoints.createInstrument, async ({ instrument }) => {
    await readAgain(instrumentEndpoints.listInstruments)
    await navigate(at('mata', 'formular', instrument))
  })
  const fault = attempt > 0 && name.trim() === '' ? t('form.nameMissing') : null
  return (
    <>
      <PageHeader
        title={t('form.new')}
        crumbs={[{ label: t('nav.measure') }, { label: t('form.title'), to: at('mata', 'formular') }]}
      />
      <form
        className="instrument-form"
        onSubmit={(event) => {
          event.preventDefault()
          setAttempt(attempt + 1)
          if (name.trim() === '') return
          const drafts = from === 'nothing' ? null : from
          void create.send({ association: association.id, title: name, drafts })
        }}
      >
        <ErrorSummary faults={fault ? [{ field: 'name', words: fault }] : []} attempt={attempt} />
        <Failure error={create.error} />
        <TextField
          id="name"
          label={t('form.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          error={fault}
        />
        <RadioList
          label={t('form.from')}
          value={from}
          onChange={setFrom}
          options={[
            { id: 'nothing', label: t('form.fromNothing') },
            ...draftGroups.map((id) => ({
              id,
              label: t('form.fromDrafts', { group: t(`form.group.${id}`) }),
              note: t('form.fromDraftsNote'),
            })),
          ]}
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={create.busy && t('form.creating')}>
            {t('form.create')}
          </Button>
          <Link to={at('mata', 'formular')} look="alone">
            {t('common.cancel')}
          </Link>
        </Buttons>
      </form>
    </>
  )
}
