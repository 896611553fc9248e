import type { LiveState } from '#contract/consensus/live.ts'
import type { Pending } from '../drafts.client.ts'
import type { Way } from '../send.client.ts'
import { castWithTicket, fetchTicket, forgetTickets, type TicketState } from './ticket.client.ts'

/** What the module for blind tickets brings to the page. It is its own file, fetched only where they are used. */
export type Office = Way & Readonly<{ follow(live: LiveState): void }>

declare global {
  interface Window {
    samsynOffice?: (k: string) => Office
  }
}

const longestDelay = 8_000

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

type Line = TicketState | 'fetching' | 'sending'

/** Once answers may be given it stands over the bar, where it moves none of them from under a thumb. */
function say(word: Line | null, isVoting: boolean): void {
  const line = document.getElementById('ticket')
  if (!line) return
  line.hidden = word === null
  line.textContent = word === null ? '' : (line.dataset[word] ?? '')
  line.classList.toggle('over', isVoting)
}

/**
 * Level 3 on the phone, in two steps apart in time: the ticket is fetched with the seat's cookie as soon as the round
 * is locked; the vote goes without it, after the round has opened and at a moment that the phone draws by lot.
 */
function office(k: string): Office {
  let asked = ''
  let state: TicketState | null = null
  let delayed = ''
  let now: LiveState | null = null

  const seat = (): string => document.body.dataset.seat ?? ''

  /** Held and open: the page is for voting, and the ticket is nobody's worry. */
  const show = (): void => {
    const isVoting = now !== null && now.st !== 'frozen'
    say(state === 'held' && isVoting ? null : (state ?? 'fetching'), isVoting)
  }

  const fetchOne = async (live: LiveState, attempt = 0): Promise<void> => {
    const mine = asked
    if (live.r === null || live.fz === null) return
    // A whole room hears at the same moment that the round is locked.
    await pause(Math.random() * 1_500 + Math.min(attempt, 8) * 1_000)
    if (mine !== asked) return
    try {
      forgetTickets(k, live.r)
      state = await fetchTicket(k, seat(), { r: live.r, fz: live.fz })
    } catch {
      state = 'away'
    }
    if (mine !== asked) return
    show()
    const isWorthAgain = state === 'away' || state === 'absent' || state === 'later'
    if (isWorthAgain) await fetchOne(live, attempt + 1)
  }

  return {
    follow: (live) => {
      now = live
      const isWanted = live.tk === 'blind' && ['frozen', 'open', 'paused'].includes(live.st) && seat() !== ''
      if (!isWanted) {
        asked = ''
        say(null, false)
        return
      }
      const key = `${live.r} ${live.fz} ${seat()}`
      const isNew = key !== asked
      if (isNew) state = null
      asked = key
      show()
      if (isNew) void fetchOne(live)
    },
    cast: (pending, signal) => castWithTicket(k, seat(), pending, signal),
    /** Waits its lot once a ballot; sent again, it goes at once. */
    delay: async (pending: Pending) => {
      const mine = JSON.stringify(pending)
      if (mine === delayed) return
      delayed = mine
      say('sending', true)
      await pause(Math.random() * longestDelay)
      say(null, true)
    },
  }
}

window.samsynOffice = office
