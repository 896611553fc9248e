import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'

type File = Readonly<{ path: string; bytes: Buffer }>

/** What an attacker needs to tell who voted: the keys of the envelopes, and whatever may once have stood beside the box. */
export type Box = Readonly<{ publicKey: Buffer; envelopeKeys: readonly Buffer[] }>

const saltBytes = 32
const near = 256

function* placesOf(bytes: Buffer, word: Buffer): Generator<number> {
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) yield at
}

/** Every run of 32 bytes near a place where the box's public key stands. */
function* candidates(files: readonly File[], publicKey: Buffer): Generator<Buffer> {
  for (const { bytes } of files) {
    for (const place of placesOf(bytes, publicKey)) {
      const [from, to] = [Math.max(0, place - near), Math.min(bytes.length - saltBytes, place + near)]
      for (let at = from; at <= to; at += 1) yield bytes.subarray(at, at + saltBytes)
    }
  }
}

export const boxIsIn = (files: readonly File[], { publicKey }: Box): boolean =>
  files.some(({ bytes }) => bytes.includes(publicKey))

/** The voters, for whoever finds the salt: each seat's envelope key is worked out anew and looked for in the box. */
export function listVoters(files: readonly File[], box: Box, seats: readonly string[]): readonly string[] {
  const inBox = new Set(box.envelopeKeys.map((key) => key.toString('hex')))
  const voted = (salt: Buffer) => (seat: string) =>
    inBox.has(createHmac('sha256', salt).update(seat).digest().subarray(0, 16).toString('hex'))
  for (const salt of candidates(files, box.publicKey)) {
    const found = seats.filter(voted(salt))
    if (found.length > 0) return found
  }
  return []
}

/** A salt kept as a column beside the key, and deleted at the count: what the log has seen stays in it. */
export async function plantSalt(db: pg.ClientBase, seats: readonly string[]): Promise<Box> {
  const [publicKey, salt] = [randomBytes(32), randomBytes(saltBytes)]
  await db.query(
    'create table planted_secret (association_id uuid, round_id uuid, slot integer, public_key bytea, envelope_salt bytea)',
  )
  await db.query('insert into planted_secret values ($1, $2, 0, $3, $4)', [
    randomUUID(),
    randomUUID(),
    publicKey,
    salt,
  ])
  await db.query('delete from planted_secret')
  await db.query('checkpoint')
  const envelopeKeys = seats.map((seat) => createHmac('sha256', salt).update(seat).digest().subarray(0, 16))
  return { publicKey, envelopeKeys }
}
