import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type ChangePorts, changeInstrument, draftOf, titleOf } from './change-instrument.ts'

type Input = InputOf<(typeof instrumentEndpoints)['discardDraft']>

/** Throws a draft away; where nothing was ever locked, the whole questionnaire with it. */
export const discardDraft =
  (ports: ChangePorts) =>
  (actor: Actor, input: Input): Promise<{ done: true }> =>
    changeInstrument(ports)(actor, input, { action: 'instrument.discard' }, async (tx, record) => {
      draftOf(record)
      const newest = record.versions.at(-1)
      const locked = newest && (await ports.instruments.version(tx, record.id, newest.v))
      if (locked) {
        const revision = record.revision + 1
        await ports.instruments.save(tx, { id: record.id, title: titleOf(locked), revision, draft: null })
      } else await ports.instruments.remove(tx, record.id)
      return { done: true }
    })
