import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type WaveDetail, waveEndpoints } from '#contract/measurement/wave.ts'
import { thresholds } from '#domain/measurement/disclosure/policy.ts'
import { groups } from '#domain/measurement/group.ts'
import { useCommand } from '../../command.ts'
import { Failure, Loaded } from '../../loaded.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Link } from '../../ui/link.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormFields } from './form-fields.tsx'
import { useReadWaveAgain, useWave, useWaveDetail } from './in-wave.ts'
import { ModeChoice } from './mode-choice.tsx'
import { draftOf, faultsOf, type PlanDraft, type PlanFault, planOf } from './plan-draft.ts'
import { StudyChoice } from './study-choice.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { WaveHeader } from './wave-header.tsx'
import './wave.css'

export function PlanPage() {
  const { t } = useText()
  const read = useWaveDetail()
  return (
    <Loaded of={read}>
      {(found) => (
        <>
          <WaveHeader of={found} title={t('wave.plan')} lead={t('wave.planLead')} />
          <PlanForm of={found} key={found.expectedVersion} />
        </>
      )}
    </Loaded>
  )
}

function PlanForm({ of }: Readonly<{ of: WaveDetail }>) {
  const { t } = useText()
  const { ids, at } = useWave()
  const navigate = useNavigate()
  const readAgain = useReadWaveAgain()
  const [value, setValue] = useState(() => draftOf(of))
  const [attempt, setAttempt] = useState(0)
  const change = (part: Partial<PlanDraft>) => setValue({ ...value, ...part })
  const save = useCommand(waveEndpoints.editWave, async () => {
    await readAgain()
    await navigate(at())
  })
  const words = (fault: PlanFault): string => {
    if (fault === 'name') return t('wave.nameMissing')
    if (fault === 'to') return t('wave.periodWrong')
    return fault === 'months' ? t('wave.monthsWrong') : t('wave.kWrong', { k: of.floor[fault] })
  }
  const faults = attempt > 0 ? faultsOf(value) : []
  const error = (fault: PlanFault) => (faults.includes(fault) ? words(fault) : null)
  return (
    <form
      className="wave-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (faultsOf(value).length > 0) return
        const { name } = value
        void save.send({ ...ids, expectedVersion: of.expectedVersion, name, plan: planOf(value) })
      }}
    >
      <ErrorSummary
        faults={faults.map((fault) => ({ field: fault, words: words(fault) }))}
        attempt={attempt}
      />
      <Failure error={save.error} />
      <TextField
        id="name"
        label={t('wave.name')}
        value={value.name}
        onChange={(name) => change({ name })}
        maxLength={200}
        error={error('name')}
      />
      <Select
        label={t('wave.group')}
        options={groups.map((id) => ({ id, label: t(`wave.group.${id}`) }))}
        value={value.group}
        onChange={(group) => change({ group })}
      />
      <FormFields of={of} value={value} change={change} />
      <ModeChoice value={value.mode} onChange={(mode) => change({ mode })} />
      {value.mode === 'panel' ? (
        <StudyChoice value={value.study} onChange={(study) => change({ study })} />
      ) : null}
      <UnitChoice value={value.units} onChange={(units) => change({ units })} />
      <fieldset>
        <legend>{t('wave.period')}</legend>
        <div className="wave-row">
          <TextField
            id="from"
            type="date"
            width="short"
            label={t('wave.periodFrom')}
            value={value.from}
            onChange={(from) => change({ from })}
          />
          <TextField
            id="to"
            type="date"
            width="short"
            label={t('wave.periodTo')}
            value={value.to}
            onChange={(to) => change({ to })}
            error={error('to')}
          />
        </div>
        <TextField
          type="date"
          width="short"
          label={t('wave.closesOn')}
          hint={t('wave.closesOnHint')}
          value={value.closesOn}
          onChange={(closesOn) => change({ closesOn })}
        />
      </fieldset>
      <fieldset>
        <legend>{t('wave.thresholds')}</legend>
        <p className="ui-hint">{t('wave.thresholdsHint')}</p>
        <div className="wave-row">
          {thresholds.map((name) => (
            <NumberField
              key={name}
              id={name}
              width="short"
              label={t(`wave.${name}`)}
              value={value.thresholds[name]}
              onChange={(k) => change({ thresholds: { ...value.thresholds, [name]: k } })}
              max={1_000}
              error={error(name)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('wave.retention')}</legend>
        <NumberField
          id="months"
          width="short"
          label={t('wave.answerMonths')}
          unit={t('wave.months')}
          value={value.months}
          onChange={(months) => change({ months })}
          error={error('months')}
        />
        <TextField
          label={t('wave.decision')}
          hint={t('wave.decisionHint')}
          value={value.decision}
          onChange={(decision) => change({ decision })}
          maxLength={300}
        />
      </fieldset>
      <Buttons>
        <Button kind="primary" type="submit" busy={save.busy && t('common.saving')}>
          {t('wave.savePlan')}
        </Button>
        <Link to={at()} look="alone">
          {t('common.cancel')}
        </Link>
      </Buttons>
    </form>
  )
}
