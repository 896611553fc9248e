import type { Hashing, Read, WriteUnaudited } from '#application/ports.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { Associations, NameOf } from './answer-ports.ts'
import type { ClaimedLetter, LetterStore, WavePost } from './contact-ports.ts'
import { inviteLink } from './invite-contacts.ts'
import type { WaveKeys, WaveStore } from './wave-ports.ts'

type Ports = Readonly<{
  read: Read
  writeUnaudited: WriteUnaudited
  waves: WaveStore
  letters: LetterStore
  keys: Pick<WaveKeys, 'slipKey'>
  hashing: Hashing
  nameOf: NameOf
  wavePost: WavePost | null
  address: () => string
}>

/** False where it did not go, for whatever reason: it is then on the list of those to look after. */
async function sendOne(ports: Ports, association: AssociationId, letter: ClaimedLetter): Promise<boolean> {
  const { wave, name } = await ports.read(association, async (tx) => ({
    ...(await ports.nameOf(tx)),
    wave: await ports.waves.find(tx, letter.wave),
  }))
  const key = await ports.keys.slipKey(letter.wave)
  if (wave?.state !== 'active' || !key || !ports.wavePost) return false
  return ports.wavePost({
    kind: letter.round === 0 ? 'wave-invitation' : 'wave-reminder',
    to: letter.email,
    asker: name,
    name: wave.name,
    closesOn: wave.freeze.plan.closesOn,
    link: inviteLink(ports, wave, key, letter),
  })
}

/**
 * Sends what waits, one letter at a time. Each is in this caller's hands, on disk, before it is sent: a stop between
 * the two leaves a letter that nobody knows of, and never one that goes twice by itself. Answers how many went.
 */
export const sendLetters =
  (ports: Ports) =>
  async (association: AssociationId): Promise<number> => {
    let sent = 0
    if (!ports.wavePost) return sent
    for (;;) {
      const letter = await ports.writeUnaudited(association, ports.letters.claim)
      if (!letter) return sent
      const isSent = await sendOne(ports, association, letter).catch(() => false)
      await ports.writeUnaudited(association, (tx) =>
        ports.letters.settle(tx, letter, isSent ? 'sent' : 'failed'),
      )
      if (isSent) sent += 1
    }
  }

/** After a start: what was in somebody's hands when the program stopped is told as failed, and the rest is sent. */
export const recoverLetters =
  (ports: Ports & Readonly<{ associations: Associations }>) => async (): Promise<void> => {
    for (const association of await ports.associations()) {
      await ports.writeUnaudited(association, ports.letters.giveUp)
      await sendLetters(ports)(association)
    }
  }
