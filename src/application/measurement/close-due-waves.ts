import type { AuditTrail, Clock, Read, Write } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import * as life from '#domain/measurement/wave/wave.ts'
import { calendar } from './calendar.ts'
import { type ClosePorts, dayOf, mixLast } from './close-wave.ts'
import type { WaveStore } from './wave-ports.ts'

type Ports = ClosePorts &
  Readonly<{
    read: Read
    write: Write
    waves: WaveStore
    audit: AuditTrail
    clock: Clock
    associations: () => Promise<readonly AssociationId[]>
  }>

/** Closes one wave in the program's own name; false where somebody did in the meantime. */
async function closeOne(ports: Ports, association: AssociationId, id: WaveId): Promise<boolean> {
  const today = dayOf(ports.clock)
  const found = await ports.read(association, (tx) => ports.waves.find(tx, id))
  if (!found || !life.takesAnswers(found) || !life.isDue(found, today)) return false
  await ports.write(association, null, async (tx) => {
    const wave = await ports.waves.lock(tx, id)
    if (!wave) throw new DomainError('not-found')
    // The version says whether it is still the wave that was looked at.
    const closed = life.closeWave(wave, found.version, today)
    await mixLast(ports, tx, id)
    await ports.waves.save(tx, closed)
    await ports.audit.record(tx, {
      actor: calendar,
      role: 'instAdmin',
      action: 'wave.close',
      subject: { type: 'wave', id, version: closed.version },
      within: id,
    })
  })
  return true
}

/** Closes every wave whose last day has passed. One that cannot be read or closed now is tried again the next time. */
export const closeDueWaves = (ports: Ports) => async (): Promise<number> => {
  let closed = 0
  for (const association of await ports.associations()) {
    const all = await ports.read(association, ports.waves.list).catch(() => [])
    for (const { id } of all) {
      if (await closeOne(ports, association, id).catch(() => false)) closed += 1
    }
  }
  return closed
}
