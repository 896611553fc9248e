import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { ProtocolRecord, ProtocolStore } from '#application/consensus/protocol-ports.ts'
import type { ReadTx } from '#application/ports.ts'
import { kind, level } from '#contract/consensus/rule.ts'
import { conferenceId } from '#contract/kernel.ts'
import type { AdoptedProtocol, ProtocolEntry } from '#domain/consensus/protocol.ts'
import { toVersion } from './proposal-row.ts'
import type { ProtocolEntryTable } from './schema/protocol.ts'
import { rowsOf } from './transaction.ts'

const state = z.enum(['adopted', 'inUse', 'superseded'])
const decision = z.discriminatedUnion('by', [
  z.object({ by: z.literal('conference'), conference: conferenceId }),
  z.object({ by: z.literal('body'), body: z.string(), date: z.string(), paragraph: z.string().nullable() }),
])

const versions = (tx: ReadTx) =>
  rowsOf(tx)
    .selectFrom('protocol_version as version')
    .leftJoin('conference', (join) =>
      join
        .onRef('conference.association_id', '=', 'version.association_id')
        .onRef('conference.conference_id', '=', 'version.conference_id'),
    )
    .selectAll('version')
    .select([
      'conference.name as conference_name',
      'conference.is_invented',
      'conference.begins_on',
      'conference.created_at',
    ])
    .where('version.association_id', '=', tx.association)
    .where('version.state', '<>', 'draft')

type Row = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>

const toEntry = (row: Selectable<ProtocolEntryTable>): ProtocolEntry => ({
  no: row.no,
  proposal: row.proposal_id,
  proposalVersion: row.proposal_v,
  kind: kind.parse(row.kind),
  wording: row.wording_sha256.toString('hex'),
  round: row.round_id,
})

const toVersionValue = (row: Row, entries: readonly ProtocolEntry[]): AdoptedProtocol => ({
  protocol: row.protocol_id,
  v: row.v,
  level: level.parse(row.level),
  name: row.name,
  conference: row.conference_id,
  supersedes: row.supersedes_v,
  entries,
  state: state.parse(row.state),
  hash: row.sha256.toString('hex'),
  decision: decision.parse(row.decision),
})

async function withEntries(tx: ReadTx, rows: readonly Row[]): Promise<readonly ProtocolRecord[]> {
  const entries = await rowsOf(tx)
    .selectFrom('protocol_entry')
    .selectAll()
    .where('association_id', '=', tx.association)
    .orderBy('no')
    .execute()
  return rows.map((row) => ({
    version: toVersionValue(
      row,
      entries.filter((entry) => entry.protocol_id === row.protocol_id && entry.v === row.v).map(toEntry),
    ),
    adoptedAt: row.adopted_at,
    conference:
      row.conference_id === null || row.conference_name === null
        ? null
        : {
            id: row.conference_id,
            name: row.conference_name,
            isInvented: row.is_invented ?? false,
            beginsOn: row.begins_on,
          },
  }))
}

export const protocolStore: ProtocolStore = {
  async list(tx) {
    const rows = await versions(tx)
      .orderBy('conference.created_at', (order) => order.desc().nullsLast())
      .orderBy('version.level')
      .orderBy('version.v', 'desc')
      .execute()
    return withEntries(tx, rows)
  },

  async get(tx, protocol, v) {
    const rows = await versions(tx)
      .where('version.protocol_id', '=', protocol)
      .where('version.v', '=', v)
      .execute()
    const [found] = await withEntries(tx, rows)
    return found ?? null
  },

  async wordings(tx, protocol, v) {
    const rows = await rowsOf(tx)
      .selectFrom('protocol_entry as entry')
      .innerJoin('proposal_version as wording', (join) =>
        join
          .onRef('wording.association_id', '=', 'entry.association_id')
          .onRef('wording.proposal_id', '=', 'entry.proposal_id')
          .onRef('wording.v', '=', 'entry.proposal_v'),
      )
      .innerJoin('proposal', (join) =>
        join
          .onRef('proposal.association_id', '=', 'entry.association_id')
          .onRef('proposal.proposal_id', '=', 'entry.proposal_id'),
      )
      .leftJoin('proposal_source as source', (join) =>
        join
          .onRef('source.association_id', '=', 'entry.association_id')
          .onRef('source.proposal_id', '=', 'entry.proposal_id')
          .on('source.n', '=', 1),
      )
      .selectAll('wording')
      .select(['entry.no', 'proposal.original_no', 'source.citation', 'source.page'])
      .where('entry.association_id', '=', tx.association)
      .where('entry.protocol_id', '=', protocol)
      .where('entry.v', '=', v)
      .orderBy('entry.no')
      .execute()
    return rows.map((row) => ({
      no: row.no,
      version: toVersion(row),
      originalNo: row.original_no,
      source: row.citation === null ? null : { citation: row.citation, page: row.page },
    }))
  },

  async lockAdoption(tx) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`adopt/${tx.association}`}, 0))`.execute(
      rowsOf(tx),
    )
  },

  async add(tx, { version, adoptedAt }) {
    const key = { association_id: tx.association, protocol_id: version.protocol, v: version.v }
    await rowsOf(tx)
      .insertInto('protocol_version')
      .values({
        ...key,
        conference_id: version.conference,
        level: version.level,
        state: version.state,
        name: version.name,
        supersedes_v: version.supersedes,
        decision: JSON.stringify(version.decision),
        sha256: Buffer.from(version.hash, 'hex'),
        adopted_at: adoptedAt,
      })
      .execute()
    await rowsOf(tx)
      .insertInto('protocol_entry')
      .values(
        version.entries.map(({ no, proposal, proposalVersion, kind: of, wording, round }) => ({
          ...key,
          no,
          proposal_id: proposal,
          proposal_v: proposalVersion,
          round_id: round,
          kind: of,
          wording_sha256: Buffer.from(wording, 'hex'),
        })),
      )
      .execute()
  },

  async save(tx, { protocol, v, state: now, decision: decided }) {
    await rowsOf(tx)
      .updateTable('protocol_version')
      .set({ state: now, decision: JSON.stringify(decided) })
      .where('association_id', '=', tx.association)
      .where('protocol_id', '=', protocol)
      .where('v', '=', v)
      .execute()
  },
}
