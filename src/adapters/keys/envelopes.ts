import type { BoxName, Envelopes } from '#application/consensus/key-ports.ts'
import { envelopeKeyOf, makeOpener, makeSealer, type Sealer } from './envelope.ts'
import type { PrivateKeys } from './key-store.ts'

/** What this node keeps in memory of one box while it takes ballots. */
type Kept = { sealer: Sealer | null; salt: Promise<Buffer | null> | null }

/** One ephemeral key a box, and its salt. */
export function makeEnvelopes(keys: PrivateKeys): Envelopes {
  const kept = new Map<string, Map<string, Kept>>()

  const keptFor = ({ round, publicKey }: BoxName): Kept => {
    const ofRound = kept.get(round) ?? new Map<string, Kept>()
    kept.set(round, ofRound)
    // By its key: a round that is thawed and frozen with nothing changed has the same hash, and new keys.
    const name = Buffer.from(publicKey).toString('hex')
    const known = ofRound.get(name) ?? { sealer: null, salt: null }
    ofRound.set(name, known)
    return known
  }

  const saltOf = (box: BoxName): Promise<Buffer | null> => {
    const own = keptFor(box)
    own.salt ??= keys.secretsOf(box).then(
      (found) => {
        if (!found) own.salt = null
        return found?.salt ?? null
      },
      (error: unknown) => {
        own.salt = null
        throw error
      },
    )
    return own.salt
  }

  return {
    seal(box, text, length) {
      const own = keptFor(box)
      own.sealer ??= makeSealer(box)
      return own.sealer(text, length)
    },
    async keyOf(box, seat) {
      const salt = await saltOf(box)
      return salt && envelopeKeyOf(salt, seat)
    },
    async opener(box) {
      const found = await keys.secretsOf(box)
      return found && makeOpener(box, found.privateKey)
    },
    forget: (round) => void kept.delete(round),
  }
}
