import { readIndicators } from '#application/consensus/index.ts'
import type { ExampleWavePorts } from '#application/measurement/example/fill-example-waves.ts'
import { makeInstrumentDesk } from '#application/measurement/instrument-desk.ts'
import { exampleWavesFile } from '#contract/measurement/example-waves.ts'
import { answerStore } from './adapters/db/answer-store.ts'
import { instrumentStore } from './adapters/db/instrument-store.ts'
import { pointStore } from './adapters/db/point-store.ts'
import { protocolStore } from './adapters/db/protocol-store.ts'
import { resultStore } from './adapters/db/result-store.ts'
import { slipStore } from './adapters/db/slip-store.ts'
import { unitStore, waveStore } from './adapters/db/wave-store.ts'
import { openedAnswers, writtenAnswerStore } from './adapters/db/written-answer-store.ts'
import type { Base } from './compose-base.ts'
import { drafts } from './compose-measurement.ts'
import { seedFile } from './seed-folder.ts'

/** What the example's made-up waves ask for. */
export const exampleWavePorts = (base: Base): ExampleWavePorts => ({
  ...base,
  ...{ waves: waveStore, units: unitStore, slips: slipStore },
  ...{ answers: answerStore, texts: writtenAnswerStore, opened: openedAnswers, results: resultStore },
  ...{
    instrumentStore,
    instruments: makeInstrumentDesk({ instruments: instrumentStore, hashing: base.hashing }),
  },
  ...{ points: pointStore, indicators: readIndicators(protocolStore), drafts },
  seed: async () => exampleWavesFile.parse(await seedFile('example-waves.json')),
})
