import { useEffect, useState } from 'react'
import { useText } from '../../ui/text.tsx'

const pad = (number: number): string => `${number}`.padStart(2, '0')

/** Minutes and seconds left, by the server's clock. Changes in place, and says nothing aloud each second. */
export function Countdown({
  closesAt,
  serverNow,
  minutes,
}: Readonly<{ closesAt: string; serverNow: string | null; minutes: number | null }>) {
  const { t } = useText()
  const [ahead, setAhead] = useState(0)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (serverNow) setAhead(new Date(serverNow).getTime() - Date.now())
  }, [serverNow])
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000)
    return () => window.clearInterval(timer)
  }, [])
  const left = Math.max(0, Math.floor((new Date(closesAt).getTime() - now - ahead) / 1000))
  if (left === 0) return <p>{t('console.timeUp')}</p>
  return (
    <div role="timer">
      <div className="ui-big-number console-clock">{`${Math.floor(left / 60)}:${pad(left % 60)}`}</div>
      {minutes ? t('console.left', { n: minutes }) : null}
    </div>
  )
}
