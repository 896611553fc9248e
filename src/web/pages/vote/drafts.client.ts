import { noAnswer } from './draft.ts'

/** What the phone keeps of a round, in this tab only: answers by item, and the ballot on its way. */
type Kept = { seat: string; answers: Record<string, string>; sent: Record<string, string> }

export type Pending = Readonly<{ r: string; fz: string; slot: number; a: string }>

const read = (key: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

// A phone in private mode may refuse to store: then the answers live as long as the page.
const write = (key: string, value: unknown): void => {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {}
}

/** What this phone wrote itself, in the shape that is known by the name. */
const holds = <Shape extends Kept | Pending>(value: unknown, name: string): value is Shape =>
  value instanceof Object && name in value

/**
 * Answers belong to a seat and to the words they were given to: another seat on the same phone starts
 * empty, and an item whose wording has changed has another id.
 */
export function drafts(k: string, round: string, seat: string) {
  const key = `samsyn ${k} ${round}`
  const found = read(key)
  const kept: Kept =
    holds<Kept>(found, 'sent') && found.seat === seat ? found : { seat, answers: {}, sent: {} }
  return {
    answer: (id: string): string => kept.answers[id] ?? noAnswer,
    isEmpty: (): boolean => Object.keys(kept.answers).length === 0,
    keep: (id: string, answer: string): void => {
      if (answer === noAnswer) delete kept.answers[id]
      else kept.answers[id] = answer
      write(key, kept)
    },
    /** What was last acknowledged for a slot. */
    sent: (slot: number): string | null => kept.sent[slot] ?? null,
    markSent: (slot: number, a: string): void => {
      kept.sent[slot] = a
      write(key, kept)
    },
  }
}

export type Drafts = ReturnType<typeof drafts>

const pendingKey = (k: string): string => `samsyn ${k} sending`

/** A ballot that was sent without an answer survives a reload: it is the same ballot however often it goes. */
export const keepPending = (k: string, pending: Pending | null): void => write(pendingKey(k), pending)

export function pendingOf(k: string): Pending | null {
  const found = read(pendingKey(k))
  return holds<Pending>(found, 'a') ? found : null
}

/** Answers of earlier rounds go; with `round` null, everything this phone kept of the conference. */
export function forget(k: string, round: string | null): void {
  const stays = round === null ? [] : [`samsyn ${k} ${round}`, pendingKey(k)]
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.indexOf(`samsyn ${k} `) === 0 && !stays.includes(key)) sessionStorage.removeItem(key)
  } catch {}
}
