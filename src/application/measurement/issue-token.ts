import type { Hashing, Read } from '#application/ports.ts'
import { isBlindNumber } from '#domain/kernel/blind-token.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import type { AnswerableWave, AnswerableWaves } from './answerable-waves.ts'
import type { Contact, ContactStore, TokenDesk } from './contact-ports.ts'
import { inviteCode, isSameCode, readInvite } from './invite-code.ts'
import type { SlowLane, WaveKeys } from './wave-ports.ts'

type Ports = Readonly<{
  waves: Pick<AnswerableWaves, 'find' | 'assertTakes'>
  read: Read
  contacts: Pick<ContactStore, 'find'>
  keys: Pick<WaveKeys, 'signBlinded'>
  tokens: TokenDesk
  hashing: Hashing
  slow: SlowLane
}>

/** The wave, where it is one that blind tokens are signed for. Errors: `not-found`. */
export async function tokenWave(
  { waves }: Readonly<{ waves: Pick<AnswerableWaves, 'find'> }>,
  id: WaveId,
): Promise<AnswerableWave> {
  const found = await waves.find(id)
  if (!found || modeRules[found.wave.freeze.plan.mode].admits !== 'token') throw new DomainError('not-found')
  return found
}

/** Whom a link is for. Errors: `invite-wrong`, after a while. */
async function invitedBy(
  { read, contacts, hashing, slow }: Ports,
  { association, wave, slipKey }: AnswerableWave,
  code: string,
): Promise<Contact> {
  const said = readInvite(code)
  const contact = said && (await read(association, (tx) => contacts.find(tx, wave.id, said.contact)))
  const isTrue =
    said && contact && isSameCode(hashing, code, inviteCode(hashing, slipKey, contact, said.place))
  if (isTrue && wave.freeze.tokens?.[said.place]?.unit === contact.unit) return contact
  await slow()
  throw new DomainError('measurement.invite-wrong')
}

/**
 * Signs what the browser of somebody invited has blinded: one signature a person, under the key of that person's unit.
 * It is kept, so that the same request gets the same answer; another is refused. Errors: `not-found`, `wave-closed`,
 * `invite-wrong`, `token-taken`, `key-away`, `invalid-input`.
 */
export const issueToken =
  (ports: Ports) =>
  async (
    id: WaveId,
    { invite, blinded }: Readonly<{ invite: string; blinded: string }>,
  ): Promise<Readonly<{ signature: string }>> => {
    const found = await tokenWave(ports, id)
    ports.waves.assertTakes(found)
    if (!isBlindNumber(blinded)) throw new DomainError('invalid-input')
    const contact = await invitedBy(ports, found, invite)
    const bytes = Buffer.from(blinded, 'hex')
    const blindSignature = await sign(ports, id, contact, bytes)
    const blindedHash = ports.hashing.sha256(bytes)
    const kept = await ports.tokens.keep({
      ...{ association: found.association, wave: id, contact: contact.id, email: contact.email },
      ...{ blindedHash, blindSignature },
    })
    if (!kept) throw new DomainError('measurement.wave-closed')
    if (Buffer.compare(kept.blindedHash, blindedHash) !== 0) throw new DomainError('measurement.token-taken')
    return { signature: Buffer.from(kept.blindSignature).toString('hex') }
  }

async function sign(
  { keys }: Ports,
  wave: WaveId,
  { unit }: Contact,
  blinded: Uint8Array,
): Promise<Uint8Array> {
  try {
    const signature = await keys.signBlinded(wave, unit, blinded)
    if (signature) return signature
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError('invalid-input')
    throw error
  }
  throw new DomainError('measurement.key-away')
}
