import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DecisionDraft, DecisionFaults } from './decision-draft.ts'

export function DecisionFields({
  value,
  onChange,
  faults,
}: Readonly<{ value: DecisionDraft; onChange: (value: DecisionDraft) => void; faults: DecisionFaults }>) {
  const { t } = useText()
  return (
    <>
      <TextField
        id="body"
        label={t('protocol.body')}
        hint={t('protocol.bodyHint')}
        value={value.body}
        onChange={(body) => onChange({ ...value, body })}
        maxLength={200}
        error={faults.body}
      />
      <TextField
        id="date"
        type="date"
        width="short"
        label={t('protocol.date')}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
        error={faults.date}
      />
      <TextField
        id="paragraph"
        width="short"
        label={t('protocol.paragraph')}
        hint={t('protocol.paragraphHint')}
        value={value.paragraph}
        onChange={(paragraph) => onChange({ ...value, paragraph })}
        maxLength={40}
        optional
      />
    </>
  )
}
