import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Write, WriteTx } from '#application/ports.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, CommandId, InstrumentId } from '#domain/kernel/id.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { withVersions } from '#domain/measurement/instrument/succession.ts'
import { baseLocale, wordsOf } from '#domain/measurement/instrument/text.ts'
import type { InstrumentRecord, InstrumentStore } from './ports.ts'

export type ChangePorts = Readonly<{ write: Write; instruments: InstrumentStore; audit: AuditTrail }>

export type InstrumentCommand = Readonly<{
  association: AssociationId
  commandId: CommandId
  instrument: InstrumentId
  expectedVersion: number
}>

type Act = Readonly<{ action: string; detail?: Readonly<Record<string, string | number>> }>

/** Locks one instrument, checks who asks and that nobody was before them, and leaves one row of history. */
export const changeInstrument =
  ({ write, instruments, audit }: ChangePorts) =>
  <T>(
    actor: Actor,
    { association, commandId, instrument, expectedVersion }: InstrumentCommand,
    { action, detail }: Act,
    work: (tx: WriteTx, record: InstrumentRecord) => Promise<T>,
  ): Promise<T> =>
    write(association, commandId, async (tx) => {
      authorise(actor, 'instrument.write', { association })
      const record = await instruments.lock(tx, instrument)
      if (!record) throw new DomainError('not-found')
      if (record.revision !== expectedVersion)
        throw new DomainError('stale-version', { version: record.revision })
      const answer = await work(tx, record)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'instrument.write', { association }),
        action,
        subject: { type: 'instrument', id: instrument },
        detail: { title: record.title, ...detail },
      })
      return answer
    })

export const titleOf = (instrument: Instrument): string => wordsOf(instrument.title, baseLocale, 'std').words

/** The draft of a record. Errors: measurement.instrument-locked where there is none to work on. */
export function draftOf({ draft }: InstrumentRecord): Instrument {
  if (!draft) throw new DomainError('measurement.instrument-locked')
  return draft
}

/**
 * One change of the draft. Every item is then given the version it must have: the same as when it was locked while
 * it asks the same, else the next.
 */
export const changeDraft =
  (ports: ChangePorts) =>
  (
    actor: Actor,
    command: InstrumentCommand,
    act: Act,
    change: (draft: Instrument) => Instrument,
  ): Promise<{ expectedVersion: number }> =>
    changeInstrument(ports)(actor, command, act, async (tx, record) => {
      const changed = change(draftOf(record))
      const ids = itemsOf(changed).map(({ id }) => id)
      const draft = withVersions(changed, await ports.instruments.lockedItems(tx, ids))
      const revision = record.revision + 1
      await ports.instruments.save(tx, { id: record.id, title: titleOf(draft), revision, draft })
      return { expectedVersion: revision }
    })
