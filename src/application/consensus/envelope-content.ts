/** `stratum`: which of the frozen groups the voter belongs to, from 0; null where the ballot carries none. */
export type EnvelopeContent = Readonly<{ answers: string; stratum: number | null }>

/**
 * What lies in an envelope. Named fields, so that a receipt and a panel tag can lie beside the answers without changing
 * the form of those that are already sealed.
 */
type Content = Readonly<{ a: string; s?: number }>

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' &&
  value !== null &&
  'a' in value &&
  typeof value.a === 'string' &&
  (!('s' in value) || (typeof value.s === 'number' && Number.isSafeInteger(value.s) && value.s >= 0))

export const writeContent = ({ answers, stratum }: EnvelopeContent): string =>
  JSON.stringify({ a: answers, ...(stratum === null ? {} : { s: stratum }) } satisfies Content)

/** Null where it is none of ours. */
export function readContent(text: string): EnvelopeContent | null {
  try {
    const value: unknown = JSON.parse(text)
    return isContent(value) ? { answers: value.a, stratum: value.s ?? null } : null
  } catch {
    return null
  }
}
