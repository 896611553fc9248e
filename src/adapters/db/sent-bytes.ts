import { type RawBuilder, sql } from 'kysely'

/**
 * Values of one length as one value, which the statement cuts up again: an array of bytes goes to the database as
 * text that both sides must take apart, twice as long.
 */
export function together(values: readonly Uint8Array[]): Readonly<{ bytes: Buffer; length: number }> {
  const length = values[0]?.length ?? 0
  if (values.some((value) => value.length !== length)) throw new Error('The values differ in length')
  return { bytes: Buffer.concat(values), length }
}

/** The value at a place counted from 1. */
export const cutUp = ({ bytes, length }: ReturnType<typeof together>, at: RawBuilder<number>) =>
  sql<Buffer>`substring(${bytes}::bytea from (${at} - 1) * ${length}::int + 1 for ${length}::int)`
