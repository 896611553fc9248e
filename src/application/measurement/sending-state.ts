import type { ReadTx } from '#application/ports.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import type { waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import type { Contact, ContactStore, LetterStore, WavePost } from './contact-ports.ts'

export type SendingPorts = Readonly<{
  contacts: ContactStore
  letters: LetterStore
  wavePost: WavePost | null
}>

/** How far the letters have come: numbers, and whose did not go. */
export async function sendingOf(
  { contacts, letters, wavePost }: SendingPorts,
  tx: ReadTx,
  wave: WaveId,
  all: readonly Contact[],
): Promise<OutputOf<(typeof waveContactEndpoints)['listContacts']>['sending']> {
  const sent = await letters.list(tx, wave)
  const count = (state: string) => sent.filter((letter) => letter.state === state).length
  const written = new Set(sent.map(({ contact }) => contact))
  const reached = new Set(sent.flatMap((letter) => (letter.state === 'sent' ? [letter.contact] : [])))
  const failed = new Set(sent.flatMap((letter) => (letter.state === 'failed' ? [letter.contact] : [])))
  const unfetched = await contacts.unfetched(tx, wave)
  return {
    hasMail: wavePost !== null,
    waiting: count('waiting') + count('sending'),
    sent: count('sent'),
    toInvite: all.filter(({ id }) => !written.has(id)).length,
    toRemind: unfetched.filter(({ id }) => reached.has(id)).length,
    withoutCode: unfetched.length,
    failed: all
      .filter(({ id }) => failed.has(id))
      .map(({ id, email, unit }) => ({ contact: id, email, unit })),
  }
}
