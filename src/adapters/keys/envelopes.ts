import type { Envelopes } from '#application/consensus/ports.ts'
import { envelopeKeyOf, makeOpener, makeSealer, type Sealer } from './envelope.ts'
import type { PrivateKeys } from './key-store.ts'

/** One ephemeral key a box, kept in this node's memory while the box takes ballots. */
export function makeEnvelopes(keys: PrivateKeys): Envelopes {
  const sealers = new Map<string, Map<string, Sealer>>()

  const sealerFor = (box: Parameters<Envelopes['seal']>[0]): Sealer => {
    const ofRound = sealers.get(box.round) ?? new Map<string, Sealer>()
    sealers.set(box.round, ofRound)
    // By its key: a round that is thawed and frozen with nothing changed has the same hash, and new keys.
    const name = Buffer.from(box.publicKey).toString('hex')
    const known = ofRound.get(name)
    if (known) return known
    const made = makeSealer(box)
    ofRound.set(name, made)
    return made
  }

  return {
    seal: (box, text, length) => sealerFor(box)(text, length),
    keyOf: envelopeKeyOf,
    async opener(box) {
      const key = await keys.privateKey(box.round, box.slot)
      return key && makeOpener(box, key)
    },
    forget: (round) => void sealers.delete(round),
  }
}
