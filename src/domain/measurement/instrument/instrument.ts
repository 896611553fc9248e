import type { InstrumentId } from '#domain/kernel/id.ts'
import type { Item } from './item.ts'
import type { Locale, Text } from './text.ts'

/** A page's worth of items, or a heading over several. */
export type Block = Readonly<{ id: string; title?: Text; items: readonly Item[] }>

/** A questionnaire (*formulär*): what is asked, in which order, in which languages. */
export type Instrument = Readonly<{
  id: InstrumentId
  version: number
  title: Text
  blocks: readonly Block[]
  /** The languages it is offered in, Swedish first. */
  locales: readonly Locale[]
}>

/** Every item in the order it is asked. */
export const itemsOf = ({ blocks }: Pick<Instrument, 'blocks'>): readonly Item[] =>
  blocks.flatMap(({ items }) => items)

export const mostBackground = 3
export const mostItems = 300

/** Whether it holds wording of this project's own, which must say so wherever it is shown. */
export const holdsDrafts = (instrument: Pick<Instrument, 'blocks'>): boolean =>
  itemsOf(instrument).some(({ origin }) => origin === 'draft_samsyn')
