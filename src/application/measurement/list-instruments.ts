import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { holdsDrafts, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import type { InstrumentStore, LockedVersion } from './ports.ts'

type Row = (typeof instrumentEndpoints)['listInstruments']

export const presentVersion = ({ lockedAt, ...version }: LockedVersion) => ({
  ...version,
  lockedAt: lockedAt.toISOString(),
})

/** Every questionnaire of the association. */
export const listInstruments =
  ({ read, instruments }: Readonly<{ read: Read; instruments: InstrumentStore }>) =>
  (actor: Actor, { association }: InputOf<Row>): Promise<OutputOf<Row>> =>
    read(association, async (tx) => {
      authorise(actor, 'measure.read', { association })
      const records = await instruments.list(tx)
      const shown = await Promise.all(
        records.map(async ({ id, title, draft, versions }) => {
          const newest = versions.at(-1) ?? null
          const content = draft ?? (newest && (await instruments.version(tx, id, newest.v)))
          return {
            instrument: id,
            title,
            draft: draft && { v: draft.version, items: itemsOf(draft).length },
            locked: newest && presentVersion(newest),
            locales: [...(content?.locales ?? [])],
            holdsDrafts: content ? holdsDrafts(content) : false,
          }
        }),
      )
      return { instruments: shown }
    })
