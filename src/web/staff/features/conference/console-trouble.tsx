import type { ConsoleState } from '#contract/consensus/console.ts'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'

/** What the computer lacks while people vote: said to the one person in the room who can do something. */
export function ConsoleTrouble({ of }: Readonly<{ of: ConsoleState['trouble'] }>) {
  const { t } = useText()
  if (of === null) return <div role="status" />
  const { megabytes = '', minutes = '' } = of.detail
  const words = {
    'disk-full': t('console.trouble.disk-full', { megabytes: `${megabytes}` }),
    'clock-wrong': t('console.trouble.clock-wrong', { minutes: `${minutes}` }),
    'fsync-off': t('console.trouble.fsync-off'),
  }
  return (
    <div role="status">
      <Note kind="act" title={words[of.code]} />
    </div>
  )
}
