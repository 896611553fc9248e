import { useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { useText } from '../ui/text.tsx'

const subscribe = (listener: () => void) => {
  window.addEventListener('beforeprint', listener)
  return () => window.removeEventListener('beforeprint', listener)
}
// To the minute: the foot is drawn again when somebody prints, not each second.
const minuteNow = () => Math.floor(Date.now() / 60_000)

/** Under the last line of a printed page: where it came from and when. */
export function PrintFoot() {
  const { t, instant } = useText()
  const minute = useSyncExternalStore(subscribe, minuteNow)
  useLocation()
  return (
    <p className="app-print-foot">
      {t('common.printedFrom', { time: instant(new Date(minute * 60_000)), address: window.location.href })}
    </p>
  )
}
