import { useState } from 'react'
import { unitId } from '#contract/kernel.ts'
import { type UnitOutput, unitEndpoints } from '#contract/measurement/unit.ts'
import {
  faultsOfUnits,
  type UnitFault,
  type UnitKind,
  unitKinds,
} from '#domain/measurement/wave/unit-tree.ts'
import { useCommand } from '../../command.ts'
import { newCommandId } from '../../command-id.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { asUnit, isYear, type UnitDraft, unitDraftOf } from './unit-draft.ts'

const none = 'none'

/** One unit: where it belongs, in which years, and what takes its place. */
export function UnitForm({
  units,
  unit,
  onEnd,
}: Readonly<{
  units: readonly UnitOutput[]
  /** Null: a new one. */
  unit: UnitOutput | null
  onEnd: (isSaved: boolean) => void
}>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [value, setValue] = useState<UnitDraft>(() => unitDraftOf(unit, units))
  const [attempt, setAttempt] = useState(0)
  const change = (part: Partial<UnitDraft>) => setValue({ ...value, ...part })
  const save = useCommand(unitEndpoints.saveUnit, async () => {
    await readAgain(unitEndpoints.listUnits)
    onEnd(true)
  })
  const others = units.filter(({ id }) => id !== unit?.id)
  const above = unitKinds[unitKinds.indexOf(value.kind) - 1]
  const parents = others.filter(({ kind }) => kind === above)
  const all = faultsIn(value, unit, others)
  const faults = attempt > 0 ? all : []
  const words = (fault: Fault) => (fault === 'year' ? t('unit.yearWrong') : t(`unit.fault.${fault}`))
  const errorAt = (field: string) => {
    const found = faults.find((fault) => fieldOf[fault] === field)
    return found ? words(found) : null
  }
  return (
    <form
      className="wave-form"
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
        if (all.length > 0) return
        void save.send({ association: association.id, unit: { ...asUnit(value), id: unit?.id ?? null } })
      }}
    >
      <ErrorSummary
        faults={faults.map((fault) => ({ field: `unit-${fieldOf[fault]}`, words: words(fault) }))}
        attempt={attempt}
      />
      <Failure error={save.error} />
      <TextField
        id="unit-name"
        label={t('unit.name')}
        value={value.name}
        onChange={(name) => change({ name })}
        maxLength={200}
        error={errorAt('name')}
      />
      <Select
        label={t('unit.kind')}
        options={unitKinds.map((id) => ({ id, label: t(`unit.kind.${id}`) }))}
        value={value.kind}
        onChange={(kind: UnitKind) => change({ kind, parent: null })}
      />
      {value.kind === 'association' ? null : (
        <Select
          id="unit-parent"
          label={t('unit.parent')}
          options={parents.map(({ id, name }) => ({ id: `${id}`, label: name }))}
          value={value.parent}
          onChange={(parent) => change({ parent })}
          error={errorAt('parent')}
        />
      )}
      <TextField
        id="unit-from"
        width="year"
        inputMode="numeric"
        label={t('unit.from')}
        value={value.from}
        onChange={(from) => change({ from })}
        error={errorAt('from')}
      />
      <TextField
        id="unit-to"
        width="year"
        inputMode="numeric"
        label={t('unit.to')}
        hint={t('unit.toHint')}
        value={value.to}
        onChange={(to) => change({ to })}
        error={errorAt('to')}
        optional
      />
      {value.to === '' ? null : (
        <Select
          id="unit-successor"
          label={t('unit.successor')}
          options={[
            { id: none, label: t('unit.noSuccessor') },
            ...others.map(({ id, name }) => ({ id: `${id}`, label: name })),
          ]}
          value={value.successor ?? none}
          onChange={(successor) => change({ successor: successor === none ? null : successor })}
          error={errorAt('successor')}
        />
      )}
      <Buttons>
        <Button kind="primary" type="submit" busy={save.busy && t('common.saving')}>
          {t('unit.save')}
        </Button>
        <Button kind="quiet" onPress={() => onEnd(false)}>
          {t('common.cancel')}
        </Button>
      </Buttons>
    </form>
  )
}

type Fault = UnitFault['fault'] | 'year'

const fieldOf: Readonly<Record<Fault, string>> = {
  'no-name': 'name',
  'years-backwards': 'to',
  'root-with-parent': 'parent',
  'no-parent': 'parent',
  'parent-unknown': 'parent',
  'parent-not-above': 'parent',
  'outside-parents-years': 'from',
  'successor-unknown': 'successor',
  'successor-before-end': 'successor',
  'two-roots': 'name',
  year: 'from',
}

/** What the server would say of it, told before anything is sent. */
function faultsIn(
  value: UnitDraft,
  unit: UnitOutput | null,
  others: readonly UnitOutput[],
): readonly Fault[] {
  if (!isYear(value.from) || (value.to !== '' && !isYear(value.to))) return ['year']
  // Only to tell it from the others: the server gives a new one its id.
  const id = unit?.id ?? unitId.parse(newCommandId())
  const made = { ...asUnit(value), id }
  const faults = faultsOfUnits([...others, made]).filter((fault) => fault.unit === id || others.length === 0)
  return [...new Set(faults.map(({ fault }) => fault))]
}
