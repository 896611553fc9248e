import type { LiveState } from '#contract/consensus/live.ts'

const two = (n: number): string => `${n}`.padStart(2, '0')

/** 12:40, or 1:02:40 past the hour; null when there is no time set. */
const leftText = (seconds: number): string => {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** Counts down by the server's clock: a phone's own may be minutes wrong. */
export function countdown(show: (text: string | null, seconds: number) => void): (state: LiveState) => void {
  let closes = 0
  let running = false

  const tick = (): void => {
    if (!running) return
    const seconds = Math.max(0, Math.ceil((closes - Date.now()) / 1000))
    show(leftText(seconds), seconds)
  }

  window.setInterval(tick, 1000)
  return ({ st, closesAt, now }) => {
    running = st === 'open' && closesAt !== null
    if (closesAt) closes = Date.parse(closesAt) + Date.now() - Date.parse(now)
    if (running) tick()
    else show(null, 0)
  }
}
