import type { LiveState } from '#contract/consensus/live.ts'
import type { Way } from './send.client.ts'
import type { Office } from './ticket/office.client.ts'

let opened: Promise<Office> | null = null

/** The module for blind tickets, fetched only where the page names it. */
const open = (k: string): Promise<Office> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = document.body.dataset.tickets ?? ''
    script.onload = () => (window.samsynOffice ? resolve(window.samsynOffice(k)) : reject())
    script.onerror = reject
    document.head.appendChild(script)
  })

export const isBlind = ({ tk }: Pick<LiveState, 'tk'>): boolean => tk === 'blind'

export function office(k: string): Promise<Office> {
  opened = opened ?? open(k)
  opened.catch(() => {
    opened = null
  })
  return opened
}

/** A ballot without the seat's cookie, with a ticket that nobody can trace to it. */
export const byTicket = (k: string): Way => ({
  delay: async (pending) => (await office(k)).delay(pending),
  cast: async (pending, signal) => (await office(k)).cast(pending, signal),
})
