import { helps } from './answer-set.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import { charsOf, type Item, numberBounds } from './item.ts'
import { longestLocale } from './text.ts'

const frame =
  '{"answers":{},"help":"","instrument":"","locale":"","variant":"symbols"}'.length +
  Math.max(...helps.map((help) => help.length)) +
  64 +
  longestLocale

const longestReason = '{"missing":"not_applicable"}'.length

/** A character of UTF-16 takes at most three bytes, since what JSON writes longer is not let in. */
const bytesPerChar = 3

function answerBytes(item: Item): number {
  switch (item.kind) {
    case 'single':
    case 'scale':
      return 2 + Math.max(0, ...(item.options ?? []).map(({ code }) => code.length))
    case 'multi':
      return 2 + (item.options ?? []).reduce((sum, { code }) => sum + code.length + 3, 0)
    case 'number':
    case 'year': {
      const { min, max } = numberBounds(item)
      // Quotes, sign and point.
      return 4 + Math.max(String(min).length, String(max).length) + (item.decimals ?? 0)
    }
    case 'date':
      return 12
    case 'text':
    case 'longtext':
      return 2 + bytesPerChar * charsOf(item)
    case 'info':
      return 0
  }
}

/** Whole kibibytes that no answer set of this instrument exceeds: every sealed answer is padded to it. */
export function sealedKibibytes(instrument: Instrument): number {
  const bytes = itemsOf(instrument)
    .filter(({ kind }) => kind !== 'info')
    .reduce((sum, item) => sum + item.id.length + 4 + Math.max(longestReason, answerBytes(item)), frame)
  return Math.ceil(bytes / 1024)
}
