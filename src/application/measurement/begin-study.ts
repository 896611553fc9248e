import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Randomness, Read, Write } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { studyEndpoints } from '#contract/measurement/study.ts'
import { type Actor, actingRole, may } from '#domain/kernel/actor.ts'
import type { StudyId } from '#domain/kernel/id.ts'
import * as life from '#domain/measurement/study/study.ts'
import type { Wave } from '#domain/measurement/wave/wave.ts'
import type { StudyKeys, StudyStore } from './study-ports.ts'
import type { WaveStore } from './wave-ports.ts'

type Rows = typeof studyEndpoints

export type StudyPorts = Readonly<{
  read: Read
  write: Write
  audit: AuditTrail
  studies: StudyStore
  studyKeys: StudyKeys
  waves: WaveStore
  randomness: Randomness
}>

/** The study whose cards a wave takes; none where it takes no cards. */
export const studyOf = (wave: Wave): StudyId | null => {
  if (!('freeze' in wave)) return wave.plan.study ?? null
  // An id that was checked before it was frozen.
  return (wave.freeze.study?.id ?? null) as StudyId | null
}

/** A study without a card yet. Its key is made with it, and lies in no backup. */
export const beginStudy =
  ({ write, audit, studies, studyKeys, randomness }: StudyPorts) =>
  async (
    actor: Actor,
    { association, commandId, name }: InputOf<Rows['beginStudy']>,
  ): Promise<OutputOf<Rows['beginStudy']>> => {
    const place = { association }
    authorise(actor, 'wave.run', place)
    return write(association, commandId, async (tx) => {
      const study = life.beginStudy({ id: randomness.uuid() as StudyId, name })
      await studies.add(tx, study)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'wave.run', place),
        action: 'study.begin',
        subject: { type: 'study', id: study.id, version: study.version },
        within: study.id,
      })
      // Last: an act that is taken back leaves at most a file that nothing refers to.
      await studyKeys.make(study.id)
      return { study: study.id }
    })
  }

/** Every study, with how many cards are known and how many waves it has had. */
export const listStudies =
  ({ read, studies, studyKeys, waves }: StudyPorts) =>
  async (
    actor: Actor,
    { association }: InputOf<Rows['listStudies']>,
  ): Promise<OutputOf<Rows['listStudies']>> => {
    const place = { association }
    authorise(actor, 'measure.read', place)
    return read(association, async (tx) => {
      const all = await waves.list(tx)
      const found = []
      for (const { id, version, name, state } of await studies.list(tx)) {
        found.push({
          ...{ study: id, expectedVersion: version, name, state },
          cards: (await studies.cards(tx, id)).length,
          waves: all.filter((wave) => 'freeze' in wave && studyOf(wave) === id).length,
          hasKey: (await studyKeys.key(id)) !== null,
        })
      }
      return { studies: found, can: { end: may(actor, 'wave.open', place) } }
    })
  }
