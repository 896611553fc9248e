import type { ItemId, MeasurePointId, UnitId } from '#domain/kernel/id.ts'
import type { Answer, AnswerSet, Help } from '../instrument/answer-set.ts'
import type { Item } from '../instrument/item.ts'
import type { CountingPoint } from './released-cell.ts'

/** What tests of results share: a scale of five steps, a pair, a background question, and people who answer. */
export const itemId = (text: string): ItemId => text as ItemId
export const unitId = (no: number): UnitId =>
  `00000000-0000-4000-8000-${String(no).padStart(12, '0')}` as UnitId
export const pointId = (no: number): MeasurePointId =>
  `00000000-0000-4000-9000-${String(no).padStart(12, '0')}` as MeasurePointId

const said = (text: string) => ({ sv: { std: text } })

export const scaleItem = (id: string, more: Partial<Item> = {}): Item => ({
  id: itemId(id),
  version: 1,
  kind: 'scale',
  text: said(`Påstående ${id}`),
  options: [
    ...[1, 2, 3, 4, 5].map((value) => ({ code: `${value}`, value, label: said(`Steg ${value}`) })),
    { code: 'vet', label: said('Vet inte'), missing: 'dont_know' as const },
  ],
  ...more,
})

export const age = (codes: readonly string[] = ['ung', 'gammal']): Item => ({
  id: itemId('alder'),
  version: 1,
  kind: 'single',
  text: said('Ålder'),
  background: true,
  options: codes.map((code) => ({ code, label: said(code) })),
})

export const instrumentOf = (...items: readonly Item[]) => ({ blocks: [{ id: 'b', items }] })

export const setOf = (answers: Readonly<Record<string, Answer>>, help: Help = 'self'): AnswerSet => ({
  instrument: 'ab',
  locale: 'sv',
  variant: 'std',
  help,
  answers: answers as AnswerSet['answers'],
})

export const fourOrFive: CountingPoint = { id: pointId(1), v: 1, countedOptions: ['4', '5'] }
