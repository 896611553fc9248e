import type {
  AuditTrail,
  Clock,
  Hashing,
  Randomness,
  Read,
  TraceWriter,
  Write,
  WriteUnaudited,
} from '#application/ports.ts'
import type { ExampleHolder, ExampleWaves } from '#contract/measurement/example-waves.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { Drafts } from '#domain/measurement/instrument/draft-items.ts'
import { calendar } from '../calendar.ts'
import type { PointRecord, PointStore, ReadIndicators } from '../point-ports.ts'
import type { InstrumentStore } from '../ports.ts'
import type { OpenedAnswers, ResultStore, TextStore } from '../result-ports.ts'
import type { AnswerStore, InstrumentDesk, SlipStore, UnitStore, WaveStore } from '../wave-ports.ts'
import { exampleInstrument, lockedExample } from './example-instrument.ts'
import { holdExampleWave } from './hold-example-wave.ts'
import { placeExampleUnits } from './place-example-units.ts'

export type ExampleWavePorts = Readonly<{
  read: Read
  write: Write
  writeUnaudited: WriteUnaudited
  audit: AuditTrail
  trace: TraceWriter
  hashing: Hashing
  randomness: Randomness
  clock: Clock
  waves: WaveStore
  units: UnitStore
  slips: SlipStore
  answers: AnswerStore
  texts: TextStore
  opened: OpenedAnswers
  results: ResultStore
  instrumentStore: InstrumentStore
  instruments: InstrumentDesk
  points: Pick<PointStore, 'list'>
  indicators: ReadIndicators
  drafts: () => Promise<Drafts>
  seed: () => Promise<ExampleWaves>
}>

/**
 * The neighbour has agreed on the same core and counts the same. It is in no register: nobody can sign in to it, and it
 * has neither history nor thread.
 */
const asNeighbour = (
  ports: ExampleWavePorts,
  points: readonly PointRecord[],
  core: Awaited<ReturnType<ReadIndicators>>,
): ExampleWavePorts => ({
  ...ports,
  write: (association, _command, work) => ports.writeUnaudited(association, work),
  audit: { record: async () => undefined },
  trace: { link: async () => undefined },
  points: { list: async () => points },
  indicators: async () => core,
})

/** What of a holder is not there yet, a transaction for each wave so that nobody waits long. */
async function fillHolder(
  ports: ExampleWavePorts,
  association: AssociationId,
  holder: ExampleHolder,
  file: ExampleWaves,
): Promise<number> {
  const fresh = exampleInstrument(file, await ports.drafts())
  const held = new Set((await ports.read(association, ports.waves.list)).map(({ id }) => id))
  const missing = holder.waves.filter(({ id }) => !held.has(id))
  for (const wave of missing) {
    await ports.write(association, null, async (tx) => {
      const instrument = await lockedExample(ports, tx, fresh)
      await placeExampleUnits(ports, tx, holder)
      await holdExampleWave(ports, tx, { wave, instrument, holder, file })
      await ports.audit.record(tx, {
        ...{ actor: calendar, role: 'instAdmin', action: 'example.fill-wave' },
        ...{ subject: { type: 'wave', id: wave.id }, within: wave.id },
      })
    })
  }
  return missing.length
}

/**
 * Holds the example's made-up waves (*påhittade mätomgångar*), and a neighbour's so that there is somebody to compare
 * with: checked, counted, protected and released by the rules of all others. Those that are there are left alone.
 * Answers how many were held.
 */
export const fillExampleWaves =
  (ports: ExampleWavePorts) =>
  async (example: AssociationId): Promise<number> => {
    const file = await ports.seed()
    const [points, core] = await ports.read(example, async (tx) => [
      await ports.points.list(tx),
      await ports.indicators(tx),
    ])
    let held = 0
    for (const holder of file.associations) {
      const own = holder.id === null ? ports : asNeighbour(ports, points, core)
      held += await fillHolder(own, holder.id ?? example, holder, file)
    }
    return held
  }
