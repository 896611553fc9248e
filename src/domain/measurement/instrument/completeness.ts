import type { ItemId } from '#domain/kernel/id.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import type { Item } from './item.ts'
import type { Locale, Text, Wording } from './text.ts'

export const gapCauses = ['no_standard', 'no_easy', 'no_symbols', 'no_audio'] as const
export type GapCause = (typeof gapCauses)[number]

/** Which words are lacking: of the whole form, a heading, an item's text or help, or one of its options. */
export type GapPlace = 'title' | 'block' | 'text' | 'help' | 'option'

export type Gap = Readonly<{
  item: ItemId | null
  place: GapPlace
  /** The block's id or the option's code. */
  part: string | null
  locale: Locale
  cause: GapCause
}>

/** Standard text is demanded in every offered language; the rest is told, and may be left. */
export const stopsActivation = ({ cause }: Gap): boolean => cause === 'no_standard'

type Place = Omit<Gap, 'locale' | 'cause'>

/**
 * What an instrument lacks in the languages it is offered in, in reading order. Easy, symbols and audio are
 * counted as lacking only for what an item asks, and symbols only where some item has them: not every
 * association uses them.
 */
export function gapsOf(instrument: Instrument): readonly Gap[] {
  const items = itemsOf(instrument)
  const usesSymbols = items.some((item) => textsOf(item).some(({ text }) => hasSome(text, 'symbols')))
  const usesAudio = items.some((item) => textsOf(item).some(({ text }) => hasSome(text, 'audio')))
  const found = (place: Place, text: Text, causes: readonly GapCause[]): readonly Gap[] =>
    instrument.locales.flatMap((locale) =>
      causes
        .filter((cause) => lacks(text[locale], cause))
        // Who lacks the standard text lacks the rest too; saying it once is enough.
        .filter((cause, _, all) => cause === 'no_standard' || !all.includes('no_standard'))
        .map((cause) => ({ ...place, locale, cause })),
    )
  const always: readonly GapCause[] = ['no_standard', 'no_easy']
  const ofText: readonly GapCause[] = [
    ...always,
    ...(usesSymbols ? (['no_symbols'] as const) : []),
    ...(usesAudio ? (['no_audio'] as const) : []),
  ]
  return [
    ...found({ item: null, place: 'title', part: null }, instrument.title, ['no_standard']),
    ...instrument.blocks.flatMap(({ id, title, items: inBlock }) => [
      ...(title ? found({ item: null, place: 'block', part: id }, title, ['no_standard']) : []),
      ...inBlock.flatMap((item) =>
        textsOf(item).flatMap(({ place, part, text }) =>
          found({ item: item.id, place, part }, text, place === 'text' ? ofText : always),
        ),
      ),
    ]),
  ]
}

const textsOf = (item: Item): readonly Readonly<{ place: GapPlace; part: string | null; text: Text }>[] => [
  { place: 'text', part: null, text: item.text },
  ...(item.help ? [{ place: 'help' as const, part: null, text: item.help }] : []),
  ...(item.options ?? []).map(({ code, label }) => ({ place: 'option' as const, part: code, text: label })),
]

const hasSome = (text: Text, what: 'symbols' | 'audio'): boolean =>
  Object.values(text).some((wording) => wording[what] !== undefined)

function lacks(wording: Wording | undefined, cause: GapCause): boolean {
  if (cause === 'no_standard') return !wording || wording.std.trim() === ''
  if (cause === 'no_easy') return !wording?.easy || wording.easy.trim() === ''
  return cause === 'no_symbols' ? !wording?.symbols?.length : !wording?.audio
}
