import type { Selectable } from 'kysely'
import type { AccessRecord, AccessStore } from '#application/consensus/preparation/preparation-ports.ts'
import type { ConferenceId, ExpertId } from '#domain/kernel/id.ts'
import type { PrepAccessTable } from './schema/preparation.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const toRecord = (row: Selectable<PrepAccessTable>): AccessRecord => ({
  expert: row.expert_id,
  link: row.link,
  secret: row.secret_sha256,
  opened: row.opened,
  ready: row.ready,
})

const ofConference = (tx: Tx, conference: ConferenceId) =>
  rowsOf(tx)
    .selectFrom('prep_access')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)

const mark = (tx: Tx, expert: ExpertId) =>
  rowsOf(tx)
    .updateTable('prep_access')
    .where('association_id', '=', tx.association)
    .where('expert_id', '=', expert)

export const accessStore: AccessStore = {
  async list(tx, conference) {
    return (await ofConference(tx, conference).orderBy('expert_id').execute()).map(toRecord)
  },

  async bySecret(tx, conference, secret) {
    const row = await ofConference(tx, conference)
      .where('secret_sha256', '=', Buffer.from(secret))
      .executeTakeFirst()
    return row ? toRecord(row) : null
  },

  async saveLinks(tx, conference, links) {
    for (const { expert, link, secret } of links) {
      const columns = { link, secret_sha256: Buffer.from(secret) }
      await rowsOf(tx)
        .insertInto('prep_access')
        .values({
          association_id: tx.association,
          expert_id: expert,
          conference_id: conference,
          ...columns,
          opened: false,
          ready: false,
        })
        .onConflict((conflict) => conflict.columns(['association_id', 'expert_id']).doUpdateSet(columns))
        .execute()
    }
  },

  async markOpened(tx, expert) {
    await mark(tx, expert).set({ opened: true }).execute()
  },

  async markReady(tx, expert, isReady) {
    await mark(tx, expert).set({ ready: isReady }).execute()
  },
}
