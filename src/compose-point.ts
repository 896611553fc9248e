import { readIndicators } from '#application/consensus/index.ts'
import { itemFacts } from '#application/measurement/item-facts.ts'
import type { SourceKnowledge } from '#application/measurement/point-ports.ts'
import { instrumentStore } from './adapters/db/instrument-store.ts'
import { pointStore } from './adapters/db/point-store.ts'
import { protocolStore } from './adapters/db/protocol-store.ts'
import { resultStore } from './adapters/db/result-store.ts'
import { unitStore } from './adapters/db/wave-store.ts'
import { readTable } from './adapters/import/read-table.ts'
import type { Base } from './compose-base.ts'

/** Nothing is fetched from Kolada. Units are known by name, once the association has named any. */
const known: SourceKnowledge = {
  item: itemFacts({ instruments: instrumentStore, results: resultStore }),
  kpi: async () => null,
  units: async (tx) => {
    const units = await unitStore.list(tx)
    return units.length > 0 ? units.map(({ name }) => name) : null
  },
}

/** What the measure points ask for. */
export const pointPorts = (base: Base) => ({
  ...base,
  points: pointStore,
  known,
  indicators: readIndicators(protocolStore),
  readTable,
})
