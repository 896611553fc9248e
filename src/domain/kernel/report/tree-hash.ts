type Hashable =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Date
  | readonly Hashable[]
  | { readonly [key: string]: Hashable }

const isList = (value: object): value is readonly Hashable[] => Array.isArray(value)

/**
 * Canonical text of a snapshot (reports 3.2): keys by UTF-16 code unit, no white space, numbers as ECMAScript
 * prints them, bigint as decimal text, dates as ISO, text untouched, undefined left out.
 * Unlike the text that votes are frozen by, it may hold fractions. Errors: TypeError for a number without value.
 */
export function snapshotText(value: Hashable): string {
  if (typeof value === 'bigint') return JSON.stringify(`${value}`)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`a snapshot cannot hold ${value}`)
    return JSON.stringify(value)
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(snapshotText).join(',')}]`
  const members = Object.keys(value)
    .toSorted()
    .flatMap((key) =>
      value[key] === undefined ? [] : [`${JSON.stringify(key)}:${snapshotText(value[key])}`],
    )
  return `{${members.join(',')}}`
}

/** SHA-256, as hex, of a text in UTF-8. */
export type TextHash = (text: string) => string

/** "type@schemaVersion" stands before the text, so that a number and a text never meet by chance. */
export const snapshotHash = (schema: `${string}@${number}`, value: Hashable, sha256: TextHash): string =>
  sha256(`${schema}${snapshotText(value)}`)
