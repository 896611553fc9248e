import type { StandingStore } from '#application/consensus/bank-ports.ts'
import type { ReadTx } from '#application/ports.ts'
import { level } from '#contract/consensus/rule.ts'
import type { Kind } from '#domain/consensus/proposal.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import { storedFate, storedImport, storedPlan } from './round-json.ts'
import { rowsOf } from './transaction.ts'

const day = (when: Date | null): string | null => when?.toISOString().slice(0, 10) ?? null

const votes = (tx: ReadTx) =>
  rowsOf(tx)
    .selectFrom('round_outcome as outcome')
    .innerJoin('round', (join) =>
      join
        .onRef('round.association_id', '=', 'outcome.association_id')
        .onRef('round.round_id', '=', 'outcome.round_id'),
    )
    .innerJoin('conference', (join) =>
      join
        .onRef('conference.association_id', '=', 'round.association_id')
        .onRef('conference.conference_id', '=', 'round.conference_id'),
    )
    .leftJoin('round_item as item', (join) =>
      join
        .onRef('item.association_id', '=', 'outcome.association_id')
        .onRef('item.round_id', '=', 'outcome.round_id')
        .onRef('item.proposal_id', '=', 'outcome.proposal_id'),
    )
    .leftJoin('tally', (join) =>
      join
        .onRef('tally.association_id', '=', 'item.association_id')
        .onRef('tally.round_id', '=', 'item.round_id')
        .onRef('tally.pos', '=', 'item.pos'),
    )
    .select([
      'outcome.proposal_id',
      'outcome.v',
      'outcome.yes',
      'outcome.denom',
      'outcome.points',
      'outcome.points_of',
      'outcome.tied',
      'outcome.fate',
      'tally.counts',
      'round.round_id',
      'round.no',
      'round.plan',
      'round.imported',
      'conference.conference_id',
      'conference.name',
      'conference.begins_on',
      'conference.is_invented',
    ])
    .where('outcome.association_id', '=', tx.association)
    // While a round is only counted it can still be annulled; its result is on the wall, not in the bank.
    .where('round.state', 'in', ['applied', 'final', 'imported'])
    .orderBy('conference.created_at')
    .orderBy('round.no')
    .orderBy('round.created_at')

const entries = (tx: ReadTx) =>
  rowsOf(tx)
    .selectFrom('protocol_entry as entry')
    .innerJoin('protocol_version as protocol', (join) =>
      join
        .onRef('protocol.association_id', '=', 'entry.association_id')
        .onRef('protocol.protocol_id', '=', 'entry.protocol_id')
        .onRef('protocol.v', '=', 'entry.v'),
    )
    .leftJoin('conference', (join) =>
      join
        .onRef('conference.association_id', '=', 'protocol.association_id')
        .onRef('conference.conference_id', '=', 'protocol.conference_id'),
    )
    .select([
      'entry.proposal_id',
      'entry.proposal_v',
      'entry.protocol_id',
      'entry.v',
      'entry.no',
      'protocol.level',
      'protocol.name',
      'protocol.state',
      'protocol.adopted_at',
      'protocol.conference_id',
      'conference.is_invented',
      'conference.begins_on',
    ])
    .where('entry.association_id', '=', tx.association)
    .where('protocol.state', '<>', 'draft')
    .orderBy('conference.created_at')
    .orderBy('protocol.level', 'desc')
    .orderBy('protocol.v')

/** Rounds of a document that does not say which items they were about. */
const blankRounds = (tx: ReadTx) =>
  rowsOf(tx)
    .selectFrom('round')
    .select(['round.conference_id', 'round.no', 'round.plan'])
    .where('round.association_id', '=', tx.association)
    .where('round.state', '=', 'imported')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('round_item as item')
            .select('item.pos')
            .where('item.association_id', '=', tx.association)
            .whereRef('item.round_id', '=', 'round.round_id'),
        ),
      ),
    )
    .orderBy('round.no')

async function blanksAfter(tx: ReadTx) {
  const blanks = (await blankRounds(tx).execute()).map(({ plan, ...round }) => ({
    ...round,
    kind: storedPlan.parse(plan).pool.kind,
  }))
  return (conference: ConferenceId, after: number, plan: RoundPool): readonly number[] =>
    blanks
      .filter((one) => one.conference_id === conference && one.no > after && one.kind === plan.kind)
      .map(({ no }) => no)
}

type RoundPool = Readonly<{ kind?: Kind }>

export const standingStore: StandingStore = {
  async votes(tx, proposal) {
    const laterBlanks = await blanksAfter(tx)
    const rows = await votes(tx)
      .$if(proposal !== null, (query) => query.where('outcome.proposal_id', '=', proposal))
      .execute()
    return rows.map((row) => {
      const { pool, rule, ballot } = storedPlan.parse(row.plan)
      const imported = row.imported === null ? null : storedImport.parse(row.imported)
      const fate = storedFate.parse(row.fate)
      return {
        proposal: row.proposal_id,
        v: row.v,
        round: row.round_id,
        roundNo: row.no,
        conference: row.conference_id,
        conferenceName: row.name,
        beginsOn: row.begins_on,
        isInvented: row.is_invented,
        isImported: imported !== null,
        isDerived: imported?.isDerived ?? false,
        to: rule.to,
        form: ballot.form,
        yes: row.yes,
        n: row.denom,
        score:
          row.points === null || row.points_of === null ? null : { points: row.points, of: row.points_of },
        counts: row.counts,
        declared: rule.consensus ?? null,
        tied: row.tied,
        fate,
        orIn: fate === 'unknown' ? laterBlanks(row.conference_id, row.no, pool) : [],
      }
    })
  },

  async entries(tx, proposal) {
    const rows = await entries(tx)
      .$if(proposal !== null, (query) => query.where('entry.proposal_id', '=', proposal))
      .execute()
    return rows.map((row) => ({
      proposal: row.proposal_id,
      proposalV: row.proposal_v,
      protocol: row.protocol_id,
      v: row.v,
      level: level.parse(row.level),
      no: row.no,
      name: row.name,
      isSuperseded: row.state === 'superseded',
      isInvented: row.is_invented ?? false,
      conference: row.conference_id,
      adopted: day(row.adopted_at) ?? row.begins_on,
    }))
  },
}
