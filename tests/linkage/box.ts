import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connected } from '#adapters/db/connect.ts'
import type { Box } from '#application/consensus/key-ports.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { Hall } from '../integration/consensus/hall.ts'
import type { Meeting } from '../integration/consensus/meeting.ts'
import type { Mark } from './evidence.ts'

export const items = 40

/** Forty marks; no two ballots are the same, so a pair is right or wrong. */
export const ballot = (): string => {
  const bits = [...randomBytes(items)].map((byte) => '01-'.charAt(byte % 3))
  return bits.join('')
}

/** The private key of a round, and the salt that ties a seat to its envelope. */
export type Secrets = Readonly<{ key: Buffer; salt: Buffer }>

/** The one file that holds both halves of what the promise of level 2 rests on. */
export function secretsOf({ folder }: Hall, round: RoundId): Secrets {
  const file = readFileSync(join(folder, `round-${round}`, 'slot-0.key'))
  return { key: file.subarray(0, 32), salt: file.subarray(32) }
}

/** What is in a round's box, and what opens it, while it is there. */
export type BoxSeen = Secrets &
  Readonly<{
    box: Box & Readonly<{ round: RoundId }>
    envelopes: readonly Readonly<{ key: Buffer; sealed: Buffer }>[]
  }>

/** The envelopes of a round that is open, and everything that opens them. */
export async function seeBox({ hall, id }: Meeting, database: Connected, round: RoundId): Promise<BoxSeen> {
  const { rows } = await database.ownerPool.query<{ key: Buffer; sealed: Buffer }>(
    'select envelope_key as key, sealed from ballot_intake where round_id = $1',
    [round],
  )
  const { ports, association } = hall
  const [secret, freezeHash] = await ports.read(association, async (tx) => {
    const [held] = (await ports.rounds.list(tx, id)).filter((record) => record.round.id === round)
    const [found] = await ports.rounds.secrets(tx, round)
    return [found, held && 'freezeHash' in held.round ? (held.round.freezeHash ?? '') : ''] as const
  })
  if (!secret) throw new Error('the round has no box')
  const box = { association, round, slot: 0, freezeHash, publicKey: secret.publicKey }
  return { ...secretsOf(hall, round), box, envelopes: rows }
}

/** The rows that tell which seats have fetched a ticket, while there are any. */
export async function ticketMarks(database: Connected, round: RoundId): Promise<readonly Mark[]> {
  const { rows } = await database.ownerPool.query<{ seat: string; xmin: string }>(
    'select seat_id::text as seat, xmin::text from token_issue where round_id = $1',
    [round],
  )
  return rows.map(({ seat, xmin }) => ({ seat, xmin: Number(xmin) }))
}
