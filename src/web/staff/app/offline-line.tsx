import { useIsWaiting } from '../connection.ts'
import { StatusLine } from '../ui/status-line.tsx'
import { useText } from '../ui/text.tsx'

/** Says that the server is waited for; goes when it answers. */
export function OfflineLine() {
  const { t } = useText()
  const isWaiting = useIsWaiting()
  return (
    <div className="app-offline">
      <StatusLine status={isWaiting ? { of: 'waiting', words: t('app.offline') } : null} />
    </div>
  )
}
