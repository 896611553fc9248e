import type { WriteTx } from '#application/ports.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import type { InstrumentId } from '#domain/kernel/id.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { withVersions } from '#domain/measurement/instrument/succession.ts'
import { type ChangePorts, titleOf } from './change-instrument.ts'

/** Keeps a new draft, its items under the versions they must have, and leaves one row of history. */
export async function saveNewInstrument(
  { instruments, audit }: Omit<ChangePorts, 'write'>,
  tx: WriteTx,
  actor: Actor,
  { draft: fresh, action }: Readonly<{ draft: Instrument; action: string }>,
): Promise<{ instrument: InstrumentId }> {
  const known = await instruments.lockedItems(
    tx,
    itemsOf(fresh).map((item) => item.id),
  )
  const draft = withVersions(fresh, known)
  const { id } = draft
  const title = titleOf(draft)
  await instruments.save(tx, { id, title, revision: 1, draft })
  await audit.record(tx, {
    actor,
    role: actingRole(actor, 'instrument.write', { association: tx.association }),
    action,
    subject: { type: 'instrument', id },
    detail: { title, items: itemsOf(draft).length },
  })
  return { instrument: id }
}
