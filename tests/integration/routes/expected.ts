import type { Endpoint } from '#contract/endpoint.ts'
import { allowance } from '#domain/kernel/permission.ts'
import type { Asker } from './askers.ts'
import { foreignWords } from './words.ts'

export type Refusal = Readonly<{ status: 401 | 403 | 404; code: 'not-signed-in' | 'forbidden' | 'not-found' }>

const notSignedIn: Refusal = { status: 401, code: 'not-signed-in' }
const forbidden: Refusal = { status: 403, code: 'forbidden' }
const notFound: Refusal = { status: 404, code: 'not-found' }

type Asked = Readonly<Record<string, unknown>>

/** What the permission table says of a request; null: it is let in. Told without a line of the server's own check. */
export function refusalFor({ access, path }: Endpoint, asker: Asker, asked: Asked): Refusal | null {
  if ('open' in access) {
    if (access.open === 'anyone') return null
    if (asker.kind === 'nobody') return notSignedIn
    // A guest has no account: nothing to change about how one signs in, and nothing to run.
    if (access.open === 'installation-admin') return asker.isInstallationAdmin ? null : forbidden
    return null
  }
  const { verb, somewhere } = access
  const held = asker.holds.filter(({ association }) => association === asked.association)
  // Only the path says where: a conference that the body names widens nothing.
  const place = path.includes(':conference') ? asked.conference : undefined
  const counts = held.filter(({ conference }) => conference === null || conference === place || somewhere)
  if (allowance('public', verb) === 'all') return null
  if (counts.some(({ role }) => allowance(role, verb) === 'all')) return null
  if (asker.kind === 'nobody') return notSignedIn
  return held.length > 0 ? forbidden : notFound
}

export type Answered = Readonly<{ status: number; code: string | null; text: string }>

const ofAccess = new Set<string>(['not-signed-in', 'forbidden', 'not-found'])

/** What is wrong with an answer; null where it is as it should be. */
export function objection(
  row: Endpoint,
  asker: Asker,
  expected: Refusal | null,
  { status, code }: Answered,
): string | null {
  const got = `${asker.name} got ${status} ${code ?? ''}`.trim()
  if (expected) {
    return status === expected.status && code === expected.code
      ? null
      : `${got}, the table says ${expected.status} ${expected.code}`
  }
  if (status >= 500 && code === 'internal') return `${got}: a fault of ours`
  if (code === 'invalid-input') return `${got}: the request of the test is not a plausible one`
  const isToldOf = 'open' in row.access && (row.errors as readonly string[]).includes(code ?? '')
  // A guest may ask, and is told that there is no account to answer about.
  const isGuestWithoutAccount = asker.kind === 'guest' && 'open' in row.access && code === 'not-signed-in'
  if (code !== null && ofAccess.has(code) && !isToldOf && !isGuestWithoutAccount)
    return `${got}, the table lets them in`
  return null
}

/** Words of other associations in an answer. A refusal may hold nobody's. */
export function leak(asker: Asker, answer: Answered, mayHold: readonly string[]): string | null {
  const found = foreignWords(answer.text, answer.status < 400 ? mayHold : [])
  return found.length > 0 ? `${asker.name} was shown ${found.join(', ')}` : null
}
