import { type Instrument, itemsOf } from './instrument.ts'
import type { Text } from './text.ts'

const isEasy = (text: Text | undefined): boolean =>
  Object.values(text ?? {}).some(({ easy }) => easy !== undefined && easy !== '')

/** Whether anything in it is also written to be easy to read, in any language. */
export const hasEasyWords = (instrument: Pick<Instrument, 'blocks'>): boolean =>
  itemsOf(instrument).some(
    ({ text, help, options }) =>
      isEasy(text) || isEasy(help) || (options ?? []).some(({ label }) => isEasy(label)),
  )
