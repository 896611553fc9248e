import { consensusDescriber } from '#application/consensus/describe-nodes.ts'
import type { ExamplePorts } from '#application/consensus/example/example-ports.ts'
import { readIndicators } from '#application/consensus/index.ts'
import type { KeyStore } from '#application/consensus/key-ports.ts'
import { searchConsensus } from '#application/consensus/search-consensus.ts'
import { measurementDescriber } from '#application/measurement/describe-points.ts'
import { restoreExampleWaves } from '#application/measurement/example/restore-example-waves.ts'
import { fillExamplePoints } from '#application/measurement/fill-example-points.ts'
import type { WaveKeys } from '#application/measurement/wave-ports.ts'
import type { WriteTx } from '#application/ports.ts'
import { examplePointsFile } from '#contract/measurement/example-points.ts'
import { packReport } from '#web/pages/report/pack/pack-report.ts'

import { associationName } from './adapters/db/association-name.ts'
import { ballotStore } from './adapters/db/ballot-store.ts'
import { bankStore } from './adapters/db/bank-store.ts'
import { conferenceStore } from './adapters/db/conference-store.ts'
import { evaluationStore } from './adapters/db/evaluation-store.ts'
import { exampleStore } from './adapters/db/example-store.ts'
import { instrumentStore } from './adapters/db/instrument-store.ts'
import { noteStore } from './adapters/db/note-store.ts'
import { packStore } from './adapters/db/pack-store.ts'
import { pointStore } from './adapters/db/point-store.ts'
import { protocolStore } from './adapters/db/protocol-store.ts'
import { reportStore } from './adapters/db/report-store.ts'
import { resultStore } from './adapters/db/result-store.ts'
import { rosterStore } from './adapters/db/roster-store.ts'
import { roundStore } from './adapters/db/round-store.ts'
import { standingStore } from './adapters/db/standing-store.ts'
import { traceReader } from './adapters/db/trace-store.ts'
import { readTable } from './adapters/import/read-table.ts'
import { readSeedFiles } from './adapters/seed-files.ts'
import type { Base } from './compose-base.ts'
import { exampleWavePorts } from './compose-example-waves.ts'
import { seedFile, seedFolder } from './seed-folder.ts'

const stores = {
  bank: bankStore,
  standing: standingStore,
  notes: noteStore,
  protocols: protocolStore,
  conferences: conferenceStore,
  rounds: roundStore,
  ballots: ballotStore,
  evaluations: evaluationStore,
  packs: packStore,
  reports: reportStore,
  roster: rosterStore,
  writePack: packReport,
  example: exampleStore,
  traceReader,
  readTable,
  nameOf: associationName,
}

/** Where no wave is held, as in most tests, there are none. */
const noWaveKeys: Pick<WaveKeys, 'destroy'> = { destroy: async () => undefined }

/** What the bank, the protocols, the red thread, the search and the example ask for. */
export const bankPorts = (base: Base, keys: Pick<KeyStore, 'destroy'>, waveKeys = noWaveKeys) => ({
  ...base,
  ...stores,
  keys,
  waveKeys,
  seed: () => readSeedFiles(seedFolder()),
  fillLater: async (tx: WriteTx) => {
    const points = { points: pointStore, indicators: readIndicators(protocolStore), trace: base.trace }
    await fillExamplePoints({
      ...points,
      seed: async () => examplePointsFile.parse(await seedFile('measure-points.json')),
    })(tx)
    await restoreExampleWaves(exampleWavePorts(base))(tx)
  },
  describers: [
    consensusDescriber(stores),
    measurementDescriber({ points: pointStore, results: resultStore, instruments: instrumentStore }),
  ],
  sources: [searchConsensus(stores)],
})

export type BankPorts = ReturnType<typeof bankPorts>

/** The example alone, for a command. */
export const examplePorts = (
  base: Base,
  keys: Pick<KeyStore, 'destroy'>,
  waveKeys: Pick<WaveKeys, 'destroy'>,
): ExamplePorts => bankPorts(base, keys, waveKeys)
