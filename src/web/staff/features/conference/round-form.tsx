import type { ReactNode } from 'react'
import { mostRanks } from '#domain/consensus/ranking.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Panel } from './carry-strata.tsx'
import { MoreRules } from './more-rules.tsx'
import type { RoundDraft } from './round-draft.ts'
import { fieldId, type RoundField } from './round-faults.ts'

type Props = Readonly<{
  draft: RoundDraft
  no: number
  /** Who is expected to vote. */
  panel: Panel
  /** What is wrong with a field, where that is to be said. */
  fault: (field: RoundField) => string | null
  onChange: (part: Partial<RoundDraft>) => void
}>

/** Everything that is decided about one round before it is locked. */
export function RoundForm(props: Props) {
  return (
    <>
      <Group of="plan.groupWhat">
        <WhatFields {...props} />
      </Group>
      <Group of="plan.groupHow">
        <HowFields {...props} />
      </Group>
      <Group of="plan.groupRule">
        <RuleFields {...props} />
      </Group>
      <MoreRules {...props} />
    </>
  )
}

function Group({
  of,
  children,
}: Readonly<{ of: 'plan.groupWhat' | 'plan.groupHow' | 'plan.groupRule'; children: ReactNode }>) {
  const { t } = useText()
  return (
    <fieldset className="conference-round-fields">
      <legend>{t(of)}</legend>
      {children}
    </fieldset>
  )
}

function WhatFields({ draft, no, fault, onChange }: Props) {
  const { t } = useText()
  return (
    <>
      <div className="conference-wide">
        <TextField
          id={fieldId('name', no)}
          label={t('plan.name')}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          maxLength={200}
          error={fault('name')}
        />
      </div>
      <Select
        label={t('plan.kind')}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        options={[
          { id: 'process', label: t('plan.process') },
          { id: 'effect', label: t('plan.effect') },
          { id: 'both', label: t('plan.kindBoth') },
        ]}
      />
      <Select
        label={t('plan.from')}
        value={draft.from}
        onChange={(from) => onChange({ from })}
        options={[
          { id: 'all', label: t('plan.fromAll') },
          { id: 'remaining', label: t('plan.fromRemaining') },
          { id: 'advanced', label: t('plan.fromAdvanced') },
          { id: 'tied', label: t('plan.fromTied') },
        ]}
      />
    </>
  )
}

const dropHints = {
  'yes-no': 'plan.dropHint',
  choose: 'plan.dropHint',
  rate9: 'plan.dropHintRated',
  median: 'plan.dropHintMedian',
  rank: 'plan.dropHintRank',
} as const

/** Item by item there is nothing to choose among or to put in order. */
const perItemForm = ({ form }: RoundDraft): Partial<RoundDraft> =>
  form === 'choose' || form === 'rank' ? { form: 'yes-no' } : {}

function HowFields({ draft, no, fault, onChange }: Props) {
  const { t } = useText()
  return (
    <>
      <Select
        label={t('plan.mode')}
        value={draft.mode}
        onChange={(mode) => onChange({ mode, ...(mode === 'plenary' ? perItemForm(draft) : {}) })}
        options={[
          { id: 'self-paced', label: t('plan.modeSelfPaced') },
          { id: 'plenary', label: t('plan.modePlenary') },
        ]}
      />
      {draft.mode === 'plenary' ? (
        <Select
          label={t('plan.reveal')}
          value={draft.reveal}
          onChange={(reveal) => onChange({ reveal })}
          options={[
            { id: 'round', label: t('plan.revealRound') },
            { id: 'item', label: t('plan.revealItem') },
          ]}
        />
      ) : null}
      <Select
        label={t('plan.form')}
        value={draft.form}
        onChange={(form) => onChange({ form })}
        options={[
          { id: 'yes-no', label: t('plan.formYesNo') },
          { id: 'rate9', label: t('plan.formRate') },
          ...(draft.mode === 'plenary'
            ? []
            : [
                { id: 'choose' as const, label: t('plan.formChoose') },
                { id: 'rank' as const, label: t('plan.formRank') },
              ]),
        ]}
      />
      {draft.form === 'rate9' ? (
        <Select
          label={t('plan.score')}
          value={draft.isByMedian ? 'median' : 'share'}
          onChange={(score) => onChange({ isByMedian: score === 'median', drop: '' })}
          options={[
            { id: 'share', label: t('plan.scoreShare') },
            { id: 'median', label: t('plan.scoreMedian') },
          ]}
        />
      ) : null}
      {draft.form === 'rank' ? (
        <NumberField
          id={fieldId('rankPlaces', no)}
          error={fault('rankPlaces')}
          label={t('plan.rankPlaces')}
          hint={t('plan.rankHint')}
          value={draft.rankPlaces}
          onChange={(rankPlaces) => onChange({ rankPlaces })}
          min={1}
          max={mostRanks}
          width="short"
        />
      ) : null}
      {draft.form === 'choose' && draft.kind !== 'effect' ? (
        <NumberField
          label={t('plan.chooseProcess')}
          value={draft.chooseProcess}
          onChange={(chooseProcess) => onChange({ chooseProcess })}
          min={1}
          width="short"
        />
      ) : null}
      {draft.form === 'choose' && draft.kind !== 'process' ? (
        <NumberField
          label={t('plan.chooseEffect')}
          value={draft.chooseEffect}
          onChange={(chooseEffect) => onChange({ chooseEffect })}
          min={1}
          width="short"
        />
      ) : null}
      <NumberField
        label={t('plan.minutes')}
        hint={t('plan.minutesHint')}
        unit={t('plan.minutesUnit')}
        value={draft.minutes}
        onChange={(minutes) => onChange({ minutes })}
        min={1}
        max={600}
        width="short"
        optional
      />
    </>
  )
}

function RuleFields({ draft, no, fault, onChange }: Props) {
  const { t } = useText()
  return (
    <>
      <Select
        label={t('plan.advance')}
        value={draft.advance}
        onChange={(advance) => onChange({ advance })}
        options={[
          { id: 'total', label: t('plan.advanceTotal') },
          { id: 'per-kind', label: t('plan.advancePerKind') },
          { id: 'none', label: t('plan.advanceNone') },
        ]}
      />
      {draft.advance === 'total' ? (
        <NumberField
          id={fieldId('places', no)}
          label={t('plan.places')}
          error={fault('places')}
          value={draft.places}
          onChange={(places) => onChange({ places })}
          min={1}
          width="short"
        />
      ) : null}
      {draft.advance === 'per-kind' ? (
        <>
          {draft.kind === 'effect' ? null : (
            <NumberField
              id={fieldId('placesProcess', no)}
              label={t('plan.placesProcess')}
              error={fault('placesProcess')}
              value={draft.placesProcess}
              onChange={(placesProcess) => onChange({ placesProcess })}
              min={0}
              width="short"
            />
          )}
          {draft.kind === 'process' ? null : (
            <NumberField
              id={fieldId('placesEffect', no)}
              label={t('plan.placesEffect')}
              error={fault('placesEffect')}
              value={draft.placesEffect}
              onChange={(placesEffect) => onChange({ placesEffect })}
              min={0}
              width="short"
            />
          )}
        </>
      ) : null}
      <TextField
        id={fieldId('drop', no)}
        label={t('plan.drop')}
        hint={t(dropHints[draft.form === 'rate9' && draft.isByMedian ? 'median' : draft.form])}
        inputMode="decimal"
        value={draft.drop}
        onChange={(drop) => onChange({ drop })}
        error={fault('drop')}
        width="short"
        optional
      />
      <Select
        label={t('plan.denominator')}
        value={draft.denominator}
        onChange={(denominator) => onChange({ denominator })}
        options={[
          {
            id: 'cast',
            label: t(draft.form === 'rate9' ? 'plan.denominatorRated' : 'plan.denominatorCast'),
          },
          {
            id: 'electorate',
            label: t(draft.form === 'rate9' ? 'plan.denominatorCouldRate' : 'plan.denominatorElectorate'),
          },
        ]}
      />
      {draft.advance === 'none' ? null : (
        <Select
          label={t('plan.tie')}
          value={draft.tie}
          onChange={(tie) => onChange({ tie })}
          options={[
            { id: 'run-off', label: t('plan.tieRunOff') },
            { id: 'include', label: t('plan.tieInclude') },
            { id: 'exclude', label: t('plan.tieExclude') },
            { id: 'lot', label: t('plan.tieLot') },
          ]}
        />
      )}
      <Select
        label={t('plan.rest')}
        value={draft.rest}
        onChange={(rest) => onChange({ rest })}
        options={[
          { id: 'remains', label: t('plan.restRemains') },
          { id: 'dropped', label: t('plan.restDropped') },
        ]}
      />
      <Select
        label={t('plan.to')}
        value={draft.to}
        onChange={(to) => onChange({ to })}
        options={[
          { id: 'extended', label: t('plan.toExtended') },
          { id: 'core', label: t('plan.toCore') },
        ]}
      />
    </>
  )
}
