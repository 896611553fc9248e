import { shortNameMost, wordingMost } from '#domain/consensus/wording.ts'
import { useText } from '../../ui/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import type { Faults, WordsDraft } from './proposal-draft.ts'

/** The words of one proposal. `prefix` keeps the ids apart where a page has several. */
export function WordsFields({
  value,
  onChange,
  faults,
  prefix = '',
  short = false,
}: Readonly<{
  value: WordsDraft
  onChange: (part: Partial<WordsDraft>) => void
  faults: Faults
  prefix?: string
  /** Text and short name only. */
  short?: boolean
}>) {
  const { t } = useText()
  return (
    <>
      <TextArea
        id={`${prefix}text`}
        label={t('proposal.text')}
        hint={t('proposal.textHint')}
        value={value.text}
        onChange={(text) => onChange({ text })}
        error={faults.text}
        maxLength={wordingMost}
        rows={3}
      />
      <TextField
        id={`${prefix}shortName`}
        label={t('proposal.shortName')}
        hint={t('proposal.shortNameHint', { most: shortNameMost })}
        value={value.shortName}
        onChange={(shortName) => onChange({ shortName })}
        error={faults.shortName}
        width="long"
        optional
      />
      {short ? null : (
        <>
          <TextArea
            label={t('proposal.explanation')}
            value={value.explanation}
            onChange={(explanation) => onChange({ explanation })}
            maxLength={wordingMost}
            rows={3}
            optional
          />
          <TextArea
            label={t('proposal.easyText')}
            value={value.easyText}
            onChange={(easyText) => onChange({ easyText })}
            maxLength={wordingMost}
            rows={2}
            optional
          />
        </>
      )}
    </>
  )
}
