import { type RawBuilder, sql } from 'kysely'

/** Values of one length, end to end. */
export type PackedBytes = Readonly<{ bytes: Buffer; length: number }>

/**
 * Values of one length as one value, which the statement cuts up again: an array of bytes goes to the database as
 * text that both sides must take apart, twice as long.
 */
export function packBytes(values: readonly Uint8Array[]): PackedBytes {
  const length = values[0]?.length ?? 0
  if (values.some((value) => value.length !== length)) throw new Error('The values differ in length')
  return { bytes: Buffer.concat(values), length }
}

/** The value at a place, counted from 1, as the statement cuts it out. */
export const unpackedAt = ({ bytes, length }: PackedBytes, place: RawBuilder<number>): RawBuilder<Buffer> =>
  sql<Buffer>`substring(${bytes}::bytea from (${place} - 1) * ${length}::int + 1 for ${length}::int)`
