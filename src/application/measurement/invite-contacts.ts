import type { Hashing, WriteTx } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { remind } from '#domain/measurement/wave/reminder.ts'
import { type ActiveWave, mustBeWave, type Wave } from '#domain/measurement/wave/wave.ts'
import { type ChangePorts, changeWave, type Standing, type WaveAct, type WaveCommand } from './change-wave.ts'
import { freeAddress } from './contact-list.ts'
import type { Contact, ContactStore, LetterStore, WavePost } from './contact-ports.ts'
import { inviteCode } from './invite-code.ts'
import type { WaveKeys } from './wave-ports.ts'

type Rows = typeof waveContactEndpoints

export type InvitePorts = ChangePorts &
  Readonly<{
    contacts: ContactStore
    letters: LetterStore
    keys: Pick<WaveKeys, 'slipKey'>
    hashing: Hashing
    /** Null where no mail server is named: links are then handed over. */
    wavePost: WavePost | null
    /** Told after the commit that letters wait. */
    lettersWait: (association: AssociationId) => void
    address: () => string
  }>

/** A wave under way that asks by a list. Errors: `wave-wrong-state`, `stale-version`, `not-found`. */
function listedActive(wave: Wave, expectedVersion: number): ActiveWave {
  const active = mustBeWave(wave, expectedVersion, 'active')
  if (!modeRules[active.freeze.plan.mode].contactList) throw new DomainError('not-found')
  return active
}

/** An act that queues letters; they leave once it is kept. */
async function queueing(
  ports: InvitePorts,
  actor: Actor,
  command: WaveCommand,
  action: string,
  queue: (tx: WriteTx, wave: ActiveWave) => Promise<number>,
): Promise<Readonly<{ version: number; letters: number }>> {
  if (!ports.wavePost) throw new DomainError('measurement.mail-away')
  let letters = 0
  const act: WaveAct = { verb: 'wave.run', action, detail: () => ({ letters }) }
  const { version } = await changeWave(ports)(actor, command, act, async (tx, wave) => {
    letters = await queue(tx, listedActive(wave, command.expectedVersion))
    return wave
  })
  ports.lettersWait(command.association)
  return { version, letters }
}

/** Invites everybody who has not been written to. A second press invites nobody twice. */
export const sendInvitations =
  (ports: InvitePorts) =>
  (actor: Actor, command: InputOf<Rows['sendInvitations']>): Promise<OutputOf<Rows['sendInvitations']>> =>
    queueing(ports, actor, command, 'wave.invite', async (tx, { id }) => {
      const written = new Set((await ports.letters.list(tx, id)).map(({ contact }) => contact))
      const asked = (await ports.contacts.list(tx, id)).map((contact) => contact.id)
      const waiting = asked.filter((contact) => !written.has(contact))
      await ports.letters.queue(tx, id, 0, waiting)
      return waiting.length
    })

/** Reminds those who were invited and have no code yet; of anybody's answers nothing is known. */
export const remindContacts =
  (ports: InvitePorts) =>
  (actor: Actor, command: InputOf<Rows['remindContacts']>): Promise<OutputOf<Rows['remindContacts']>> =>
    queueing(ports, actor, command, 'wave.remind', async (tx, { id, freeze }) => {
      const letters = await ports.letters.list(tx, id)
      const invited = new Set(letters.flatMap(({ contact, state }) => (state === 'sent' ? [contact] : [])))
      const last = letters.reduce((most, { round }) => Math.max(most, round), 0)
      // One round at a time: what waits is not doubled.
      if (letters.some(({ state }) => state === 'waiting' || state === 'sending')) return 0
      const unfetched = new Set((await ports.contacts.unfetched(tx, id)).map((contact) => contact.id))
      const who = [...invited].map((contact) => ({
        ...{ who: contact, hasFetched: !unfetched.has(contact), declined: false },
      }))
      const waiting = remind(freeze.plan.mode, who)
      await ports.letters.queue(tx, id, last + 1, waiting)
      return waiting.length
    })

/** Tries the letters again that did not go. */
export const resendLetters =
  (ports: InvitePorts) =>
  (actor: Actor, command: InputOf<Rows['resendLetters']>): Promise<OutputOf<Rows['resendLetters']>> =>
    queueing(ports, actor, command, 'wave.resend', (tx, { id }) => ports.letters.retry(tx, id))

/**
 * An address that the mail server did not take is corrected, and the invitation sent there; the link that went to the
 * old one stops working. Errors: `contacts-faulty`; `not-found` where nothing has failed.
 */
export const correctContact =
  (ports: InvitePorts) =>
  async (
    actor: Actor,
    { contact: id, email: typed, ...command }: InputOf<Rows['correctContact']>,
  ): Promise<Standing> => {
    const standing = await changeWave(ports)(
      actor,
      command,
      { verb: 'wave.run', action: 'wave.correct-contact' },
      async (tx, wave) => {
        listedActive(wave, command.expectedVersion)
        const held = await ports.contacts.list(tx, wave.id)
        const contact = held.find((one) => one.id === id)
        const letters = await ports.letters.list(tx, wave.id)
        const hasFailed = letters.some((letter) => letter.contact === id && letter.state === 'failed')
        if (!contact || !hasFailed) throw new DomainError('not-found')
        await ports.contacts.change(tx, wave.id, { ...contact, email: freeAddress(held, id, typed) })
        await ports.letters.forget(tx, wave.id, id)
        await ports.letters.queue(tx, wave.id, 0, [id])
        return wave
      },
    )
    ports.lettersWait(command.association)
    return standing
  }

/** Where somebody invited gets a code. Everything that is secret is in the fragment, which no server is sent. */
export const inviteLink = (
  { address, hashing }: Pick<InvitePorts, 'address' | 'hashing'>,
  { id, freeze }: Pick<ActiveWave, 'id' | 'freeze'>,
  key: Uint8Array,
  contact: Contact,
): string => {
  const place = (freeze.tokens ?? []).findIndex(({ unit }) => unit === contact.unit)
  return `${address()}/svara/inbjudan/${id}#${inviteCode(hashing, key, contact, place)}`
}

/**
 * Links to print or hand over, to those who have no code yet: where no mail can be sent, or somebody's does not come
 * through. History says that they were shown. Errors: `key-away`.
 */
export const makeInviteLinks =
  (ports: InvitePorts) =>
  async (
    actor: Actor,
    command: InputOf<Rows['makeInviteLinks']>,
  ): Promise<OutputOf<Rows['makeInviteLinks']>> => {
    let links: { email: string; unit: string; link: string }[] = []
    const act: WaveAct = {
      ...{ verb: 'wave.run', action: 'wave.show-links', detail: () => ({ links: links.length }) },
    }
    const { version } = await changeWave(ports)(actor, command, act, async (tx, wave) => {
      const active = listedActive(wave, command.expectedVersion)
      const key = await ports.keys.slipKey(wave.id)
      if (!key) throw new DomainError('measurement.key-away')
      links = (await ports.contacts.unfetched(tx, wave.id)).map((contact) => ({
        ...{ email: contact.email, link: inviteLink(ports, active, key, contact) },
        unit: active.freeze.units.find(({ id }) => id === contact.unit)?.name ?? '',
      }))
      return wave
    })
    return { version, links }
  }
