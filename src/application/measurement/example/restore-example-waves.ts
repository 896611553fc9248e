import type { WriteTx } from '#application/ports.ts'
import { resultLinks } from '../result-node.ts'
import { exampleInstrument, lockedExample } from './example-instrument.ts'
import type { ExampleWavePorts } from './fill-example-waves.ts'
import { placeExampleUnits } from './place-example-units.ts'

/** After the example has begun anew: its waves are as they were, and what they were held with is put back beside them. */
export const restoreExampleWaves =
  (ports: ExampleWavePorts) =>
  async (tx: WriteTx): Promise<void> => {
    const file = await ports.seed()
    const own = file.associations.find(({ id }) => id === null)
    const [first] = own?.waves ?? []
    if (!own || !first || !(await ports.waves.find(tx, first.id))) return
    await lockedExample(ports, tx, exampleInstrument(file, await ports.drafts()))
    await placeExampleUnits(ports, tx, own)
    for (const release of await ports.results.releases(tx)) await ports.trace.link(tx, resultLinks(release))
  }
