import { CopyField } from '../../ui/copy-field.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'

/** A link that somebody must be given, where Samsyn sends no letters. It is not shown again. */
export function HandedOver({ label, link }: Readonly<{ label: string; link: string }>) {
  const { t } = useText()
  return (
    <Note kind="act" title={t('people.inviteLinkText')}>
      <CopyField label={label} value={link} />
    </Note>
  )
}
