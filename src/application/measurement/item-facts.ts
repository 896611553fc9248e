import type { SourceKnowledge } from './point-ports.ts'
import type { InstrumentStore } from './ports.ts'

/** What locked questionnaires say of a question. No wave has been released yet, so none counts as a baseline. */
export const itemFacts =
  (instruments: Pick<InstrumentStore, 'lockedItems'>): SourceKnowledge['item'] =>
  async (tx, { item, itemVersion }) => {
    if (item === null) return null
    const locked = (await instruments.lockedItems(tx, [item])).get(item) ?? []
    const found = locked.find((one) => one.item.version === itemVersion)
    return found ? { isLocked: true, isPair: found.item.pair !== undefined, releasedWaves: 0 } : null
  }
