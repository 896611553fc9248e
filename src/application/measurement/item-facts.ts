import type { SourceKnowledge } from './point-ports.ts'
import type { InstrumentStore } from './ports.ts'
import type { ResultStore } from './result-ports.ts'

type Ports = Readonly<{
  instruments: Pick<InstrumentStore, 'lockedItems'>
  results: Pick<ResultStore, 'releases'>
}>

/** What locked questionnaires say of a question, and how many waves of the group have let its answers out. */
export const itemFacts =
  ({ instruments, results }: Ports): SourceKnowledge['item'] =>
  async (tx, { item, itemVersion, group }) => {
    if (item === null) return null
    const locked = (await instruments.lockedItems(tx, [item])).get(item) ?? []
    const found = locked.find((one) => one.item.version === itemVersion)
    if (!found) return null
    const released = (await results.releases(tx)).filter(
      (release) =>
        release.group === group &&
        release.questions.some((one) => one.item?.id === item && one.item.version === itemVersion),
    )
    return { isLocked: true, isPair: found.item.pair !== undefined, releasedWaves: released.length }
  }
