import type { ReadTx } from '#application/ports.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { type LockedItems, withVersions } from '#domain/measurement/instrument/succession.ts'
import type { InstrumentStore } from './ports.ts'

/** A draft with every item under the version it must have as things are locked now. */
export async function draftWithVersions(
  instruments: Pick<InstrumentStore, 'lockedItems'>,
  tx: ReadTx,
  draft: Instrument,
): Promise<Readonly<{ draft: Instrument; known: LockedItems }>> {
  const known = await instruments.lockedItems(
    tx,
    itemsOf(draft).map(({ id }) => id),
  )
  return { draft: withVersions(draft, known), known }
}
