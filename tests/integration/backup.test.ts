import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeBackup } from '#adapters/db/backup.ts'
import { restoreBackup, verifyBackup } from '#adapters/db/restore.ts'
import { openTestDatabase, type TestDatabase } from '../_util/database.ts'
import { plantInstallation } from './backup/plant-installation.ts'

const clock = () => new Date('2026-03-01T10:00:00Z')
const target = ({ ownerPool }: TestDatabase) => ({ ownerPool, applicationRole: 'samsyn_app' })

let folder: string
let source: TestDatabase
let file: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-backup-test-'))
  source = await openTestDatabase()
  await plantInstallation(source.ownerPool)
  file = join(folder, 'one.tar.gz')
  await takeBackup(source.ownerPool, file, clock)
})
afterAll(async () => {
  await source.close()
  await rm(folder, { recursive: true, force: true })
})

/** The archive with some of its bytes changed before they were compressed. */
async function tampered(name: string, change: (tar: Buffer) => Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, gzipSync(change(gunzipSync(await readFile(file)))))
  return path
}

const replaced = (from: string, to: string) => (tar: Buffer) => {
  const at = tar.indexOf(from)
  if (at === -1) throw new Error(`${from} is not in the archive`)
  return Buffer.concat([tar.subarray(0, at), Buffer.from(to), tar.subarray(at + Buffer.byteLength(from))])
}

describe('a backup', () => {
  it('restored elsewhere gives the same file', async () => {
    const other = await openTestDatabase({ isEmpty: true })
    await restoreBackup(target(other), file)
    const again = join(folder, 'again.tar.gz')
    await takeBackup(other.ownerPool, again, clock)
    expect((await readFile(again)).equals(await readFile(file))).toBe(true)
    await other.close()
  })

  it('holds every table but the secret ones, and says which those are', async () => {
    const { tables, absent, roundsNotOpenable } = await verifyBackup(file)
    expect(absent).toEqual([
      'evaluation_secret',
      'round_secret',
      'token_issue',
      'ballot_card',
      'paper_handout',
      'paper_key',
      'paper_pile',
      'wave_contact',
      'wave_key',
      'wave_letter',
      'wave_paper',
      'wave_token',
      'sign_in_session',
      'sign_in_challenge',
      'sign_in_throttle',
      'secret.json',
      'keys',
    ])
    const { rows } = await source.ownerPool.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const expected = rows
      .map(({ name }) => name)
      .filter((name) => !absent.includes(name) && name !== 'migration')
    expect(Object.keys(tables).toSorted()).toEqual(expected.toSorted())
    expect(Object.values(tables).filter((table) => table.rows === 0)).toEqual([])
    expect(roundsNotOpenable).toHaveLength(2)
    const bytes = gunzipSync(await readFile(file)).toString('latin1')
    expect(bytes).toContain('MARKER-TEXT')
    expect(bytes).not.toContain('MARKER-SESSION')
    expect(bytes).not.toContain(Buffer.from('MARKER-BOX').toString('hex'))
  })

  it('is a picture of one moment while others write', async () => {
    const during = join(folder, 'during.tar.gz')
    let isWriting = true
    const writing = (async () => {
      for (let n = 0; isWriting; n += 1) {
        const client = await source.ownerPool.connect()
        await client.query('begin')
        await client.query(`insert into association (association_id, name) values (gen_random_uuid(), $1)`, [
          `A${n}`,
        ])
        await client.query(
          `insert into organisation (organisation_id, kind, name) values (gen_random_uuid(), 'municipality', $1)`,
          [`A${n}`],
        )
        await client.query('commit')
        client.release()
      }
    })()
    const { tables } = await takeBackup(source.ownerPool, during, clock)
    isWriting = false
    await writing
    const before = (await verifyBackup(file)).tables
    const more = (table: string) => (tables[table]?.rows ?? 0) - (before[table]?.rows ?? 0)
    expect(more('association')).toBe(more('organisation'))
    await source.ownerPool.query(`delete from association where name like 'A%'`)
    await source.ownerPool.query(`delete from organisation where name like 'A%'`)
  })

  it('is not written over another', async () => {
    await expect(takeBackup(source.ownerPool, file, clock)).rejects.toMatchObject({ code: 'file-exists' })
  })
})

describe('a restore refuses, before anything is touched,', () => {
  const cases: readonly [string, () => Promise<string>, string][] = [
    ['a changed row', () => tampered('row', replaced('MARKER-TEXT', 'MARKER-TEXU')), 'backup-damaged'],
    ['a changed manifest', () => tampered('manifest', replaced('"rows": 2', '"rows": 3')), 'backup-damaged'],
    [
      'a changed table name',
      () => tampered('name', replaced('tables/bank.csv', 'tables/banc.csv')),
      'backup-damaged',
    ],
    [
      'a cut file',
      async () => {
        const path = join(folder, 'cut')
        const whole = await readFile(file)
        await writeFile(path, whole.subarray(0, Math.floor(whole.length * 0.7)))
        return path
      },
      'backup-damaged',
    ],
    [
      'a file of another kind',
      async () => {
        const path = join(folder, 'other')
        await writeFile(path, 'hello')
        return path
      },
      'backup-unreadable',
    ],
    ['no file', async () => join(folder, 'absent'), 'backup-unreadable'],
  ]
  it.each(cases)('%s', async (_what, make, code) => {
    const other = await openTestDatabase({ isEmpty: true })
    await expect(restoreBackup(target(other), await make())).rejects.toMatchObject({ code })
    const { rows } = await other.ownerPool.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace`,
    )
    expect(rows).toEqual([])
    await other.close()
  })

  it('a backup from a newer program', async () => {
    await source.ownerPool.query(`insert into migration (no, name) values (9999, 'later')`)
    const newer = join(folder, 'newer.tar.gz')
    await takeBackup(source.ownerPool, newer, clock)
    await source.ownerPool.query('delete from migration where no = 9999')
    const other = await openTestDatabase({ isEmpty: true })
    await expect(restoreBackup(target(other), newer)).rejects.toMatchObject({ code: 'backup-newer' })
    await other.close()
  })

  it('a database with something in it', async () => {
    const other = await openTestDatabase()
    await other.ownerPool.query(
      `insert into association (association_id, name) values (gen_random_uuid(), 'Vår')`,
    )
    await expect(restoreBackup(target(other), file)).rejects.toMatchObject({
      code: 'database-not-empty',
      detail: { table: 'association' },
    })
    await other.close()
  })
})
