import { useEffect, useRef, useState } from 'react'
import { useText } from '../../ui/text.tsx'

const pause = 15_000

/** Which quarter of the room has voted: the marks that are told at once. */
const quarterOf = (cast: number, of: number): number => (of === 0 ? 0 : Math.floor((4 * cast) / of))

/**
 * The turnout for those who listen: at each quarter, and else at most every fifteen seconds.
 * Told at every vote, it would talk over everything else in the minute when everybody sends.
 */
export function SpokenTurnout({ cast, of }: Readonly<{ cast: number; of: number }>) {
  const { t } = useText()
  const [told, setTold] = useState({ cast, of })
  const at = useRef(Date.now())
  useEffect(() => {
    if (told.cast === cast && told.of === of) return
    const tell = () => {
      at.current = Date.now()
      setTold({ cast, of })
    }
    if (quarterOf(cast, of) !== quarterOf(told.cast, told.of)) return tell()
    const timer = setTimeout(tell, Math.max(0, at.current + pause - Date.now()))
    return () => clearTimeout(timer)
  }, [cast, of, told])
  return (
    <p role="status" className="ui-hidden">
      {t('console.spokenTurnout', { x: told.cast, n: told.of })}
    </p>
  )
}
