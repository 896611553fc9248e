import type { InstrumentId, ItemId } from '#domain/kernel/id.ts'
import type { Instrument } from './instrument.ts'
import type { Item, Option } from './item.ts'
import type { Text } from './text.ts'

/** Invented questionnaires for tests and benches. */
export const inSwedish = (std: string, easy?: string): Text => ({
  sv: easy === undefined ? { std } : { std, easy },
})

export const exampleOptions: readonly Option[] = [
  ...[1, 2, 3, 4, 5].map((value) => ({ code: String(value), value, label: inSwedish(String(value)) })),
  { code: 'vet_inte', label: inSwedish('Vet inte'), missing: 'dont_know' },
]

export const exampleItem = (id: string, rest: Partial<Omit<Item, 'id'>> = {}): Item => {
  const item: Item = {
    id: id as ItemId,
    version: 1,
    kind: 'scale',
    text: inSwedish(`Frågan ${id}`),
    ...rest,
  }
  const chooses = item.kind === 'scale' || item.kind === 'single' || item.kind === 'multi'
  return chooses && !item.options ? { ...item, options: exampleOptions } : item
}

export const exampleInstrument = (items: readonly Item[]): Instrument => ({
  id: '5d0b3c1e-8f64-4c57-9d58-0a4f3c7e2b10' as InstrumentId,
  version: 1,
  title: inSwedish('Ett påhittat formulär'),
  blocks: [{ id: 'a', items }],
  locales: ['sv'],
})
