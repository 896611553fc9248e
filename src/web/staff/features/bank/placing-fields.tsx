import { RadioRow } from '../../ui/radio.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Faults, PlacingDraft } from './proposal-draft.ts'

const perspectives = ['none', 'participant', 'staff', 'organisation', 'society'] as const

/** What kind a proposal is, and whose view it takes. A perspective may be left open. */
export function PlacingFields({
  value,
  onChange,
  faults,
  prefix = '',
}: Readonly<{
  value: PlacingDraft
  onChange: (part: Partial<PlacingDraft>) => void
  faults: Faults
  prefix?: string
}>) {
  const { t } = useText()
  return (
    <>
      <RadioRow
        id={`${prefix}kind`}
        label={t('proposal.kind')}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
        error={faults.kind}
        options={[
          { id: 'process', label: t('proposal.kindProcess'), note: t('proposal.kindProcessNote') },
          { id: 'effect', label: t('proposal.kindEffect'), note: t('proposal.kindEffectNote') },
        ]}
      />
      <Select
        label={t('proposal.perspective')}
        hint={t('proposal.perspectiveHint')}
        value={value.perspective ?? 'none'}
        onChange={(perspective) => onChange({ perspective: perspective === 'none' ? null : perspective })}
        options={perspectives.map((id) => ({ id, label: t(`bank.perspective.${id}`) }))}
        width="medium"
      />
      <TextField
        label={t('proposal.category')}
        hint={t('proposal.categoryHint')}
        value={value.category}
        onChange={(category) => onChange({ category })}
        maxLength={120}
        width="medium"
        optional
      />
    </>
  )
}
