import { type Kysely, sql } from 'kysely'

/** A group of backgrounds beside a counted ballot, where the round tells groups apart. */
export const strata = {
  no: 13,
  name: 'strata',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table ballot add column stratum text`.execute(db)
  },
}
