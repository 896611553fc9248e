import { authorise } from '#application/authorise.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { studyEndpoints } from '#contract/measurement/study.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import * as life from '#domain/measurement/study/study.ts'
import { holdsSealed } from '#domain/measurement/wave/wave.ts'
import { type StudyPorts, studyOf } from './begin-study.ts'

type Row = (typeof studyEndpoints)['endStudy']

/**
 * Ends a study: its cards are forgotten and its key destroyed, so that a card leads to no answer any more. What has
 * been opened is put together as before, until it is deleted. Errors: `study-waits` while answers are sealed.
 */
export const endStudy =
  ({ write, audit, studies, studyKeys, waves }: StudyPorts) =>
  async (
    actor: Actor,
    { association, commandId, study: id, expectedVersion }: InputOf<Row>,
  ): Promise<OutputOf<Row>> => {
    const place = { association }
    authorise(actor, 'wave.open', place)
    const said = await write(association, commandId, async (tx) => {
      const study = await studies.lock(tx, id)
      if (!study) throw new DomainError('not-found')
      const waiting = (await waves.list(tx)).filter((wave) => holdsSealed(wave) && studyOf(wave) === id)
      const ended = life.endStudy(study, expectedVersion, waiting.length)
      const cards = await studies.removeAll(tx, id)
      await studies.save(tx, ended)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'wave.open', place),
        action: 'study.end',
        subject: { type: 'study', id, version: ended.version },
        within: id,
        detail: { cards },
      })
      return { version: ended.version }
    })
    // After the commit; a stop before this is made good at the next start.
    await studyKeys.destroy(id)
    return said
  }
