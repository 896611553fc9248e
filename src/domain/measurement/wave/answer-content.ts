import { type CanonicalValue, canonicalJson } from '#domain/kernel/canonical-json.ts'
import { type ItemId, isUuid, type UnitId } from '#domain/kernel/id.ts'

/** What is inside one envelope: the unit, and the answer set as canonical JSON. */
export type Content = Readonly<{ unit: UnitId; set: string }>

/** A unit's id, and what parts it from the answers. */
export const unitBytes = 37

export const writeContent = ({ unit, set }: Content): string => `${unit}\n${set}`

/** A written answer that stands for itself, with nothing that leads to the other answers of the same person. */
export type LooseText = Readonly<{ item: ItemId; text: string }>

/** One envelope, opened and taken apart. `set` is canonical JSON without any written answer. */
export type OpenedContent = Content & Readonly<{ texts: readonly LooseText[] }>

type Members = { readonly [key: string]: CanonicalValue }

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Takes an envelope's content apart: what was written freely leaves the set, item by item, whether or not anything was
 * written, so that not even that is told. Null where it is not an answer set of the instrument.
 */
export function readContent(
  content: string,
  { instrument, textItems }: Readonly<{ instrument: string; textItems: readonly ItemId[] }>,
): OpenedContent | null {
  const cut = content.indexOf('\n')
  const unit = content.slice(0, cut)
  const set = parsed(content.slice(cut + 1))
  if (!isUuid(unit) || !isObject(set) || set.instrument !== instrument || !isObject(set.answers ?? null))
    return null
  const answers = Object.entries(isObject(set.answers ?? null) ? (set.answers ?? {}) : {})
  const isText = (item: string) => textItems.some((known) => known === item)
  const texts = answers.flatMap(([item, answer]) => {
    const known = textItems.find((one) => one === item)
    return known !== undefined && typeof answer === 'string' && answer.trim() !== ''
      ? [{ item: known, text: answer }]
      : []
  })
  const rest = Object.fromEntries(answers.filter(([item]) => !isText(item)))
  // An id that was checked a line ago.
  return { unit: unit as UnitId, set: canonicalJson({ ...set, answers: rest }), texts }
}
