import { useEffect, useState } from 'react'
import { type LiveState, liveState, liveTurnout } from '#contract/consensus/live.ts'

const parse = (event: Event): unknown => {
  if (!(event instanceof MessageEvent) || typeof event.data !== 'string') return null
  try {
    return JSON.parse(event.data)
  } catch {
    return null
  }
}

/**
 * Follows the same stream as wall and phones. `onChange` is called for everything but turnout: the console
 * then reads its own state anew.
 */
export function useLive(code: string | null, onChange: () => void): LiveState | null {
  const [live, setLive] = useState<LiveState | null>(null)
  useEffect(() => {
    if (!code) return
    let timer: number | undefined
    let source: EventSource | null = null
    const open = () => {
      source = new EventSource(`/live/${code}?turnout=1`)
      source.addEventListener('state', (event) => {
        const found = liveState.safeParse(parse(event))
        if (!found.success) return
        setLive(found.data)
        onChange()
      })
      source.addEventListener('turnout', (event) => {
        const found = liveTurnout.safeParse(parse(event))
        if (found.success)
          setLive((before) => before && { ...before, cast: found.data.cast, el: found.data.el })
      })
      source.addEventListener('error', () => {
        // The browser tries by itself while connecting; after a refusal it gives up, and we do not.
        if (source?.readyState !== EventSource.CLOSED) return
        timer = window.setTimeout(open, 2000)
      })
    }
    open()
    return () => {
      source?.close()
      window.clearTimeout(timer)
    }
  }, [code, onChange])
  return live
}
