import type { RoundStore } from '#application/consensus/round-ports.ts'
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
    return rows.map(({ round_id, proposal_id, association_id: _own, fate, points, points_of, ...row }) => ({
      ...row,
      round: round_id,
      proposal: proposal_id,
      fate: storedFate.parse(fate),
      score: points === null || points_of === null ? null : { points, of: points_of },
    }))
  },

  async saveOutcomes(tx, outcomes) {
    if (outcomes.length === 0) return
    await rowsOf(tx)
      .insertInto('round_outcome')
      .values(
        outcomes.map(({ round, proposal, score, ...outcome }) => ({
          ...outcome,
          association_id: tx.association,
          round_id: round,
          proposal_id: proposal,
          points: score?.points ?? null,
          points_of: score?.of ?? null,
        })),
      )
      .execute()
  },

  async tallies(tx, round) {
    const rows = await rowsOf(tx)
      .selectFrom('tally')
      .select(['pos', 'yes', 'no', 'abstain', 'counts'])
      .where('association_id', '=', tx.association)
      .where('round_id', '=', round)
      .orderBy('pos')
      .execute()
    return rows.map(({ counts, ...tally }) => (counts === null ? tally : { ...tally, counts }))
  },

  async saveTallies(tx, round, tallies) {
    if (tallies.length === 0) return
    await rowsOf(tx)
      .insertInto('tally')
      .values(
        tallies.map(({ pos, yes, no, abstain, counts }) => ({
          association_id: tx.association,
          round_id: round,
          pos,
          yes,
          no,
          abstain,
          counts: counts ? [...counts] : null,
        })),
      )
      .execute()
  },
}
