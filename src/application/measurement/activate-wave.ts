import type { Hashing } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type DisclosurePolicy, floor } from '#domain/measurement/disclosure/policy.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { invitedTo } from '#domain/measurement/wave/contact-list.ts'
import type { Unit } from '#domain/measurement/wave/unit-tree.ts'
import { isValidIn } from '#domain/measurement/wave/unit-tree.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { freezeHashOf, freezeWave } from '#domain/measurement/wave/wave-freeze.ts'
import { checkPlan } from '#domain/measurement/wave/wave-plan.ts'
import { type ChangePorts, changeWave, type Standing, type WaveCommand } from './change-wave.ts'
import type { ContactStore } from './contact-ports.ts'
import { admitAll, type CardPorts } from './make-cards.ts'
import type { InstrumentDesk, SlipStore, UnitStore, WaveKeys } from './wave-ports.ts'

type Ports = ChangePorts &
  CardPorts &
  Readonly<{
    units: UnitStore
    instruments: InstrumentDesk
    keys: WaveKeys
    contacts: ContactStore
    slips: Pick<SlipStore, 'invite'>
    hashing: Hashing
  }>

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Those that the plan names, as they stand in the year that the wave is about. */
function unitsOf(all: readonly Unit[], wanted: readonly string[], year: number): readonly Unit[] {
  const found = all.filter((unit) => wanted.includes(unit.id) && isValidIn(unit, year))
  if (found.length !== new Set(wanted).size) throw new DomainError('measurement.unit-unknown')
  return found
}

/**
 * Freezes everything that was promised and begins to take answers. Errors: `wave-incomplete` with what is lacking,
 * `unit-unknown` for a unit that is not there that year, `key-lost` where the key has gone since it was rehearsed.
 */
export const activateWave =
  (ports: Ports, lowest: DisclosurePolicy = floor) =>
  (actor: Actor, command: WaveCommand): Promise<Standing> =>
    changeWave(ports)(actor, command, { verb: 'wave.open', action: 'wave.activate' }, async (tx, wave) => {
      const draft = life.mustBeWave(wave, command.expectedVersion, 'draft')
      const key = await ports.waves.key(tx, draft.id)
      const instrument = draft.plan.instrument && (await ports.instruments.facts(tx, draft.plan.instrument))
      const wanted = draft.plan.study
      const study = wanted ? await ports.studies.find(tx, wanted) : null
      const contacts = await ports.contacts.list(tx, draft.id)
      const { gaps, whole } = checkPlan(draft.plan, {
        instrument,
        lowest,
        isRehearsed: key?.isRehearsed === true,
        contacts,
        hasStudy: study?.state === 'running',
      })
      if (!whole || !instrument || !key) throw new DomainError('measurement.wave-incomplete', { gaps })
      if (!(await ports.keys.holds(draft.id, key.publicKey))) throw new DomainError('measurement.key-lost')
      const hasTokens = modeRules[whole.mode].admits === 'token'
      const freeze = freezeWave({
        ...(hasTokens ? { tokens: await ports.keys.makeTokenKeys(draft.id, whole.units) } : {}),
        association: tx.association,
        wave: draft.id,
        name: draft.name,
        plan: whole,
        instrument,
        units: unitsOf(await ports.units.list(tx), whole.units, Number(whole.period.from.slice(0, 4))),
        publicKey: hex(key.publicKey),
        key: key.holding,
        ...(whole.study && study ? { study: { id: study.id, name: study.name } } : {}),
      })
      const sha256 = (content: string | Uint8Array) => hex(ports.hashing.sha256(Buffer.from(content)))
      await ports.keys.makeSlipKey(draft.id)
      const active = life.activateWave(draft, command.expectedVersion, freeze, freezeHashOf(freeze, sha256))
      await ports.waves.freeze(tx, active)
      if (modeRules[whole.mode].contactList)
        await ports.slips.invite(tx, draft.id, invitedTo(contacts, whole.units))
      // A list that was made while the plan said otherwise is not kept for nothing.
      else await ports.contacts.removeAll(tx, draft.id)
      const slipKey = whole.study ? await ports.keys.slipKey(draft.id) : null
      if (whole.study && !slipKey) throw new DomainError('measurement.key-lost')
      if (whole.study && slipKey)
        await admitAll(ports, tx, { study: whole.study, wave: draft.id, units: whole.units, slipKey })
      return active
    })
