import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { nextVersion } from '#domain/measurement/instrument/succession.ts'
import { type ChangePorts, changeInstrument } from './change-instrument.ts'

type Input = InputOf<(typeof instrumentEndpoints)['startNextVersion']>

/** A draft of the next version, with everything the newest locked one has. */
export const startNextVersion =
  (ports: ChangePorts) =>
  (actor: Actor, input: Input): Promise<{ expectedVersion: number }> =>
    changeInstrument(ports)(actor, input, { action: 'instrument.next-version' }, async (tx, record) => {
      const newest = record.versions.at(-1)
      if (record.draft || !newest) throw new DomainError('measurement.draft-exists')
      const locked = await ports.instruments.version(tx, record.id, newest.v)
      if (!locked) throw new DomainError('not-found')
      const revision = record.revision + 1
      await ports.instruments.save(tx, {
        id: record.id,
        title: record.title,
        revision,
        draft: nextVersion(locked),
      })
      return { expectedVersion: revision }
    })
