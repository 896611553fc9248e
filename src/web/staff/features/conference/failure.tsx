import { failureText } from '../../api-error.ts'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'

/** Why the last press did not do what it said. */
export function Failure({ error }: Readonly<{ error: unknown }>) {
  const text = useText()
  if (!error) return null
  return (
    <Note kind="error" title={text.t('failure.title')}>
      {failureText(text, error)}
    </Note>
  )
}
