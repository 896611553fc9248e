import { type CanonicalValue, canonicalJson } from '#domain/kernel/canonical-json.ts'
import { type ItemId, isUuid, type UnitId } from '#domain/kernel/id.ts'
import { isPerson } from '../study/card.ts'

/** What is inside one envelope: the unit, in mode C the person's number, and the answer set as canonical JSON. */
export type Content = Readonly<{ unit: UnitId; set: string; person?: string | undefined }>

/** A unit's id, and what parts it from the answers. */
export const unitBytes = 37

/** A person's number, and what parts it from the unit. */
export const personBytes = 33

export const writeContent = ({ unit, set, person }: Content): string =>
  person === undefined ? `${unit}\n${set}` : `${unit} ${person}\n${set}`

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
  {
    instrument,
    textItems,
    hasPersons = false,
  }: Readonly<{ instrument: string; textItems: readonly ItemId[]; hasPersons?: boolean }>,
): OpenedContent | null {
  const cut = content.indexOf('\n')
  const [unit = '', person, ...more] = content.slice(0, cut).split(' ')
  const set = parsed(content.slice(cut + 1))
  if (!isUuid(unit) || !isObject(set) || set.instrument !== instrument || !isObject(set.answers ?? null))
    return null
  if (more.length > 0 || (hasPersons ? !isPerson(person ?? '') : person !== undefined)) return null
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
  const opened = { unit: unit as UnitId, set: canonicalJson({ ...set, answers: rest }), texts }
  return person === undefined ? opened : { ...opened, person }
}
