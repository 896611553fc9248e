import type { RoundStore } from '#application/consensus/ports.ts'
import { storedFate } from './round-json.ts'
import { rowsOf } from './transaction.ts'

export const roundOutcomes: Pick<RoundStore, 'outcomes' | 'saveOutcomes' | 'tallies' | 'saveTallies'> = {
  async outcomes(tx, conference) {
    const rows = await rowsOf(tx)
      .selectFrom('round_outcome as outcome')
      .innerJoin('round', (join) =>
        join
          .onRef('round.association_id', '=', 'outcome.association_id')
          .onRef('round.round_id', '=', 'outcome.round_id'),
      )
      .selectAll('outcome')
      .where('outcome.association_id', '=', tx.association)
      .where('round.conference_id', '=', conference)
      .where('round.state', '<>', 'voided')
      .orderBy('round.no')
      .orderBy('round.created_at')
      .orderBy('outcome.rank')
      .execute()
    return rows.map(({ round_id, proposal_id, association_id: _own, fate, ...row }) => ({
      ...row,
      round: round_id,
      proposal: proposal_id,
      fate: storedFate.parse(fate),
    }))
  },

  async saveOutcomes(tx, outcomes) {
    if (outcomes.length === 0) return
    await rowsOf(tx)
      .insertInto('round_outcome')
      .values(
        outcomes.map(({ round, proposal, ...outcome }) => ({
          ...outcome,
          association_id: tx.association,
          round_id: round,
          proposal_id: proposal,
        })),
      )
      .execute()
  },

  async tallies(tx, round) {
    return rowsOf(tx)
      .selectFrom('tally')
      .select(['pos', 'yes', 'no', 'abstain'])
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .orderBy('pos')
      .execute()
  },

  async saveTallies(tx, round, tallies) {
    if (tallies.length === 0) return
    await rowsOf(tx)
      .insertInto('tally')
      .values(
        tallies.map(({ pos, yes, no, abstain }) => ({
          association_id: tx.association,
          round_id: round,
          pos,
          yes,
          no,
          abstain,
        })),
      )
      .execute()
  },
}
