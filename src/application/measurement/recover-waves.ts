import type { Read } from '#application/ports.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { holdsSealed } from '#domain/measurement/wave/wave.ts'
import { type DestroyPorts, destroyWaveKey } from './close-wave.ts'
import { flushWave } from './flush-wave.ts'
import type { StudyKeys, StudyStore } from './study-ports.ts'
import type { WaveStore } from './wave-ports.ts'

type Ports = Parameters<typeof flushWave>[0] &
  Pick<DestroyPorts, 'keys' | 'seals' | 'clear'> &
  Readonly<{
    read: Read
    waves: WaveStore
    studies: Pick<StudyStore, 'list'>
    studyKeys: Pick<StudyKeys, 'key' | 'destroy'>
    associations: () => Promise<readonly AssociationId[]>
  }>

/** Keys of studies that were ended, where destroying them was cut short. */
async function destroyEnded(
  { read, studies, studyKeys }: Ports,
  association: AssociationId,
): Promise<number> {
  const ended = (await read(association, studies.list)).filter(({ state }) => state === 'ended')
  let destroyed = 0
  for (const { id } of ended) {
    if (!(await studyKeys.key(id))) continue
    await studyKeys.destroy(id)
    destroyed += 1
  }
  return destroyed
}

/**
 * After a stop: keys of waves that were opened, annulled or left unopened and of studies that were ended are destroyed,
 * if that was cut short, and what waits in active waves is mixed if it is enough. A wave that no association has keeps its key: another
 * database's may share the folder. What is cut short here is done at the next start.
 */
export const recoverWaves =
  (ports: Ports) => async (): Promise<Readonly<{ destroyed: number; mixed: number }>> => {
    const held = new Set(await ports.keys.waves())
    let [destroyed, mixed] = [0, 0]
    for (const association of await ports.associations()) {
      destroyed += await destroyEnded(ports, association)
      for (const wave of await ports.read(association, ports.waves.list)) {
        if (wave.state === 'active') mixed += await flushWave(ports)(association, wave.id)
        if (!held.has(wave.id) || wave.state === 'draft' || holdsSealed(wave)) continue
        await destroyWaveKey(ports, wave.id)
        destroyed += 1
      }
    }
    return { destroyed, mixed }
  }
