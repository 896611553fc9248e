import type { Group } from '#domain/measurement/group.ts'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { DraftFault, PointDraft } from './point-draft.ts'

type Props = Readonly<{
  value: PointDraft
  change: (part: Partial<PointDraft>) => void
  fault: (name: DraftFault) => string | null
  groups: readonly Group[]
}>

/** What has to be said of the chosen source, and nothing of the others. */
export function SourceFields(props: Props) {
  const { source } = props.value
  if (source === 'item') return <ItemFields {...props} />
  if (source === 'kolada') return <KoladaFields {...props} />
  return source === 'register' ? <RegisterFields {...props} /> : <DocumentFields {...props} />
}

function ItemFields({ value, change, fault, groups }: Props) {
  const { t } = useText()
  return (
    <>
      <TextField
        id="item"
        width="medium"
        label={t('point.item')}
        hint={t('point.itemHint')}
        value={value.item}
        onChange={(item) => change({ item })}
        error={fault('item')}
      />
      <TextField
        id="itemVersion"
        width="year"
        inputMode="numeric"
        label={t('point.itemVersion')}
        value={value.itemVersion}
        onChange={(itemVersion) => change({ itemVersion })}
        error={fault('itemVersion')}
      />
      <Select
        label={t('point.people')}
        options={groups.map((id) => ({ id, label: t(`point.people.${id}`) }))}
        value={value.group}
        onChange={(group) => change({ group })}
      />
      <TextField
        id="counted"
        width="medium"
        label={t('point.counted')}
        hint={t('point.countedHint')}
        value={value.counted}
        onChange={(counted) => change({ counted })}
      />
    </>
  )
}

function KoladaFields({ value, change }: Props) {
  const { t } = useText()
  return (
    <>
      <TextField
        id="kpi"
        width="short"
        label={t('point.kpi')}
        hint={t('point.kpiHint')}
        value={value.kpi}
        onChange={(kpi) => change({ kpi })}
        maxLength={12}
      />
      <Select
        label={t('point.gender')}
        options={(['T', 'K', 'M'] as const).map((id) => ({ id, label: t(`point.gender.${id}`) }))}
        value={value.gender}
        onChange={(gender) => change({ gender })}
      />
      <Select
        label={t('point.across')}
        options={(['same', 'sum'] as const).map((id) => ({ id, label: t(`point.across.${id}`) }))}
        value={value.across}
        onChange={(across) => change({ across })}
      />
    </>
  )
}

function RegisterFields({ value, change }: Props) {
  const { t } = useText()
  return (
    <>
      <TextField
        id="system"
        label={t('point.system')}
        value={value.system}
        onChange={(system) => change({ system })}
        maxLength={200}
      />
      <Select
        label={t('point.populationName')}
        hint={t('point.populationHint')}
        options={(['all', 'consenting'] as const).map((id) => ({ id, label: t(`point.population.${id}`) }))}
        value={value.population}
        onChange={(population) => change({ population })}
      />
    </>
  )
}

function DocumentFields({ value, change, fault }: Props) {
  const { t } = useText()
  return (
    <>
      <TextArea
        id="criteria"
        label={t('point.criteria')}
        hint={t('point.criteriaHint')}
        value={value.criteria}
        onChange={(criteria) => change({ criteria })}
        rows={4}
      />
      <TextField
        id="maxAgeMonths"
        width="year"
        inputMode="numeric"
        label={t('point.maxAgeMonths')}
        value={value.maxAgeMonths}
        onChange={(maxAgeMonths) => change({ maxAgeMonths })}
        error={fault('maxAgeMonths')}
      />
    </>
  )
}
