import { useState } from 'react'
import { useNavigate } from 'react-router'
import { waveEndpoints } from '#contract/measurement/wave.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './wave.css'

const nothingYet = {
  ...{ mode: null, group: null, instrument: null, period: null, units: [] },
  ...{ thresholds: floor, background: [], retention: null, closesOn: null },
}

export function NewWavePage() {
  const { t } = useText()
  const { association, at } = usePlace()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const [name, setName] = useState('')
  const [attempt, setAttempt] = useState(0)
  const create = useCommand(waveEndpoints.createWave, async ({ wave }) => {
    await readAgain(waveEndpoints.listWaves)
    await navigate(at('mata', 'omgangar', wave, 'plan'))
  })
  const fault = attempt > 0 && name.trim() === '' ? t('wave.nameMissing') : null
  return (
    <>
      <PageHeader
        title={t('wave.new')}
        crumbs={[{ label: t('nav.measure') }, { label: t('nav.waves'), to: at('mata', 'omgangar') }]}
      />
      <form
        className="wave-form"
        onSubmit={(event) => {
          event.preventDefault()
          setAttempt(attempt + 1)
          if (name.trim() !== '') void create.send({ association: association.id, name, plan: nothingYet })
        }}
      >
        <ErrorSummary faults={fault ? [{ field: 'name', words: fault }] : []} attempt={attempt} />
        <Failure error={create.error} />
        <TextField
          id="name"
          label={t('wave.name')}
          hint={t('wave.nameHint')}
          value={name}
          onChange={setName}
          maxLength={200}
          error={fault}
        />
        <Buttons>
          <Button kind="primary" type="submit" busy={create.busy && t('wave.creating')}>
            {t('wave.create')}
          </Button>
          <Link to={at('mata', 'omgangar')} look="alone">
            {t('common.cancel')}
          </Link>
        </Buttons>
      </form>
    </>
  )
}
