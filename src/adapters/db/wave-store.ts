import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { UnitStore, WaveStore } from '#application/measurement/wave-ports.ts'
import type { InstrumentId, ItemId, StudyId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { groups } from '#domain/measurement/group.ts'
import { modes } from '#domain/measurement/mode.ts'
import { unitKinds } from '#domain/measurement/wave/unit-tree.ts'
import { type Wave, waveStates } from '#domain/measurement/wave/wave.ts'
import { type WaveFreeze, writtenFreeze } from '#domain/measurement/wave/wave-freeze.ts'
import type { WaveTable } from './schema/wave.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const number = z.number().int()
// Ids that were checked on their way in.
const id = <Id extends string>() => z.string().transform((text) => text as Id)
const period = z.object({ from: z.string(), to: z.string() })
const thresholds = z.object({ kMean: number, kDist: number, kText: number })
const retention = z.object({ answerMonths: number, decision: z.string() })

const storedPlan = z.object({
  mode: z.enum(modes).nullable(),
  group: z.enum(groups).nullable(),
  instrument: z.object({ id: id<InstrumentId>(), version: number }).nullable(),
  period: period.nullable(),
  units: z.array(id<UnitId>()),
  thresholds: thresholds.nullable(),
  background: z.array(id<ItemId>()).nullable(),
  retention: retention.nullable(),
  closesOn: z.string().nullable(),
  study: id<StudyId>().nullish(),
})

const storedFreeze = z.object({
  format: z.literal('samsyn-wave-1'),
  association: z.string(),
  wave: z.string(),
  name: z.string(),
  plan: z.object({
    mode: z.enum(modes),
    group: z.enum(groups),
    period,
    thresholds,
    background: z.array(id<ItemId>()),
    retention,
    closesOn: z.string(),
  }),
  instrument: z.object({ id: z.string(), version: number, sha256: z.string() }),
  units: z.array(
    z.object({ id: z.string(), kind: z.string(), name: z.string(), parent: z.string().nullable() }),
  ),
  textItems: z.array(id<ItemId>()),
  length: number,
  publicKey: z.string(),
  key: z.object({ need: number, holders: number }),
  isInvented: z.literal(true).exactOptional(),
  study: z.object({ id: z.string(), name: z.string() }).exactOptional(),
  tokens: z.array(z.object({ unit: z.string(), modulus: z.string() })).exactOptional(),
})

type Row = Selectable<WaveTable> & { settings: string | null; settings_sha256: Buffer | null }

const frozenOf = ({ settings, settings_sha256 }: Row): { freeze: WaveFreeze; freezeHash: string } => {
  if (settings === null || settings_sha256 === null)
    throw new Error('an active wave without its frozen settings')
  // Whoever owns the database can write what others cannot: it is at least seen.
  if (!createHash('sha256').update(settings).digest().equals(settings_sha256))
    throw new Error('frozen settings of a wave have been changed')
  const { study, ...freeze } = storedFreeze.parse(JSON.parse(settings))
  return { freeze: study ? { ...freeze, study } : freeze, freezeHash: settings_sha256.toString('hex') }
}

function toWave(row: Row): Wave {
  const core = { id: row.wave_id, version: row.version, name: row.name }
  const state = z.enum(waveStates).parse(row.state)
  if (state === 'draft' || state === 'cancelled') return { ...core, state, plan: storedPlan.parse(row.plan) }
  const frozen = { ...core, ...frozenOf(row) }
  const closed = { ...frozen, closedOn: row.closed_on ?? '' }
  switch (state) {
    case 'active':
      return { ...frozen, state }
    case 'closed':
    case 'too_few':
      return { ...closed, state }
    case 'voided':
      return {
        ...frozen,
        state,
        was: z.enum(['active', 'closed']).parse(row.voided_from),
        reason: row.voided_reason ?? '',
      }
    default:
      return { ...closed, state, answers: row.answers ?? 0, damaged: row.damaged ?? 0 }
  }
}

const toColumns = (wave: Wave) => ({
  version: wave.version,
  state: wave.state,
  name: wave.name,
  plan: 'plan' in wave ? JSON.stringify(wave.plan) : null,
  closed_on: 'closedOn' in wave ? wave.closedOn : null,
  answers: 'answers' in wave ? wave.answers : null,
  damaged: 'damaged' in wave ? wave.damaged : null,
  voided_from: wave.state === 'voided' ? wave.was : null,
  voided_reason: wave.state === 'voided' ? wave.reason : null,
})

const waves = (tx: Tx) =>
  rowsOf(tx)
    .selectFrom('wave')
    .leftJoin('wave_version as frozen', (join) =>
      join
        .onRef('frozen.association_id', '=', 'wave.association_id')
        .onRef('frozen.wave_id', '=', 'wave.wave_id'),
    )
    .selectAll('wave')
    .select(['frozen.settings', 'frozen.settings_sha256'])
    .where('wave.association_id', '=', tx.association)

const find = async (tx: Tx, wave: WaveId): Promise<Wave | null> => {
  const row = await waves(tx).where('wave.wave_id', '=', wave).executeTakeFirst()
  return row ? toWave(row) : null
}

const key = (tx: Tx, wave: WaveId) =>
  rowsOf(tx)
    .selectFrom('wave_key')
    .selectAll()
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)

export const waveStore: WaveStore = {
  async list(tx) {
    return (await waves(tx).orderBy('wave.name').orderBy('wave.wave_id').execute()).map(toWave)
  },
  find,
  async lock(tx, wave) {
    // Not "for update": a mixing writes rows that point here, and must not wait for an act that waits for it.
    await sql`
      select 1 from wave where association_id = ${tx.association} and wave_id = ${wave} for no key update`.execute(
      rowsOf(tx),
    )
    // Read after the lock: what another act has just written is what this one begins from.
    return find(tx, wave)
  },
  async add(tx, wave) {
    await rowsOf(tx)
      .insertInto('wave')
      .values({ association_id: tx.association, wave_id: wave.id, ...toColumns(wave) })
      .execute()
  },
  async save(tx, wave) {
    await rowsOf(tx)
      .updateTable('wave')
      .set(toColumns(wave))
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave.id)
      .execute()
  },
  async freeze(tx, { id: wave, freeze, freezeHash }) {
    await rowsOf(tx)
      .insertInto('wave_version')
      .values({
        association_id: tx.association,
        wave_id: wave,
        settings: writtenFreeze(freeze),
        settings_sha256: Buffer.from(freezeHash, 'hex'),
      })
      .execute()
  },
  async key(tx, wave) {
    const row = await key(tx, wave).executeTakeFirst()
    if (!row) return null
    return {
      publicKey: row.public_key,
      holding: { need: row.need, holders: row.holders },
      isRehearsed: row.rehearsed,
    }
  },
  async saveKey(tx, wave, { publicKey, holding, isRehearsed }) {
    const columns = { public_key: Buffer.from(publicKey), ...holding, rehearsed: isRehearsed }
    await rowsOf(tx)
      .insertInto('wave_key')
      .values({ association_id: tx.association, wave_id: wave, ...columns })
      .onConflict((conflict) => conflict.columns(['association_id', 'wave_id']).doUpdateSet(columns))
      .execute()
  },
  async removeKey(tx, wave) {
    await rowsOf(tx)
      .deleteFrom('wave_key')
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .execute()
  },
}

export const unitStore: UnitStore = {
  async list(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('unit')
      .selectAll()
      .where('association_id', '=', tx.association)
      .orderBy('name')
      .orderBy('unit_id')
      .execute()
    return rows.map((row) => ({
      id: row.unit_id,
      kind: z.enum(unitKinds).parse(row.kind),
      name: row.name,
      parent: row.parent_id,
      from: row.from_year,
      to: row.to_year,
      successor: row.successor_id,
    }))
  },
  async save(tx, unit) {
    const columns = {
      kind: unit.kind,
      name: unit.name,
      parent_id: unit.parent,
      from_year: unit.from,
      to_year: unit.to,
      successor_id: unit.successor,
    }
    await rowsOf(tx)
      .insertInto('unit')
      .values({ association_id: tx.association, unit_id: unit.id, ...columns })
      .onConflict((conflict) => conflict.columns(['association_id', 'unit_id']).doUpdateSet(columns))
      .execute()
  },
}
