import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placement } from '#adapters/db/placement.ts'
import { openTestDatabase, type TestDatabase } from '../_util/database.ts'
import { readCatalogue } from './catalogue.ts'
import { schemaFaults } from './faults.ts'

let database: TestDatabase
let db: pg.PoolClient

beforeAll(async () => {
  database = await openTestDatabase()
  db = await database.ownerPool.connect()
})

afterAll(async () => {
  db?.release()
  await database?.close()
})

const faults = async (placements: Parameters<typeof schemaFaults>[1] = placement) =>
  schemaFaults(await readCatalogue(db), placements)

/** Plants in a transaction that is rolled back: PostgreSQL lets the schema be changed and unchanged like rows. */
async function planted(
  sql: string,
  placements?: Parameters<typeof schemaFaults>[1],
): Promise<readonly string[]> {
  await db.query('begin')
  try {
    await db.query(sql)
    return await faults(placements)
  } finally {
    await db.query('rollback')
  }
}

const guard = (table: string) => `
  alter table ${table} enable row level security, force row level security;
  create policy own_association on ${table}
    using (association_id = nullif(current_setting('samsyn.association', true), '')::uuid)
    with check (association_id = nullif(current_setting('samsyn.association', true), '')::uuid);`

const table = (columns: string) => `create table planted (${columns}); ${guard('planted')}`
const placed = { ...placement, planted: 'tenant' } as const
const keyed = 'association_id uuid not null, planted_id uuid, primary key (association_id, planted_id)'

describe('the schema that the migrations make', () => {
  it('has no fault', async () => {
    const catalogue = await readCatalogue(db)
    expect(catalogue.tables.map(({ name }) => name)).toContain('ballot')
    expect(catalogue.foreignKeys.length).toBeGreaterThan(5)
    expect(await faults()).toEqual([])
  })

  it('may be added to', async () => {
    const child = `${keyed}, proposal_id uuid, name text collate swedish,
      foreign key (association_id, proposal_id) references proposal`
    expect(await planted(table(child), placed)).toEqual([])
  })
})

describe('a planted fault is named', () => {
  it.each([
    ['a table without placement', table(keyed), placement, 'planted: no placement'],
    ['a placement without table', 'select 1', placed, 'planted: placed but not there'],
    [
      'no tenant key',
      'create table planted (planted_id uuid primary key)',
      placed,
      'planted: no association_id',
    ],
    [
      'a tenant key that may be empty',
      table('association_id uuid, planted_id uuid unique, primary key (planted_id, association_id)').replace(
        'primary key (planted_id, association_id)',
        'unique (association_id)',
      ),
      placed,
      'planted.association_id: not "uuid not null"',
    ],
    [
      'a tenant key in the wrong place',
      table('association_id uuid not null, planted_id uuid, primary key (planted_id, association_id)'),
      placed,
      'planted: index planted_pkey does not begin with association_id',
    ],
    ['no primary key', table('association_id uuid not null'), placed, 'planted: no primary key'],
    [
      'a unique key across associations',
      'create unique index planted on seat (secret_sha256)',
      placement,
      'seat: index planted does not begin with association_id',
    ],
    [
      'an index across associations',
      'create index planted on round (state, association_id)',
      placement,
      'round: index planted does not begin with association_id',
    ],
    [
      'an index on an expression',
      'create index planted on expert (lower(name))',
      placement,
      'expert: index planted does not begin with association_id',
    ],
    [
      'a key without the association',
      `create table planted (${keyed}, round_id uuid references parent (round_id)); ${guard('planted')}`.replace(
        'create table planted',
        `create table parent (association_id uuid not null, round_id uuid unique, primary key (association_id, round_id)); ${guard('parent')} create table planted`,
      ),
      { ...placed, parent: 'tenant' } as const,
      'planted: key planted_round_id_fkey does not carry association_id on both sides',
    ],
    [
      'a key out of the tenant',
      'alter table proposal add foreign key (kind) references conference_code',
      placement,
      'proposal: key proposal_kind_fkey goes from tenant to local (conference_code)',
    ],
    [
      'a key into the tenant',
      'alter table conference_code add constraint planted foreign key (association_id, conference_id) references conference',
      placement,
      'conference_code: key planted goes from local to tenant (conference)',
    ],
    [
      'a shared table that leans on a tenant',
      'alter table organisation add bank uuid, add home uuid, add constraint planted foreign key (home, bank) references bank',
      placement,
      'organisation: key planted goes from reference to tenant (bank)',
    ],
    [
      'a circle of keys',
      'alter table bank add conference_id uuid, add foreign key (association_id, conference_id) references conference',
      placement,
      'foreign keys go in a circle: ',
    ],
    [
      'a key to itself',
      'alter table round add foreign key (association_id, parent_round_id) references round',
      placement,
      'foreign keys go in a circle: round -> round',
    ],
    [
      'row security off',
      'alter table ballot disable row level security',
      placement,
      'ballot: row security is off',
    ],
    [
      'an owner that is free',
      'alter table ballot no force row level security',
      placement,
      'ballot: row security does not bind the owner',
    ],
    ['no policy', 'drop policy own_association on ballot', placement, 'ballot: no policy'],
    [
      'a policy that lets all through',
      'drop policy own_association on ballot; create policy own_association on ballot using (true)',
      placement,
      'ballot: its policy does not hold rows to the association',
    ],
    [
      'a policy for reading only',
      `drop policy own_association on ballot; ${guard('ballot')
        .replace(' using', ' for select using')
        .replace(/with check .*/, ';')}`,
      placement,
      'ballot: its policy does not hold rows to the association',
    ],
    [
      'a second policy',
      'create policy planted on ballot using (true)',
      placement,
      'ballot: more than one policy',
    ],
    [
      'a locked copy that may be changed',
      `create policy planted on instrument_version for update
        using (association_id = nullif(current_setting('samsyn.association', true), '')::uuid)`,
      placement,
      'instrument_version: its rows could be changed or removed',
    ],
    [
      'a locked copy guarded like any other row',
      `drop policy own_association_read on item_version; drop policy own_association_add on item_version; ${guard('item_version')}`,
      placement,
      'item_version: its rows could be changed or removed',
    ],
    [
      'a trigger',
      `create function planted() returns trigger language plpgsql as 'begin return new; end'; create trigger planted before insert on ballot for each row execute function planted()`,
      placement,
      'hidden work: trigger planted on ballot',
    ],
    [
      'a rule',
      'create rule planted as on insert to ballot do also notify planted',
      placement,
      'hidden work: rule planted on ballot',
    ],
    ['a view', 'create view planted as select * from ballot', placement, 'hidden work: view planted'],
    [
      'a publication',
      'create publication planted for table ballot',
      placement,
      'hidden work: publication planted',
    ],
    [
      'a function with another role',
      `create function planted() returns int language sql security definer as 'select 1'`,
      placement,
      'hidden work: function planted runs as its owner',
    ],
    [
      'names sorted by the machine',
      table(`${keyed}, name text`),
      placed,
      'planted.name: not collated swedish',
    ],
    [
      'a time beside a ballot',
      'alter table ballot add created_at timestamptz',
      placement,
      'ballot.created_at timestamp with time zone: may not stand beside a ballot',
    ],
    [
      'a seat beside a ballot',
      'alter table ballot add seat_id uuid',
      placement,
      'ballot.seat_id uuid: may not stand beside a ballot',
    ],
    [
      'a counter beside a ballot',
      'alter table ballot add position bigint generated always as identity',
      placement,
      'ballot.position bigint: may not stand beside a ballot',
    ],
    [
      'an address in the intake',
      'alter table ballot_intake add address inet',
      placement,
      'ballot_intake.address inet: may not stand beside a ballot',
    ],
    [
      'a column of another type',
      'alter table ballot alter answers type jsonb using to_jsonb(answers)',
      placement,
      'ballot.answers jsonb: may not stand beside a ballot',
    ],
    [
      'a number that hands out its time',
      'alter table ballot alter ballot_id set default gen_random_uuid()',
      placement,
      'ballot.ballot_id: has a default',
    ],
    [
      'a column that went missing',
      'alter table ballot_intake drop sealed',
      placement,
      'ballot_intake.sealed: not there',
    ],
    [
      'a row that points at a ballot',
      `alter table ballot add constraint planted foreign key (association_id, round_id, slot, ballot_id) references ballot`,
      placement,
      'ballot: key planted points at a ballot',
    ],
    [
      'an answer with its person',
      'alter table evaluation_answer add expert_id uuid',
      placement,
      'evaluation_answer.expert_id uuid: may not stand beside a ballot',
    ],
    [
      'an answer with the form it came from',
      'alter table evaluation_answer add form_id uuid',
      placement,
      'evaluation_answer.form_id uuid: may not stand beside a ballot',
    ],
    [
      'a time beside a sealed form',
      'alter table evaluation_intake add received_at timestamptz',
      placement,
      'evaluation_intake.received_at timestamp with time zone: may not stand beside a ballot',
    ],
    [
      'a time beside a sealed answer',
      'alter table answer_intake add received_at timestamptz',
      placement,
      'answer_intake.received_at timestamp with time zone: may not stand beside a ballot',
    ],
    [
      'an address beside a sealed answer',
      'alter table answer_intake add ip inet',
      placement,
      'answer_intake.ip inet: may not stand beside a ballot',
    ],
    [
      'a batch that says when it was mixed',
      'alter table answer_pool add mixed_on date',
      placement,
      'answer_pool.mixed_on date: may not stand beside a ballot',
    ],
    [
      'an opened answer with its slip',
      'alter table answer_set add slip_hmac bytea',
      placement,
      'answer_set.slip_hmac bytea: may not stand beside a ballot',
    ],
    [
      'opened answers in a series',
      'alter table answer_set add no bigint generated always as identity',
      placement,
      'answer_set.no bigint: may not stand beside a ballot',
    ],
    [
      'a written answer with the rest of its set',
      'alter table answer_text add set_id uuid',
      placement,
      'answer_text.set_id uuid: may not stand beside a ballot',
    ],
    [
      'a written answer with its unit',
      'alter table answer_text add unit_id uuid',
      placement,
      'answer_text.unit_id uuid: may not stand beside a ballot',
    ],
    [
      'a slip that says when it was used',
      'alter table slip add spent_at timestamptz',
      placement,
      'slip.spent_at timestamp with time zone: may not stand beside a ballot',
    ],
    [
      'a slip that points at an answer',
      'alter table slip add set_id uuid, add constraint planted foreign key (association_id, wave_id, set_id) references answer_set',
      placement,
      'slip: key planted points at a ballot',
    ],
    [
      'the right to change what is frozen',
      'grant update on wave_version to public',
      placement,
      'wave_version: its rows could be changed or removed',
    ],
    [
      'the right to remove what was let out',
      'grant delete on release to public',
      placement,
      'release: its rows could be changed or removed',
    ],
    [
      'promises that may be changed',
      `create policy planted on wave_version for update
        using (association_id = nullif(current_setting('samsyn.association', true), '')::uuid)`,
      placement,
      'wave_version: its rows could be changed or removed',
    ],
    [
      'evidence that may be removed',
      `create policy planted on wave_evidence for delete
        using (association_id = nullif(current_setting('samsyn.association', true), '')::uuid)`,
      placement,
      'wave_evidence: its rows could be changed or removed',
    ],
    [
      'promises that anybody may read',
      'alter policy own_association_read on wave_version using (true)',
      placement,
      'wave_version: its rows could be changed or removed',
    ],
    [
      'answers numbered as they are written',
      'alter table evaluation_answer add line bigint generated always as identity',
      placement,
      'evaluation_answer.line bigint: may not stand beside a ballot',
    ],
  ])('%s', async (_what, sql, placements, sentence) => {
    expect((await planted(sql, placements)).join('\n')).toContain(sentence)
  })
})
