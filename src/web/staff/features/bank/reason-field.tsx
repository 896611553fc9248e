import { useText } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/** Why: it stands in the history as long as the proposal exists. */
export function ReasonField({
  value,
  onChange,
  error,
  optional = false,
}: Readonly<{
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  optional?: boolean
}>) {
  const { t } = useText()
  return (
    <TextArea
      id="reason"
      label={optional ? t('proposal.classifyReason') : t('proposal.reason')}
      hint={t('proposal.reasonHint')}
      value={value}
      onChange={onChange}
      error={error}
      maxLength={500}
      rows={2}
      optional={optional}
    />
  )
}
