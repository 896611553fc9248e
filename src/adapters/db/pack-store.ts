import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { PackEdition, PackStore } from '#application/consensus/preparation/preparation-ports.ts'
import { type Pack, type PackTextName, packTextNames } from '#domain/consensus/preparation/pack.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { Report } from '#domain/kernel/report/report.ts'
import type { PackEditionTable, PackTable } from './schema/preparation.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const text = z.string().nullable().default(null)
const texts = z.object(
  Object.fromEntries(packTextNames.map((name) => [name, text])) as Record<PackTextName, typeof text>,
)

const toPack = (row: Selectable<PackTable>): Pack => ({
  conference: row.conference_id,
  version: row.version,
  edition: row.edition,
  texts: texts.parse(row.texts),
  state: z.enum(['draft', 'frozen']).parse(row.state),
})

const packs = (tx: Tx, conference: ConferenceId) =>
  rowsOf(tx)
    .selectFrom('pack')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)

const editions = (tx: Tx, conference: ConferenceId) =>
  rowsOf(tx)
    .selectFrom('pack_edition')
    .where('association_id', '=', tx.association)
    .where('conference_id', '=', conference)

const toEdition = (
  row: Pick<Selectable<PackEditionTable>, 'v' | 'tree_sha256' | 'frozen_by' | 'frozen_at' | 'thawed_reason'>,
): PackEdition => ({
  v: row.v,
  treeHash: row.tree_sha256.toString('hex'),
  frozenBy: row.frozen_by,
  frozenAt: row.frozen_at,
  thawed: row.thawed_reason,
})

export const packStore: PackStore = {
  async find(tx, conference) {
    const row = await packs(tx, conference).executeTakeFirst()
    return row ? toPack(row) : null
  },

  async lock(tx, conference) {
    const row = await packs(tx, conference).forUpdate().executeTakeFirst()
    return row ? toPack(row) : null
  },

  async save(tx, pack) {
    const columns = {
      version: pack.version,
      state: pack.state,
      edition: pack.edition,
      texts: JSON.stringify(pack.texts),
    }
    await rowsOf(tx)
      .insertInto('pack')
      .values({ association_id: tx.association, conference_id: pack.conference, ...columns })
      .onConflict((conflict) => conflict.columns(['association_id', 'conference_id']).doUpdateSet(columns))
      .execute()
  },

  async editions(tx, conference) {
    const rows = await editions(tx, conference)
      .select(['v', 'tree_sha256', 'frozen_by', 'frozen_at', 'thawed_reason'])
      .orderBy('v', 'desc')
      .execute()
    return rows.map(toEdition)
  },

  async tree(tx, conference, v) {
    const row = await editions(tx, conference).select('tree').where('v', '=', v).executeTakeFirst()
    // Written by us as the text that was hashed, and never changed.
    return row ? (JSON.parse(row.tree) as Report) : null
  },

  async addEdition(tx, conference, { v, treeHash, frozenBy, frozenAt, thawed }, tree) {
    await rowsOf(tx)
      .insertInto('pack_edition')
      .values({
        association_id: tx.association,
        conference_id: conference,
        v,
        tree,
        tree_sha256: Buffer.from(treeHash, 'hex'),
        frozen_by: frozenBy,
        frozen_at: frozenAt,
        thawed_reason: thawed,
      })
      .execute()
  },

  async markThawed(tx, conference, v, reason) {
    await sql`update pack_edition set thawed_reason = ${reason}
      where association_id = ${tx.association} and conference_id = ${conference} and v = ${v}`.execute(
      rowsOf(tx),
    )
  },
}
