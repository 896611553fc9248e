import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './conference.css'

const shape = z.object({
  name: z.string(),
  place: z.string(),
  beginsOn: z.string(),
  preset: z.enum(['none', 'sundbyholm-2014']),
  isInvented: z.boolean(),
})

const empty = { name: '', place: '', beginsOn: '', preset: 'sundbyholm-2014', isInvented: false } as const

export function NewConferencePage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const draft = useDraft('new-conference', shape, { ...empty })
  const [attempt, setAttempt] = useState(0)
  const create = useCommand(conferenceEndpoints.createConference, async ({ conference }) => {
    draft.forget({ ...empty })
    await readAgain(conferenceEndpoints.listConferences)
    await navigate(at('konferenser', conference))
  })
  const { value } = draft
  const change = (part: Partial<typeof value>) => draft.set({ ...value, ...part })
  const nameFault = attempt > 0 && value.name.trim() === '' ? t('conference.nameMissing') : undefined

  const send = () => {
    setAttempt(attempt + 1)
    if (value.name.trim() === '') return
    void create.send({
      association: association.id,
      name: value.name,
      place: value.place,
      beginsOn: value.beginsOn || null,
      level: 2,
      preset: value.preset,
      isInvented: value.isInvented,
    })
  }

  return (
    <>
      <PageHeader
        title={t('conference.new')}
        crumbs={[{ label: t('nav.agree') }, { label: t('conference.title'), to: at('konferenser') }]}
      />
      <form
        className="conference-form"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <ErrorSummary faults={nameFault ? [{ field: 'name', words: nameFault }] : []} attempt={attempt} />
        <Failure error={create.error} />
        <TextField
          id="name"
          label={t('conference.name')}
          value={value.name}
          onChange={(name) => change({ name })}
          error={nameFault}
          maxLength={200}
          width="long"
        />
        <TextField
          label={t('conference.place')}
          value={value.place}
          onChange={(place) => change({ place })}
          maxLength={200}
          optional
        />
        <TextField
          label={t('conference.day')}
          type="date"
          value={value.beginsOn}
          onChange={(beginsOn) => change({ beginsOn })}
          width="short"
          optional
        />
        <RadioList
          label={t('conference.preset')}
          value={value.preset}
          onChange={(preset) => change({ preset })}
          options={[
            {
              id: 'sundbyholm-2014',
              label: t('conference.presetSundbyholm'),
              note: t('conference.presetSundbyholmNote'),
            },
            { id: 'none', label: t('conference.presetNone') },
          ]}
        />
        <Checkbox isSelected={value.isInvented} onChange={(isInvented) => change({ isInvented })}>
          {t('conference.isInvented')}
        </Checkbox>
        <Buttons>
          <Button kind="primary" type="submit" busy={create.busy && t('conference.creating')}>
            {t('conference.create')}
          </Button>
        </Buttons>
      </form>
    </>
  )
}
