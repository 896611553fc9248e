import { type Kysely, sql } from 'kysely'
import { guardInsertOnlyTable } from '../row-security.ts'

export const resultFile = {
  no: 19,
  name: 'result-file',
  async up(db: Kysely<unknown>): Promise<void> {
    // Who ordered which file, and when. What is in the file is read from what has been let out, as it is fetched.
    await sql`
      create table result_file (
        association_id uuid not null,
        file_id uuid not null,
        facts jsonb not null,
        ordered_at timestamptz not null,
        ordered_by text not null,
        account_id uuid,
        primary key (association_id, file_id)
      )`.execute(db)
    await guardInsertOnlyTable(db, 'result_file')
  },
}
