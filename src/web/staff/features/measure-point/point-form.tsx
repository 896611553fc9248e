import { useState } from 'react'
import { useNavigate } from 'react-router'
import { pointEndpoints } from '#contract/measurement/point.ts'
import { groups } from '#domain/measurement/group.ts'
import { comparisons, directions, pointUnits, sourceKinds } from '#domain/measurement/point/measure-point.ts'
import { useCommand } from '../../command.ts'
import { useDraft } from '../../draft.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { RadioList } from '../../ui/radio.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { contentOf, type DraftFault, faultsOf, type PointDraft, pointDraft } from './point-draft.ts'
import { SourceFields } from './source-fields.tsx'
import './measure-point.css'

type EntryInput = Readonly<{ protocol: string; v: number; no: number; proposal: string; proposalV: number }>

/** Everything a measure point says. It may be saved with gaps; approving asks for the rest. */
export function PointForm({
  point,
  revision,
  entry,
  isComparative,
  initial,
}: Readonly<{
  point: string | null
  revision: number
  entry: EntryInput | null
  isComparative: boolean
  initial: PointDraft
}>) {
  const { t } = useText()
  const { association, at } = usePlace()
  const navigate = useNavigate()
  const readAgain = useReadAgain()
  const draft = useDraft(`point-${point ?? 'new'}-${entry?.proposal ?? 'local'}`, pointDraft, initial)
  const [attempt, setAttempt] = useState(0)
  const { value } = draft
  const change = (part: Partial<PointDraft>) => draft.set({ ...value, ...part })
  const save = useCommand(pointEndpoints.savePoint, async ({ point: id }) => {
    draft.forget()
    await readAgain()
    await navigate(at('mata', 'matpunkter', id))
  })
  const faults = attempt > 0 ? faultsOf(value) : []
  const fault = (name: DraftFault) => (faults.includes(name) ? t(`point.formFault.${name}`) : null)
  return (
    <form
      className="point-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (faultsOf(value).length > 0) return
        void save.send({
          association: association.id,
          ...{ point, expectedRevision: revision, entry, content: contentOf(value) },
        })
      }}
    >
      <ErrorSummary
        faults={faults.map((name) => ({ field: name, words: t(`point.formFault.${name}`) }))}
        attempt={attempt}
      />
      <DraftNote isFound={draft.isFound} onForget={() => draft.forget(initial)} />
      <Failure error={save.error} />
      <TextField
        id="title"
        label={t('point.titleName')}
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={200}
      />
      <TextField
        id="owner"
        label={t('point.owner')}
        hint={t('point.ownerHint')}
        value={value.owner}
        onChange={(owner) => change({ owner })}
        maxLength={200}
      />
      <RadioList
        label={t('point.source')}
        value={value.source}
        onChange={(source) => change({ source })}
        options={sourceKinds.map((id) => ({
          id,
          label: t(`point.kindOf.${id}`),
          note: t(`point.kindNote.${id}`),
        }))}
      />
      <SourceFields value={value} change={change} fault={fault} groups={groups} />
      <Select
        label={t('point.unit')}
        options={pointUnits.map((id) => ({ id, label: t(`point.unit.${id}`) }))}
        value={value.unit}
        onChange={(unit) => change({ unit })}
      />
      {(['definition', 'numerator', 'denominator'] as const).map((name) => (
        <div key={name} className="point-form">
          <TextArea
            id={name}
            label={t(`point.${name}`)}
            hint={t(`point.${name}Hint`)}
            value={value[`${name}Sv`]}
            onChange={(words) => change({ [`${name}Sv`]: words })}
            maxLength={4000}
            rows={2}
          />
          <TextArea
            id={`${name}-en`}
            label={t('point.inEnglish', { what: t(`point.${name}`) })}
            value={value[`${name}En`]}
            onChange={(words) => change({ [`${name}En`]: words })}
            maxLength={4000}
            rows={2}
            optional
          />
        </div>
      ))}
      <Select
        label={t('point.direction')}
        options={directions.map((id) => ({ id, label: t(`point.direction.${id}`) }))}
        value={value.direction}
        onChange={(direction) => change({ direction })}
      />
      <Select
        label={t('point.comparison')}
        hint={isComparative ? t('point.needsComparison') : undefined}
        options={comparisons.map((id) => ({ id, label: t(`point.comparison.${id}`) }))}
        value={value.comparison}
        onChange={(comparison) => change({ comparison })}
      />
      {isComparative ? (
        <TextArea
          id="no-baseline"
          label={t('point.noBaselineReason')}
          hint={t('point.noBaselineHint')}
          value={value.noBaselineReason}
          onChange={(noBaselineReason) => change({ noBaselineReason })}
          maxLength={500}
          rows={2}
          optional
        />
      ) : null}
      <TextField
        id="validFrom"
        width="year"
        inputMode="numeric"
        label={t('point.validFrom')}
        value={value.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        error={fault('validFrom')}
      />
      <TextField
        id="validTo"
        width="year"
        inputMode="numeric"
        label={t('point.validTo')}
        value={value.validTo}
        onChange={(validTo) => change({ validTo })}
        error={fault('validTo')}
        optional
      />
      <TextField
        id="target"
        width="short"
        inputMode="decimal"
        label={t('point.targetValue')}
        value={value.targetValue}
        onChange={(targetValue) => change({ targetValue })}
        error={fault('target')}
        optional
      />
      <TextField
        id="target-year"
        width="year"
        inputMode="numeric"
        label={t('point.targetYear')}
        value={value.targetYear}
        onChange={(targetYear) => change({ targetYear })}
        optional
      />
      <TextField
        id="target-by"
        label={t('point.targetBy')}
        value={value.targetBy}
        onChange={(targetBy) => change({ targetBy })}
        maxLength={200}
        optional
      />
      <TextArea
        id="caveats"
        label={t('point.caveats')}
        hint={t('point.caveatsHint')}
        value={value.caveats}
        onChange={(caveats) => change({ caveats })}
        error={fault('caveats')}
        rows={3}
        optional
      />
      <Buttons>
        <Button kind="primary" type="submit" busy={save.busy && t('point.saving')}>
          {t('point.saveDraft')}
        </Button>
      </Buttons>
    </form>
  )
}
