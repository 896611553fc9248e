import type { Hashing, ReadTx } from '#application/ports.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { KeyStore } from './key-ports.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'
import { textHash } from './text-hash.ts'

export type KeyPorts = Readonly<{ keys: KeyStore; rounds: RoundStore; hashing: Hashing }>

/** Whether this node can open every box of a round that is still shut, and draw the lot that was frozen with it. */
async function hasAll(
  { keys, rounds, hashing }: KeyPorts,
  tx: ReadTx,
  { round }: RoundRecord,
): Promise<boolean> {
  if (round.state !== 'frozen' && !isUnderWay(round)) return true
  for (const box of await rounds.secrets(tx, round.id)) {
    if (!(await keys.holds({ ...box, round: round.id }))) return false
  }
  // While votes may come, tickets may have to be signed.
  const isBlind = round.freeze.ticket?.way === 'blind' && round.state === 'frozen'
  if (isBlind && !(await keys.holdsTicketKey(round.id))) return false
  const { nonceHash } = round.freeze
  if (nonceHash === undefined) return true
  const nonce = await keys.nonce(round.id)
  return nonce !== null && textHash(hashing)(nonce) === nonceHash
}

/**
 * `away`: they lie in another key folder, on another node or one that is not mounted. `lost`: this is the folder
 * that they were put in, and they are not there.
 */
export type KeysAre = 'here' | 'away' | 'lost'

export async function findKeys(ports: KeyPorts, tx: ReadTx, record: RoundRecord): Promise<KeysAre> {
  if (await hasAll(ports, tx, record)) return 'here'
  return record.keyNode === (await ports.keys.node()) ? 'lost' : 'away'
}

/** What is said where a round cannot be opened: nothing is annulled before somebody has looked for the folder. */
export async function missingKeys(keys: KeyStore, { keyNode }: RoundRecord): Promise<DomainError> {
  const here = await keys.node()
  const node = keyNode ?? here
  return new DomainError(node === here ? 'consensus.key-lost' : 'consensus.key-away', { node })
}

/** A vote that could not be opened again must not begin, nor be closed for good. */
export async function assertKeys(ports: KeyPorts, tx: ReadTx, record: RoundRecord): Promise<void> {
  if ((await findKeys(ports, tx, record)) !== 'here') throw await missingKeys(ports.keys, record)
}
