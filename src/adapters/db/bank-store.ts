import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { BankStore } from '#application/consensus/bank-ports.ts'
import type { ReadTx } from '#application/ports.ts'
import type { Proposal, ProposalSource } from '#domain/consensus/proposal.ts'
import type { BankId, ProposalId } from '#domain/kernel/id.ts'
import { toEvent, toEventColumns } from './proposal-event-row.ts'
import { toProposal, toProposalRow, toSource, toSourceRows, toVersion, toVersionRow } from './proposal-row.ts'
import type { ProposalTable } from './schema/bank.ts'
import { rowsOf } from './transaction.ts'

/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const piece = 500

const piecesOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / piece) }, (_, at) =>
    items.slice(at * piece, (at + 1) * piece),
  )

const inBank = (tx: ReadTx) =>
  rowsOf(tx)
    .selectFrom('proposal')
    .selectAll('proposal')
    .where('association_id', '=', tx.association)
    .orderBy('original_no', (order) => order.asc().nullsLast())
    .orderBy('proposal_id')

async function withWording(
  tx: ReadTx,
  rows: readonly Selectable<ProposalTable>[],
): Promise<readonly Proposal[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ proposal_id }) => proposal_id)
  const versions = await rowsOf(tx)
    .selectFrom('proposal_version as wording')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.association_id', '=', 'wording.association_id')
        .onRef('proposal.proposal_id', '=', 'wording.proposal_id')
        .onRef('proposal.current_v', '=', 'wording.v'),
    )
    .selectAll('wording')
    .where('wording.association_id', '=', tx.association)
    .where('wording.proposal_id', '=', sql<ProposalId>`any(${ids})`)
    .execute()
  const sources = await rowsOf(tx)
    .selectFrom('proposal_source')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('proposal_id', '=', sql<ProposalId>`any(${ids})`)
    .orderBy('n')
    .execute()
  const wordings = new Map(versions.map((row) => [row.proposal_id, toVersion(row)]))
  const cited = new Map<ProposalId, ProposalSource[]>()
  for (const row of sources)
    cited.set(row.proposal_id, [...(cited.get(row.proposal_id) ?? []), toSource(row)])
  return rows.flatMap((row) => {
    const wording = wordings.get(row.proposal_id)
    return wording ? [toProposal(row, wording, cited.get(row.proposal_id) ?? [])] : []
  })
}

export const bankStore: BankStore = {
  async find(tx) {
    const row = await rowsOf(tx)
      .selectFrom('bank')
      .select(['bank_id', 'name', 'source'])
      .where('association_id', '=', tx.association)
      .orderBy('created_at')
      .executeTakeFirst()
    return row ? { id: row.bank_id, name: row.name, source: row.source } : null
  },

  async ensure(tx) {
    // Two first proposals at once must not make two banks.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`bank/${tx.association}`}, 0))`.execute(
      rowsOf(tx),
    )
    const known = await bankStore.find(tx)
    if (known) return known
    const made = { id: randomUUID() as BankId, name: 'Indikatorbank', source: null }
    await rowsOf(tx)
      .insertInto('bank')
      .values({ association_id: tx.association, bank_id: made.id, name: made.name, source: made.source })
      .execute()
    return made
  },

  async describe(tx, bank, { name, source }) {
    await rowsOf(tx)
      .updateTable('bank')
      .set({ name, source })
      .where('association_id', '=', tx.association)
      .where('bank_id', '=', bank)
      .execute()
  },

  list: async (tx) => withWording(tx, await inBank(tx).execute()),

  async get(tx, proposal) {
    const [found] = await withWording(tx, await inBank(tx).where('proposal_id', '=', proposal).execute())
    return found ?? null
  },

  async lock(tx, proposals) {
    const rows = await inBank(tx)
      .where('proposal_id', '=', sql<ProposalId>`any(${[...proposals]})`)
      // By id, so that two merges of the same proposals wait for each other and not in a ring.
      .clearOrderBy()
      .orderBy('proposal_id')
      .forUpdate()
      .execute()
    return withWording(tx, rows)
  },

  async versions(tx, proposal) {
    const rows = await rowsOf(tx)
      .selectFrom('proposal_version')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('proposal_id', '=', proposal)
      .orderBy('v')
      .execute()
    return rows.map(toVersion)
  },

  async add(tx, bank, proposals) {
    const rows = rowsOf(tx)
    for (const some of piecesOf(proposals)) {
      await rows
        .insertInto('proposal')
        .values(some.map((proposal) => toProposalRow(tx.association, bank, proposal)))
        .execute()
      await rows
        .insertInto('proposal_version')
        .values(some.map(({ current }) => toVersionRow(tx.association, current)))
        .execute()
      const sources = some.flatMap((proposal) => toSourceRows(tx.association, proposal))
      if (sources.length > 0) await rows.insertInto('proposal_source').values(sources).execute()
    }
  },

  async save(tx, proposals) {
    for (const proposal of proposals) {
      await rowsOf(tx)
        .insertInto('proposal_version')
        .values(toVersionRow(tx.association, proposal.current))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await rowsOf(tx)
        .updateTable('proposal')
        .set({
          kind: proposal.kind,
          state: proposal.state,
          category: proposal.category,
          current_v: proposal.current.v,
        })
        .where('association_id', '=', tx.association)
        .where('proposal_id', '=', proposal.id)
        .execute()
    }
  },

  async record(tx, bank, event) {
    const rows = rowsOf(tx)
    // The bank's row is held so that its events are numbered one after the other.
    await rows
      .selectFrom('bank')
      .select('bank_id')
      .where('association_id', '=', tx.association)
      .where('bank_id', '=', bank)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const { last } = await rows
      .selectFrom('proposal_event')
      .select(({ fn }) => fn.coalesce(fn.max('seq'), sql<number>`0`).as('last'))
      .where('association_id', '=', tx.association)
      .where('bank_id', '=', bank)
      .executeTakeFirstOrThrow()
    await rows
      .insertInto('proposal_event')
      .values({ association_id: tx.association, bank_id: bank, seq: last + 1, ...toEventColumns(event) })
      .execute()
    return last + 1
  },

  async events(tx, proposal) {
    const rows = await rowsOf(tx)
      .selectFrom('proposal_event')
      .selectAll()
      .where('association_id', '=', tx.association)
      .$if(proposal !== null, (query) =>
        query.where(sql<boolean>`(${proposal}::uuid = any(from_ids) or ${proposal}::uuid = any(to_ids))`),
      )
      .orderBy('seq')
      .execute()
    return rows.map(toEvent)
  },

  async used(tx, proposals) {
    const ids = sql<ProposalId>`any(${[...proposals]})`
    const rows = await rowsOf(tx)
      .selectFrom('round_item')
      .select('proposal_id')
      .where('association_id', '=', tx.association)
      .where('proposal_id', '=', ids)
      .union(
        rowsOf(tx)
          .selectFrom('protocol_entry')
          .select('proposal_id')
          .where('association_id', '=', tx.association)
          .where('proposal_id', '=', ids),
      )
      .execute()
    return rows.map(({ proposal_id }) => proposal_id)
  },
}
