/**
 * What lies in an envelope. Named fields, so that a receipt, a stratum and a panel tag can lie beside the
 * answers without changing the form of those that are already sealed.
 */
type Content = Readonly<{ a: string }>

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && 'a' in value && typeof value.a === 'string'

export const writeContent = (answers: string): string => JSON.stringify({ a: answers } satisfies Content)

/** Null where it is none of ours. */
export function readContent(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text)
    return isContent(value) ? value.a : null
  } catch {
    return null
  }
}
