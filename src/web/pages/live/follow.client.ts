import type { LiveResult, LiveState, LiveTurnout } from '#contract/consensus/live.ts'
import { backoff } from './backoff.ts'
import { eventParser } from './event-parser.ts'

export type Followed = Readonly<{
  state: (state: LiveState) => void
  /** Who asks for it is told how many have voted, as it changes. */
  turnout?: (turnout: LiveTurnout) => void
  result: (result: LiveResult) => void
  /** False when nothing has been heard for a while: what is shown may be old. */
  link: (up: boolean) => void
}>

const silence = 20_000
const pollEvery = 10_000
const patience = 5_000

/**
 * Follows a conference for as long as the page lives. The stream says when something happens; where it falls
 * silent, the same state is fetched, so that a phone behind any proxy is at most ten seconds behind.
 */
export function follow(k: string, on: Followed): void {
  let failures = 0
  let heardAt = Date.now()
  let streamAt = Date.now()
  let polledAt = 0
  let timer = 0
  let line: AbortController | null = null

  const heard = (): void => {
    heardAt = Date.now()
    on.link(true)
  }

  const take = (name: string, data: string): void => {
    // The server's own words, from our own origin.
    if (name === 'state' || name === 'turnout' || name === 'result') on[name]?.(JSON.parse(data))
  }

  const stream = `/live/${k}${on.turnout ? '?turnout=1' : ''}`

  const read = async (mine: AbortController): Promise<void> => {
    const reply = await fetch(stream, { credentials: 'omit', cache: 'no-store', signal: mine.signal })
    const reader = reply.ok ? reply.body?.getReader() : undefined
    if (!reader) return
    const parse = eventParser()
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await reader.read()
      if (done || mine !== line) return
      failures = 0
      streamAt = Date.now()
      heard()
      for (const { name, data } of parse(decoder.decode(value, { stream: true }))) take(name, data)
    }
  }

  const connect = (): void => {
    clearTimeout(timer)
    line?.abort()
    const mine = new AbortController()
    line = mine
    const again = (): void => {
      if (mine !== line) return
      timer = window.setTimeout(connect, backoff(failures, Math.random()))
      failures += 1
      if (failures > 2) on.link(false)
    }
    read(mine).then(again, again)
  }

  const poll = async (): Promise<void> => {
    polledAt = Date.now() + Math.random() * 1000
    const reply = await fetch(`/live/${k}.json`, { credentials: 'omit', cache: 'no-store' })
    if (!reply.ok) return
    const { state, result } = await reply.json()
    heard()
    on.state(state)
    if (result) on.result(result)
  }

  const look = (): void => {
    const now = Date.now()
    if (now - heardAt > patience + pollEvery) on.link(false)
    if (now - streamAt <= silence) return
    if (now - polledAt > pollEvery) poll().catch(() => on.link(now - heardAt <= patience))
    // A line that was open when the phone fell asleep may look open for ever.
    if (now - streamAt > 2 * silence) {
      streamAt = now - silence - 1
      connect()
    }
  }

  const wake = (): void => {
    if (document.hidden || Date.now() - streamAt < patience) return
    failures = 0
    connect()
  }

  connect()
  window.setInterval(look, 1000)
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
}
