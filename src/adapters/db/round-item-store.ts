import type { RoundItem, RoundStore } from '#application/consensus/round-ports.ts'
import { storedKind, storedPerspective } from './round-json.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const wordings = (tx: Tx) =>
  rowsOf(tx)
    .selectFrom('proposal')
    .innerJoin('proposal_version as wording', (join) =>
      join
        .onRef('wording.association_id', '=', 'proposal.association_id')
        .onRef('wording.proposal_id', '=', 'proposal.proposal_id'),
    )
    .select([
      'proposal.proposal_id',
      'proposal.kind',
      'proposal.original_no',
      'wording.v',
      'wording.perspective',
      'wording.short_name',
      'wording.text',
      'wording.explanation',
      'wording.sha256',
    ])
    .where('proposal.association_id', '=', tx.association)

type Row = Awaited<ReturnType<ReturnType<typeof wordings>['executeTakeFirstOrThrow']>>

const toCandidate = (row: Row): Omit<RoundItem, 'pos' | 'withdrawn'> => ({
  proposal: row.proposal_id,
  v: row.v,
  kind: storedKind.parse(row.kind),
  originalNo: row.original_no,
  perspective: row.perspective === null ? null : storedPerspective.parse(row.perspective),
  shortName: row.short_name,
  text: row.text,
  explanation: row.explanation,
  wording: row.sha256.toString('hex'),
})

export const roundItems: Pick<RoundStore, 'items' | 'saveItems' | 'withdraw' | 'candidates'> = {
  async items(tx, round) {
    const rows = await wordings(tx)
      .innerJoin('round_item as item', (join) =>
        join
          .onRef('item.association_id', '=', 'wording.association_id')
          .onRef('item.proposal_id', '=', 'wording.proposal_id')
          .onRef('item.v', '=', 'wording.v'),
      )
      .select(['item.pos', 'item.withdrawn_reason'])
      .where('item.round_id', '=', round)
      .orderBy('item.pos')
      .execute()
    return rows.map((row) => ({ ...toCandidate(row), pos: row.pos, withdrawn: row.withdrawn_reason }))
  },

  async saveItems(tx, round, items) {
    await rowsOf(tx)
      .deleteFrom('round_item')
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .execute()
    if (items.length === 0) return
    await rowsOf(tx)
      .insertInto('round_item')
      .values(
        items.map(({ pos, proposal, v, withdrawn }) => ({
          association_id: tx.association,
          round_id: round,
          pos,
          proposal_id: proposal,
          v,
          withdrawn_reason: withdrawn,
        })),
      )
      .execute()
  },

  async withdraw(tx, round, proposal, reason) {
    await rowsOf(tx)
      .updateTable('round_item')
      .set({ withdrawn_reason: reason })
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .where('proposal_id', '=', proposal)
      .execute()
  },

  async candidates(tx, bank) {
    const rows = await wordings(tx)
      .whereRef('wording.v', '=', 'proposal.current_v')
      .where('proposal.bank_id', '=', bank)
      .where('proposal.state', '=', 'active')
      .orderBy('proposal.original_no', (order) => order.asc().nullsLast())
      .orderBy('proposal.proposal_id')
      .execute()
    return rows.map(toCandidate)
  },
}
