import { keepPending, type Pending } from './drafts.client.ts'

/** What the server said, or what the phone must make of its silence. */
export type Answer =
  | Readonly<{ what: 'recorded' }>
  | Readonly<{ what: 'too-late'; recorded: boolean | null }>
  | Readonly<{ what: 'stale' | 'invalid' | 'absent' | 'other' }>

/** What the voter must be told when the page comes back; the rest the page says by itself. */
const refusals: Record<string, 'stale' | 'invalid' | 'absent'> = {
  'consensus.ballot-stale': 'stale',
  'consensus.ballot-invalid': 'invalid',
  'consensus.ballot-too-many': 'invalid',
  'consensus.not-present': 'absent',
}

const patience = 8_000
const longest = 10

type Watching = Readonly<{
  /** Sending for the first time, and each time again. */
  sending: () => void
  /** No answer: how many attempts, and the seconds to the next one, counted down. */
  waiting: (attempts: number, seconds: number) => void
  done: (answer: Answer) => void
}>

/** How a ballot travels. */
export type Way = Readonly<{
  /** Before the first attempt. */
  delay(pending: Pending): Promise<void>
  /** Null where there is nothing to vote with. */
  cast(pending: Pending, signal: AbortSignal): Promise<Response | null>
}>

/** With the seat's cookie. */
export const bySeat = (k: string): Way => ({
  delay: () => Promise.resolve(),
  cast: (pending, signal) =>
    fetch(`/rosta/${k}/rost`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(pending),
      credentials: 'same-origin',
      signal,
    }),
})

async function post(way: Way, pending: Pending): Promise<Answer | null> {
  const line = new AbortController()
  let timer = 0
  try {
    await way.delay(pending)
    timer = window.setTimeout(() => line.abort(), patience)
    const reply = await way.cast(pending, line.signal)
    if (!reply) return { what: 'other' }
    const body = await reply.json()
    if (reply.ok) return body.recorded === true ? { what: 'recorded' } : null
    if (reply.status >= 500 || reply.status === 429) return null
    const { code, detail } = body.error
    if (code === 'consensus.ballot-too-late') {
      return {
        what: 'too-late',
        recorded: detail.recorded === 'yes' ? true : detail.recorded === 'no' ? false : null,
      }
    }
    return { what: refusals[code] ?? 'other' }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Sends one ballot until the server has answered. It is the same ballot each time: the server keeps the last
 * one of a seat, so that sending again can never make two of it.
 */
export function sender(k: string, way: Way, watching: Watching) {
  let pending: Pending | null = null
  let attempts = 0
  let busy = false
  let timer = 0

  const attempt = async (): Promise<void> => {
    if (!pending || busy) return
    clearTimeout(timer)
    busy = true
    attempts += 1
    watching.sending()
    const mine = pending
    const answer = await post(way, mine)
    busy = false
    if (answer) {
      pending = null
      keepPending(k, null)
      watching.done(answer)
      return
    }
    wait(Math.min(longest, 2 * attempts) + Math.floor(Math.random() * 2))
  }

  const wait = (seconds: number): void => {
    watching.waiting(attempts, seconds)
    timer = window.setTimeout(() => {
      if (seconds > 1) wait(seconds - 1)
      else void attempt()
    }, 1000)
  }

  return {
    send: (ballot: Pending): void => {
      pending = ballot
      attempts = 0
      keepPending(k, ballot)
      void attempt()
    },
    again: (): void => void attempt(),
    isSending: (): boolean => pending !== null,
    pending: (): Pending | null => pending,
  }
}

export type Sender = ReturnType<typeof sender>
