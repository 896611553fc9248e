import type { Clock, Hashing } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { instrumentHash } from '#domain/measurement/instrument/lock.ts'
import { checkInstrument, hindrances } from '#domain/measurement/instrument/readiness.ts'
import { type ChangePorts, changeInstrument, draftOf, titleOf } from './change-instrument.ts'
import { draftWithVersions } from './draft-with-versions.ts'

type Input = InputOf<(typeof instrumentEndpoints)['lockInstrument']>
type Ports = ChangePorts & Readonly<{ hashing: Hashing; clock: Clock }>

/** Locks the draft for good: from here neither its items nor their order, codes or words can be changed. */
export const lockInstrument =
  ({ hashing, clock, ...ports }: Ports) =>
  (actor: Actor, input: Input): Promise<{ v: number; hash: string }> =>
    changeInstrument(ports)(actor, input, { action: 'instrument.lock' }, async (tx, record) => {
      const { instruments } = ports
      // Another form may have locked the same item since the draft was last saved.
      const { draft, known } = await draftWithVersions(instruments, tx, draftOf(record))
      const stopping = hindrances(checkInstrument(draft))
      if (stopping > 0) throw new DomainError('measurement.instrument-incomplete', { n: stopping })
      const hash = instrumentHash(draft, (content) =>
        Buffer.from(hashing.sha256(new TextEncoder().encode(content))).toString('hex'),
      )
      const items = itemsOf(draft)
      const isNew = ({ id, version }: (typeof items)[number]) =>
        !known.get(id)?.some(({ item }) => item.version === version)
      await instruments.addVersion(
        tx,
        { v: draft.version, hash, items: items.length, lockedAt: clock(), lockedBy: actor.name },
        draft,
      )
      await instruments.addItems(
        tx,
        items.filter(isNew).map((item) => ({ item, locales: draft.locales })),
      )
      await instruments.save(tx, {
        id: record.id,
        title: titleOf(draft),
        revision: record.revision + 1,
        draft: null,
      })
      return { v: draft.version, hash }
    })
