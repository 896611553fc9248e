import { useState } from 'react'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { lowestFloor } from '#domain/consensus/conference.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useConference } from './in-conference.ts'
import { choiceOf, LevelChoiceField, levelOf } from './level-choice.tsx'
import './conference.css'

export function EditConference({ of }: Readonly<{ of: ConferenceDetail }>) {
  const { t, clock } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const [value, setValue] = useState({
    name: of.name,
    place: of.place ?? '',
    beginsOn: of.beginsOn ?? '',
    kOpen: of.kOpen,
    freeSeats: of.freeSeats,
    protection: choiceOf(of),
  })
  const [status, setStatus] = useState<Status | null>(null)
  const edit = useCommand(conferenceEndpoints.editConference, async () => {
    setStatus({ of: 'done', words: t('common.savedAt', { time: clock(new Date()) }) })
    await readAgain()
  })
  const change = (part: Partial<typeof value>) => setValue({ ...value, ...part })
  return (
    <Section title={t('conference.edit')}>
      <form
        className="conference-form"
        onSubmit={(event) => {
          event.preventDefault()
          const { beginsOn, protection, ...rest } = value
          void edit.send({
            ...ids,
            expectedVersion: of.version,
            ...rest,
            beginsOn: beginsOn || null,
            ...levelOf(protection),
          })
        }}
      >
        <Failure error={edit.error} />
        <TextField
          label={t('conference.name')}
          value={value.name}
          onChange={(name) => change({ name })}
          error={value.name.trim() === '' ? t('conference.nameMissing') : null}
        />
        <TextField
          label={t('conference.place')}
          value={value.place}
          onChange={(place) => change({ place })}
          optional
        />
        <TextField
          label={t('conference.day')}
          type="date"
          width="short"
          value={value.beginsOn}
          onChange={(beginsOn) => change({ beginsOn })}
          optional
        />
        <LevelChoiceField
          value={value.protection}
          onChange={(protection) => change({ protection })}
          isLocked={of.roundList.some(({ freezeCode }) => freezeCode !== null)}
        />
        <NumberField
          label={t('conference.kOpen')}
          hint={t('conference.kOpenHint')}
          value={value.kOpen}
          onChange={(kOpen) => change({ kOpen: kOpen ?? value.kOpen })}
          min={lowestFloor}
          max={50}
          width="short"
        />
        <Checkbox
          isSelected={value.freeSeats}
          onChange={(freeSeats) => change({ freeSeats })}
          hint={t('conference.freeSeatsHint')}
        >
          {t('conference.freeSeats')}
        </Checkbox>
        <Buttons>
          <Button type="submit" busy={edit.busy && t('common.saving')}>
            {t('common.save')}
          </Button>
        </Buttons>
        <StatusLine status={status} />
      </form>
    </Section>
  )
}
