import { authorise } from '#application/authorise.ts'
import type { Randomness, Read, ReadTx } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { waveContactEndpoints } from '#contract/measurement/wave-contact.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ContactId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { invitedTo, mostContacts, readAddress, readContacts } from '#domain/measurement/wave/contact-list.ts'
import { mustBeWave, type Wave } from '#domain/measurement/wave/wave.ts'
import { type ChangePorts, changeWave, type Standing } from './change-wave.ts'
import type { ContactStore } from './contact-ports.ts'
import { planOf } from './get-wave.ts'
import { type SendingPorts, sendingOf } from './sending-state.ts'
import type { UnitStore, WaveStore } from './wave-ports.ts'

type Rows = typeof waveContactEndpoints
type Stores = Readonly<{ waves: WaveStore; units: UnitStore; contacts: ContactStore }>

export type ContactPorts = ChangePorts &
  Stores &
  SendingPorts &
  Readonly<{ read: Read; randomness: Randomness }>

/** The wave, if it is one that asks by a list. Errors: `not-found`. */
export async function listedWave({ waves }: Pick<Stores, 'waves'>, tx: ReadTx, id: WaveId): Promise<Wave> {
  const wave = await waves.find(tx, id)
  const { mode } = wave ? planOf(wave) : { mode: null }
  if (!wave || mode === null || !modeRules[mode].contactList) throw new DomainError('not-found')
  return wave
}

/** The wave's units as they are named, or were when it was frozen. */
async function unitsOf({ units }: Pick<Stores, 'units'>, tx: ReadTx, wave: Wave) {
  const wanted = planOf(wave).units
  const known = 'freeze' in wave ? wave.freeze.units : await units.list(tx)
  return wanted
    .map((unit) => ({ unit, name: known.find(({ id }) => id === unit)?.name ?? '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** Whom a wave asks, by address. What they have answered is known to nobody, and who has fetched a code is not told. */
export const listContacts =
  (ports: Stores & SendingPorts & Readonly<{ read: Read }>) =>
  (actor: Actor, { association, wave: id }: InputOf<Rows['listContacts']>) =>
    ports.read(association, async (tx): Promise<OutputOf<Rows['listContacts']>> => {
      authorise(actor, 'wave.run', { association })
      const wave = await listedWave(ports, tx, id)
      const contacts = await ports.contacts.list(tx, id)
      const units = await unitsOf(ports, tx, wave)
      const invited = invitedTo(
        contacts,
        units.map(({ unit }) => unit),
      )
      return {
        expectedVersion: wave.version,
        units: units.map((unit, at) => ({ ...unit, invited: invited[at]?.invited ?? 0 })),
        fewest: planOf(wave).thresholds?.kMean ?? floor.kMean,
        contacts: contacts.map(({ id: contact, unit, email }) => ({ contact, unit, email })),
        sending: await sendingOf(ports, tx, id, contacts),
        can: { change: wave.state === 'draft', send: wave.state === 'active' },
      }
    })

async function readAgainst(ports: Stores, tx: ReadTx, wave: Wave, text: string) {
  const held = await ports.contacts.list(tx, wave.id)
  const units = await unitsOf(ports, tx, wave)
  return { held, ...readContacts(text, { units, held: new Set(held.map(({ email }) => email)) }) }
}

/** What taking a list would do. Nothing is kept. */
export const checkContacts =
  (ports: Stores & Readonly<{ read: Read }>) =>
  (actor: Actor, { association, wave: id, text }: InputOf<Rows['checkContacts']>) =>
    ports.read(association, async (tx): Promise<OutputOf<Rows['checkContacts']>> => {
      authorise(actor, 'wave.run', { association })
      const wave = await listedWave(ports, tx, id)
      const { contacts, faults } = await readAgainst(ports, tx, wave, text)
      return { contacts: contacts.length, faults: faults.slice(0, 500) }
    })

/**
 * Takes a list: all of it, or nothing while anything is wrong. History says how many, and never who.
 * Errors: `contacts-faulty`, `contacts-too-many`.
 */
export const addContacts =
  (ports: ContactPorts) =>
  async (
    actor: Actor,
    { text, ...command }: InputOf<Rows['addContacts']>,
  ): Promise<OutputOf<Rows['addContacts']>> => {
    let added = 0
    const { version } = await changeWave(ports)(
      actor,
      command,
      { verb: 'wave.run', action: 'wave.add-contacts', detail: () => ({ contacts: added }) },
      async (tx, wave) => {
        mustBeWave(wave, command.expectedVersion, 'draft')
        await listedWave(ports, tx, wave.id)
        const { contacts, faults, held } = await readAgainst(ports, tx, wave, text)
        if (faults.length > 0)
          throw new DomainError('measurement.contacts-faulty', {
            n: faults.length,
            line: faults[0]?.line ?? 1,
          })
        if (held.length + contacts.length > mostContacts)
          throw new DomainError('measurement.contacts-too-many', { most: mostContacts })
        const named = contacts.map((contact) => ({ ...contact, id: ports.randomness.uuid() as ContactId }))
        await ports.contacts.add(tx, wave.id, named)
        added = named.length
        return wave
      },
    )
    return { version, added }
  }

/** An address that was wrong, or a person in another unit. Errors: `contacts-faulty`, `unit-unknown`. */
export const changeContact =
  (ports: ContactPorts) =>
  (
    actor: Actor,
    { contact: id, email: typed, unit, ...command }: InputOf<Rows['changeContact']>,
  ): Promise<Standing> =>
    changeWave(ports)(
      actor,
      command,
      { verb: 'wave.run', action: 'wave.change-contact' },
      async (tx, wave) => {
        const { plan } = mustBeWave(wave, command.expectedVersion, 'draft')
        const held = await ports.contacts.list(tx, wave.id)
        if (!held.some((contact) => contact.id === id)) throw new DomainError('not-found')
        await ports.contacts.change(tx, wave.id, {
          id,
          unit: knownUnit(plan.units, unit),
          email: freeAddress(held, id, typed),
        })
        return wave
      },
    )

function knownUnit(units: readonly UnitId[], unit: UnitId): UnitId {
  if (!units.includes(unit)) throw new DomainError('measurement.unit-unknown')
  return unit
}

/** The address as it is kept, if nobody else on the list has it. */
export function freeAddress(
  held: readonly Readonly<{ id: ContactId; email: string }>[],
  contact: ContactId,
  typed: string,
): string {
  const email = readAddress(typed)
  if (!email || held.some((other) => other.email === email && other.id !== contact))
    throw new DomainError('measurement.contacts-faulty', { n: 1, line: 1 })
  return email
}

/** Off the list, while nothing has been sent. */
export const removeContacts =
  (ports: ContactPorts) =>
  (actor: Actor, { contacts, ...command }: InputOf<Rows['removeContacts']>): Promise<Standing> => {
    let removed = 0
    return changeWave(ports)(
      actor,
      command,
      { verb: 'wave.run', action: 'wave.remove-contacts', detail: () => ({ contacts: removed }) },
      async (tx, wave) => {
        mustBeWave(wave, command.expectedVersion, 'draft')
        removed = await ports.contacts.remove(tx, wave.id, contacts)
        return wave
      },
    )
  }
