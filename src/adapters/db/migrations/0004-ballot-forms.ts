import { type Kysely, sql } from 'kysely'

const steps = [
  // How many gave 1 to 9, or ranked it first, second and so on; null for yes-no and choose.
  sql`alter table tally add column counts integer[]`,
  // What the item was ordered by, where the form has a score of its own.
  sql`alter table round_outcome add column points integer, add column points_of integer`,
]

export const ballotForms = {
  no: 4,
  name: 'ballot-forms',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const step of steps) await step.execute(db)
  },
}
