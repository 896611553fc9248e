import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { BoxName, BoxOwner, KeyStore } from '#application/consensus/key-ports.ts'
import { isUuid, type RoundId } from '#domain/kernel/id.ts'
import {
  destroyFile,
  makePrivateFolder,
  namesIn,
  readIfThere,
  removeFolderIfEmpty,
  writeDurably,
  writeDurablyOnce,
} from './durable-file.ts'
import { blindSign, inTurn, makeTicketPair, readTicketKey, type TicketKey } from './ticket-key.ts'
import { makeKeyPair, publicHalf } from './x25519.ts'

const keyBytes = 32

/** A file that is not as long as it should be was cut short or written over: as good as gone. */
const readWhole = async (path: string, bytes: number): Promise<Buffer | null> => {
  const found = await readIfThere(path)
  return found?.length === bytes ? found : null
}

const slotFile = (slot: number): string => `slot-${slot}.key`
const nonceFile = 'lot.key'
const nodeFile = 'node'
const ticketFile = 'ticket.key'

/** What a box is opened with, and the salt that ties a seat to its envelope: one file, so that both go together. */
type BoxSecrets = Readonly<{ privateKey: Buffer; salt: Buffer }>

/** What envelopes need beside the port. */
export type PrivateKeys = Readonly<{
  /** Null where they are not here; another freeze's do not count. */
  secretsOf(box: BoxName): Promise<BoxSecrets | null>
}>

/** Keys as files: `round-<id>/slot-<n>.key`, `lot.key` and `ticket.key` beside it, `conference-<id>.key`; and `node`, the folder's name. */
export function makeKeyStore(folder: string, host: string): KeyStore & PrivateKeys {
  const roundFolder = (round: BoxOwner): string => join(folder, `round-${round}`)
  const slotPath = (round: BoxOwner, slot: number): string => join(roundFolder(round), slotFile(slot))
  const conferenceKeys = new Map<string, Promise<Buffer>>()

  const signing = inTurn<Uint8Array>()
  const ticketPath = (round: RoundId): string => join(roundFolder(round), ticketFile)

  /** The last one that was read: to make it ready costs several times what it costs to sign. */
  let ready: Readonly<{ file: Buffer; key: TicketKey | null }> | null = null

  // The file is read each time, so that a key that is gone signs nothing more.
  const ticketKey = async (round: RoundId): Promise<TicketKey | null> => {
    const file = await readIfThere(ticketPath(round))
    if (!file) return null
    if (!ready?.file.equals(file)) ready = { file, key: readTicketKey(file) }
    return ready.key
  }

  const destroyAll = async (round: BoxOwner): Promise<void> => {
    ready = null
    const own = roundFolder(round)
    const names = await namesIn(own)
    for (const name of names) await destroyFile(join(own, name))
    if (names.length > 0) await removeFolderIfEmpty(own)
  }

  /** Several nodes may share the folder: whoever is first decides for all. */
  const findOrMake = async (path: string, make: () => Buffer, isWhole: (found: Buffer) => boolean) => {
    for (;;) {
      const known = await readIfThere(path)
      if (known && isWhole(known)) return known
      if (known) await destroyFile(path)
      await makePrivateFolder(folder)
      await writeDurablyOnce(path, make())
    }
  }

  const secretsOf: PrivateKeys['secretsOf'] = async ({ round, slot, publicKey }) => {
    const found = await readWhole(slotPath(round, slot), 2 * keyBytes)
    const privateKey = found?.subarray(0, keyBytes)
    if (!found || !privateKey || !publicHalf(privateKey).equals(publicKey)) return null
    return { privateKey, salt: found.subarray(keyBytes) }
  }

  return {
    async node() {
      // Read anew each time: the folder may have been mounted, or another one put in its place.
      const name = await findOrMake(
        join(folder, nodeFile),
        () => Buffer.from(`${host}-${randomBytes(8).toString('hex')}`),
        ({ length }) => length > 0,
      )
      return name.toString()
    },
    async makeRoundKeys(round, slots) {
      await destroyAll(round)
      await makePrivateFolder(roundFolder(round))
      const made: Uint8Array[] = []
      for (const slot of slots) {
        const pair = makeKeyPair()
        await writeDurably(slotPath(round, slot), Buffer.concat([pair.privateKey, randomBytes(keyBytes)]))
        made.push(pair.publicKey)
      }
      return made
    },
    secretsOf,
    holds: async (box) => (await secretsOf(box)) !== null,
    async makeTicketKey(round) {
      const { file, modulus } = await makeTicketPair()
      await makePrivateFolder(roundFolder(round))
      await writeDurably(ticketPath(round), file)
      return modulus
    },
    holdsTicketKey: async (round) => (await ticketKey(round)) !== null,
    async signBlinded(round, blinded) {
      const key = await ticketKey(round)
      return key && signing(() => blindSign(key, blinded))
    },
    async makeNonce(round) {
      const nonce = randomBytes(keyBytes)
      await makePrivateFolder(roundFolder(round))
      await writeDurably(join(roundFolder(round), nonceFile), nonce)
      return nonce
    },
    nonce: (round) => readWhole(join(roundFolder(round), nonceFile), keyBytes),
    async destroy(round, slot) {
      if (slot === undefined) return destroyAll(round)
      await destroyFile(slotPath(round, slot))
    },
    async rounds() {
      const ids = (await namesIn(folder)).map((name) => name.replace(/^round-/, ''))
      // The folder's names are ours; what is no id is somebody else's file and left alone.
      return ids.filter((id): id is RoundId => isUuid(id))
    },
    conferenceKey(conference) {
      const known = conferenceKeys.get(conference)
      if (known) return known
      const found = findOrMake(
        join(folder, `conference-${conference}.key`),
        () => randomBytes(keyBytes),
        ({ length }) => length === keyBytes,
      )
      conferenceKeys.set(conference, found)
      found.catch(() => conferenceKeys.delete(conference))
      return found
    },
  }
}
