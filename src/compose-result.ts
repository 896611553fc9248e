import { associationName } from './adapters/db/association-name.ts'
import { instrumentStore } from './adapters/db/instrument-store.ts'
import { resultFileStore } from './adapters/db/result-file-store.ts'
import { resultStore } from './adapters/db/result-store.ts'
import { slipStore } from './adapters/db/slip-store.ts'
import { unitStore, waveStore } from './adapters/db/wave-store.ts'
import { openedAnswers, writtenAnswerStore } from './adapters/db/written-answer-store.ts'
import type { Base } from './compose-base.ts'
import { pointPorts } from './compose-point.ts'

/** What opened answers, their release and their results ask for. */
export const resultPorts = (base: Base) => ({
  ...pointPorts(base),
  results: resultStore,
  files: resultFileStore,
  texts: writtenAnswerStore,
  opened: openedAnswers,
  waves: waveStore,
  units: unitStore,
  slips: slipStore,
  instrumentStore,
  nameOf: associationName,
})
