import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { KeyStore } from '#application/consensus/ports.ts'
import { isUuid, type RoundId } from '#domain/kernel/id.ts'
import {
  destroyFile,
  makePrivateFolder,
  namesIn,
  readIfThere,
  removeFolderIfEmpty,
  writeDurably,
} from './durable-file.ts'
import { makeKeyPair } from './x25519.ts'

const keyBytes = 32

/** A key file that is not as long as a key was cut short or written over: as good as gone. */
const readKey = async (path: string): Promise<Buffer | null> => {
  const found = await readIfThere(path)
  return found?.length === keyBytes ? found : null
}

const slotFile = (slot: number): string => `slot-${slot}.key`
const nonceFile = 'lot.key'

/** What opening envelopes needs beside the port. */
export type PrivateKeys = Readonly<{ privateKey(round: RoundId, slot: number): Promise<Buffer | null> }>

/** Keys as files: `round-<id>/slot-<n>.key`, `round-<id>/lot.key`, `conference-<id>.key`. */
export function makeKeyStore(folder: string, node: string): KeyStore & PrivateKeys {
  const roundFolder = (round: RoundId): string => join(folder, `round-${round}`)
  const slotPath = (round: RoundId, slot: number): string => join(roundFolder(round), slotFile(slot))
  const conferenceKeys = new Map<string, Promise<Buffer>>()

  const destroyAll = async (round: RoundId): Promise<void> => {
    const own = roundFolder(round)
    const names = await namesIn(own)
    for (const name of names) await destroyFile(join(own, name))
    if (names.length > 0) await removeFolderIfEmpty(own)
  }

  const findOrMake = async (path: string): Promise<Buffer> => {
    const known = await readKey(path)
    if (known) return known
    const made = randomBytes(keyBytes)
    await makePrivateFolder(folder)
    await writeDurably(path, made)
    return made
  }

  return {
    node,
    async makeRoundKeys(round, slots) {
      await destroyAll(round)
      await makePrivateFolder(roundFolder(round))
      const made: Uint8Array[] = []
      for (const slot of slots) {
        const pair = makeKeyPair()
        await writeDurably(slotPath(round, slot), pair.privateKey)
        made.push(pair.publicKey)
      }
      return made
    },
    holds: async (round, slot) => (await readKey(slotPath(round, slot))) !== null,
    privateKey: (round, slot) => readKey(slotPath(round, slot)),
    async makeNonce(round) {
      const nonce = randomBytes(keyBytes)
      await makePrivateFolder(roundFolder(round))
      await writeDurably(join(roundFolder(round), nonceFile), nonce)
      return nonce
    },
    nonce: (round) => readKey(join(roundFolder(round), nonceFile)),
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
      const found = findOrMake(join(folder, `conference-${conference}.key`))
      conferenceKeys.set(conference, found)
      found.catch(() => conferenceKeys.delete(conference))
      return found
    },
  }
}
