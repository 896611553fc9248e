import type { Clock, Hashing } from '#application/ports.ts'
import type { packEndpoints } from '#contract/consensus/pack.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { prepareConference } from '#domain/consensus/conference.ts'
import * as life from '#domain/consensus/preparation/pack.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changeConference } from '../change-conference.ts'
import type { ConferenceRecord } from '../conference-ports.ts'
import { addFrozenPack } from './add-frozen-pack.ts'
import { contentOf, loadPack, type PackFactPorts } from './pack-facts.ts'
import type { WritePack } from './preparation-ports.ts'

type Rows = typeof packEndpoints

export type PackWritePorts = ChangePorts &
  PackFactPorts &
  Readonly<{ writePack: WritePack; clock: Clock; hashing: Hashing }>

const act = (action: string) => ({ verb: 'conference.prepare' as const, action })

export const savePack =
  (ports: PackWritePorts) =>
  (actor: Actor, input: InputOf<Rows['savePack']>): Promise<OutputOf<Rows['savePack']>> =>
    changeConference(ports)(actor, input, act('pack.save'), async (tx, { conference }) => {
      life.assertBeforeDoors(conference.state)
      const before = (await ports.packs.lock(tx, conference.id)) ?? life.draftPack(conference.id)
      const pack = life.editPack(before, input.expectedVersion, input.texts)
      await ports.packs.save(tx, pack)
      return { version: pack.version }
    })

/** From the first frozen pack on, the conference is in preparation. */
const inPreparation = (record: ConferenceRecord): ConferenceRecord => {
  const { conference } = record
  return conference.state === 'draft' || conference.state === 'inviting'
    ? { ...record, conference: prepareConference(conference, conference.version) }
    : record
}

/** Fixes all seven parts under one hash: what every expert has read is then one and the same thing. */
export const freezePack =
  (ports: PackWritePorts) =>
  async (actor: Actor, input: InputOf<Rows['freezePack']>): Promise<OutputOf<Rows['freezePack']>> => {
    let hash = ''
    const detail = () => ({ hash })
    return changeConference(ports)(actor, input, { ...act('pack.freeze'), detail }, async (tx, record) => {
      life.assertBeforeDoors(record.conference.state)
      const held = await ports.packs.lock(tx, input.conference)
      const { facts, pack: before } = await loadPack(ports, tx, input.conference, held ?? undefined)
      const pack = life.freezePack(before, input.expectedVersion, contentOf(facts))
      hash = await addFrozenPack(ports, tx, pack, actor.name)
      const next = inPreparation(record)
      if (next !== record) await ports.conferences.save(tx, next)
      return { version: pack.version, edition: pack.edition }
    })
  }

export const thawPack =
  (ports: PackWritePorts) =>
  (actor: Actor, input: InputOf<Rows['thawPack']>): Promise<OutputOf<Rows['thawPack']>> =>
    changeConference(ports)(
      actor,
      input,
      { ...act('pack.thaw'), reason: input.reason },
      async (tx, { conference }) => {
        life.assertBeforeDoors(conference.state)
        const before = await ports.packs.lock(tx, conference.id)
        if (!before) throw new DomainError('not-found')
        const pack = life.thawPack(before, input.expectedVersion, input.reason)
        await ports.packs.save(tx, pack)
        await ports.packs.markThawed(tx, conference.id, before.edition, input.reason)
        return { version: pack.version }
      },
    )
