import { useState } from 'react'
import { studyEndpoints } from '#contract/measurement/study.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead, useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** In mode C: which study the wave belongs to, or a new one; and what the mode asks of whoever plans it. */
export function StudyChoice({
  value,
  onChange,
}: Readonly<{ value: string | null; onChange: (study: string) => void }>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const read = useRead(studyEndpoints.listStudies, { association: association.id })
  const [name, setName] = useState('')
  const begin = useCommand(studyEndpoints.beginStudy)
  const running = (read.data?.studies ?? []).filter(({ state }) => state === 'running')
  const make = async () => {
    if (name.trim() === '') return
    const made = await begin.send({ association: association.id, name })
    if (!made) return
    await readAgain(studyEndpoints.listStudies)
    setName('')
    onChange(made.study)
  }
  return (
    <fieldset>
      <legend>{t('study.which')}</legend>
      <p className="ui-hint">{t('study.whichHint')}</p>
      <Note kind="act" title={t('wave.promise.confidential')}>
        <p>{t('study.noMail')}</p>
        <p>{t('study.warn')}</p>
        <p>{t('study.key')}</p>
      </Note>
      {running.length > 0 ? (
        <Select
          label={t('study.which')}
          options={running.map(({ study, name: label }) => ({ id: study, label }))}
          value={value}
          onChange={onChange}
        />
      ) : (
        <p>{t('study.none')}</p>
      )}
      <Failure error={begin.error} />
      <TextField
        label={t('study.new')}
        hint={t('study.newHint')}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      <Buttons>
        <Button onPress={() => void make()} busy={begin.busy && t('study.beginning')}>
          {t('study.begin')}
        </Button>
      </Buttons>
    </fieldset>
  )
}
