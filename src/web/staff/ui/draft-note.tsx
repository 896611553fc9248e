import { Button } from './button.tsx'
import { Note } from './note.tsx'
import { useText } from './text.tsx'

/** Above a form whose text came from before a reload: says so, and lets it be thrown away. */
export function DraftNote({ isFound, onForget }: Readonly<{ isFound: boolean; onForget: () => void }>) {
  const { t } = useText()
  if (!isFound) return null
  return (
    <Note title={t('kit.draftFound')}>
      <div>
        <Button kind="quiet" onPress={onForget}>
          {t('kit.draftForget')}
        </Button>
      </div>
    </Note>
  )
}
