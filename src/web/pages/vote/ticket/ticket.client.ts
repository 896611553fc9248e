import { keyOf, type PublicKey } from '../../blind.ts'
import { signatureOn, type Wish, wishFor } from '../../blind-wish.client.ts'

/** Whether a phone has its ticket, or why not; the page has words for each. */
export type TicketState = 'held' | 'taken' | 'plain' | 'old' | 'away' | 'absent' | 'later'

type Ticket = Readonly<{ token: string; signature: string }>
type Kept = Wish | Ticket

const nameOf = (k: string, r: string, seat: string): string => `samsyn-ticket ${k} ${r} ${seat}`

// Beyond the tab: whoever closes it by mistake has not lost the vote.
const read = (name: string): Kept | null => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

const inPage = new Map<string, Kept>()

const keep = (name: string, kept: Kept): void => {
  inPage.set(name, kept)
  try {
    localStorage.setItem(name, JSON.stringify(kept))
  } catch {}
}

const find = (name: string): Kept | null => inPage.get(name) ?? read(name)

const reasons: Readonly<Record<string, TicketState>> = {
  'consensus.ticket-taken': 'taken',
  'consensus.ticket-needs-https': 'plain',
  'consensus.not-present': 'absent',
  'consensus.not-in-round': 'later',
}

/** The key comes from the address that is the same for everybody, and is asked for without saying who asks. */
async function keyOfRound(k: string, r: string): Promise<PublicKey | null> {
  const reply = await fetch(`/rost/${k}/nyckel`, { credentials: 'omit', cache: 'no-store' })
  if (!reply.ok) return null
  const found = await reply.json()
  return found.r === r ? keyOf(found.modulus) : null
}

type Round = Readonly<{ r: string; fz: string }>
type Ballot = Round & Readonly<{ slot: number; a: string }>

export async function fetchTicket(k: string, seat: string, { r, fz }: Round): Promise<TicketState> {
  if (typeof BigInt === 'undefined') return 'old'
  if (!window.crypto?.subtle) return 'plain'
  const name = nameOf(k, r, seat)
  const kept = find(name)
  if (kept && 'signature' in kept) return 'held'
  const key = await keyOfRound(k, r)
  if (!key) return 'away'
  const wish = kept ?? (await wishFor(key, r))
  keep(name, wish)
  const reply = await fetch(`/rosta/${k}/biljett`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ r, fz, blinded: wish.blinded }),
    credentials: 'same-origin',
  })
  const answer = await reply.json()
  if (!reply.ok) return reasons[answer.error?.code] ?? 'away'
  const signature = signatureOn(key, wish, answer.signature)
  if (signature === null) return 'away'
  keep(name, { token: wish.token, signature })
  return 'held'
}

/** Without a cookie, to an address that no cookie's path covers. Null without a ticket. */
export async function castWithTicket(
  k: string,
  seat: string,
  ballot: Ballot,
  signal: AbortSignal,
): Promise<Response | null> {
  const kept = find(nameOf(k, ballot.r, seat))
  if (!kept || !('signature' in kept)) return null
  return fetch(`/rost/${k}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...ballot, ...kept }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  })
}

/** Those of every round but this one. */
export function forgetTickets(k: string, round: string): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.indexOf(`samsyn-ticket ${k} `) === 0 && name.split(' ')[2] !== round)
        localStorage.removeItem(name)
  } catch {}
}
