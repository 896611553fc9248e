import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerStore } from '#adapters/db/answer-store.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { emptyPlan, type InstrumentFacts } from '#domain/measurement/wave/wave-plan.ts'
import { nth, refusal, refusalCode } from '../consensus/refusal.ts'
import { type Field, instrument, openTestField, passphrase, setOf } from './field.ts'

let field: Awaited<ReturnType<typeof openTestField>>
let facts: InstrumentFacts | null = instrument

beforeAll(async () => {
  field = await openTestField(() => ({ instruments: { facts: async () => facts } }))
})
afterAll(() => field?.end())

const count = async (table: string, wave: string): Promise<number> => {
  const { rows } = await field.database.ownerPool.query<{ n: string }>(
    `select count(*) as n from ${table} where wave_id = $1`,
    [wave],
  )
  return Number(rows[0]?.n)
}

const actsOn = async (wave: string): Promise<readonly string[]> => {
  const { rows } = await field.database.ownerPool.query<{ action: string }>(
    'select action from audit_event where association_id = $1 and subject_id = $2 order by seq',
    [field.association, wave],
  )
  return rows.map(({ action }) => action)
}

const each = async (codes: readonly string[], act: (code: string, at: number) => Promise<unknown>) => {
  for (const [at, code] of codes.entries()) await act(code, at)
}

describe('a wave in mode A', () => {
  it('goes from draft to opened answers, and leaves no seal, slip or key behind', async () => {
    const { wave, codes } = await field.begin(30)
    await each(codes.slice(0, 12), (code, at) => field.hand(wave, code, setOf(1 + (at % 5), `Svar ${at}`)))
    expect(await count('answer_intake', wave)).toBe(12)
    expect(await field.flush(wave)).toBe(12)
    await each(codes.slice(12, 20), (code, at) => field.hand(wave, code, setOf(1 + (at % 5))))
    // Too few to hide among each other: they wait.
    expect(await field.flush(wave)).toBe(0)
    await field.returned(wave, 6)
    await field.close(wave)
    expect([await count('answer_intake', wave), await count('answer_pool', wave)]).toEqual([0, 2])
    expect(await refusalCode(field.open(wave, 'tre gröna stolar i farstun'))).toBe(
      'measurement.passphrase-wrong',
    )
    expect(await count('answer_set', wave)).toBe(0)
    expect(await field.open(wave, passphrase)).toMatchObject({ state: 'opened' })

    expect(await field.of(wave)).toMatchObject({ state: 'opened', answers: 20, damaged: 0 })
    const { rows } = await field.database.ownerPool.query<{ unit_id: string; answers: object }>(
      'select unit_id, answers from answer_set where wave_id = $1',
      [wave],
    )
    expect(rows).toHaveLength(20)
    expect(new Set(rows.map(({ unit_id }) => unit_id))).toEqual(new Set([field.site]))
    // Nothing that was written freely is left beside the rest, not even that something was.
    expect(new Set(rows.map(({ answers }) => JSON.stringify(Object.keys(answers).toSorted())))).toEqual(
      new Set(['["answers","help","instrument","locale","variant"]']),
    )
    expect(JSON.stringify(rows)).not.toContain('t-1')
    expect(await count('answer_text', wave)).toBe(12)
    for (const table of ['answer_intake', 'answer_pool', 'slip', 'wave_key'])
      expect(await count(table, wave)).toBe(0)
    expect(existsSync(join(field.folder, `wave-${wave}`))).toBe(false)
    expect(await count('wave_evidence', wave)).toBe(3)
    // Staff acts, each once; nobody who answered is in history.
    expect(await actsOn(wave)).toEqual([
      'wave.create',
      'wave.make-key',
      'wave.rehearse-key',
      'wave.activate',
      'wave.make-slips',
      'wave.return-slips',
      'wave.close',
      'wave.open',
    ])
  })

  it('says what became of a code that is wrong, used, sent again or too late', async () => {
    const { wave, codes } = await field.begin(3)
    const [first, second, third] = [nth(codes, 0), nth(codes, 1), nth(codes, 2)]
    const typed = ` ${first.toLowerCase().replace(/(.{3})/g, '$1 ')}`
    expect(await field.hand(wave, typed, setOf(4), 'försök 1')).toEqual({ taken: 'now' })
    expect(await field.hand(wave, first, setOf(2), 'försök 1')).toEqual({ taken: 'before' })
    expect(await refusalCode(field.hand(wave, first, setOf(2), 'försök 2'))).toBe('measurement.code-used')
    expect(await refusalCode(field.hand(wave, first.slice(1), setOf(2)))).toBe('measurement.code-wrong')
    // It could stand on a slip, but stands on none.
    expect(await refusalCode(field.hand(wave, 'K7M-2QX-9TN', setOf(2)))).toBe('measurement.code-wrong')
    expect(await refusalCode(field.hand(wave, second, setOf(2, 'x'.repeat(1000))))).toBe(
      'measurement.answers-too-long',
    )
    expect(await count('answer_intake', wave)).toBe(1)
    await field.close(wave)
    // What was stored is said to be, also after the close and after its mark was written anew.
    expect(await field.hand(wave, first, setOf(4), 'försök 1')).toEqual({ taken: 'before' })
    expect(await refusalCode(field.hand(wave, third, setOf(2)))).toBe('measurement.wave-closed')
    expect(await count('answer_pool', wave)).toBe(1)
  })

  it('lets one of two who type the same code at once answer, and tells the other', async () => {
    const { wave, codes } = await field.begin(20)
    const tries = codes.flatMap((code) => [1, 2, 3].map((number) => field.hand(wave, code, setOf(number))))
    const said = await Promise.all(
      tries.map((one) =>
        one.then(
          ({ taken }) => taken,
          () => 'refused',
        ),
      ),
    )
    expect(said.filter((word) => word === 'now')).toHaveLength(20)
    expect(said.filter((word) => word === 'refused')).toHaveLength(40)
    expect(await count('answer_intake', wave)).toBe(20)
  })

  it('takes each answer before its close or not at all', async () => {
    const { wave, codes } = await field.begin(120)
    const sent = codes.map((code, at) =>
      field.hand(wave, code, setOf(1 + (at % 5))).then(
        () => 1,
        () => 0,
      ),
    )
    const [said] = await Promise.all([Promise.all(sent), field.close(wave)])
    const taken = said.reduce((sum: number, one) => sum + one, 0)
    await field.open(wave, passphrase)
    expect(await count('answer_set', wave)).toBe(taken < 5 ? 0 : taken)
  })

  it('is never opened below k, and its answers are gone', async () => {
    const { wave, codes } = await field.begin(4)
    await each(codes, (code) => field.hand(wave, code, setOf(3)))
    await field.close(wave)
    expect(await field.open(wave)).toMatchObject({ state: 'too_few' })
    for (const table of ['answer_intake', 'answer_pool', 'answer_set', 'slip'])
      expect(await count(table, wave)).toBe(0)
    expect(existsSync(join(field.folder, `wave-${wave}`))).toBe(false)
  })

  it('is annulled with a reason, also when its passphrase is lost', async () => {
    const { wave, codes } = await field.begin(6)
    await each(codes, (code) => field.hand(wave, code, setOf(3)))
    expect(await refusalCode(field.void(wave, ' '))).toBe('measurement.reason-missing')
    await field.close(wave)
    expect(await field.void(wave, 'Lösenfrasen är borta')).toMatchObject({ state: 'voided' })
    for (const table of ['answer_intake', 'answer_pool', 'answer_set', 'slip'])
      expect(await count(table, wave)).toBe(0)
    expect(await field.of(wave)).toMatchObject({ was: 'closed', reason: 'Lösenfrasen är borta' })
  })

  it('opens the others where one cannot be opened, and tells', async () => {
    const { wave, codes } = await field.begin(8)
    await each(codes, (code) => field.hand(wave, code, setOf(3)))
    await field.database.ownerPool.query(
      `update answer_intake set sealed = set_byte(sealed, 100, get_byte(sealed, 100) # 1)
       where wave_id = $1 and intake_id = (select min(intake_id::text)::uuid from answer_intake where wave_id = $1)`,
      [wave],
    )
    await field.close(wave)
    await field.open(wave, passphrase)
    expect(await field.of(wave)).toMatchObject({ state: 'opened', answers: 7, damaged: 1 })
  })

  it('is not opened when the questionnaire is not the one that was answered', async () => {
    const { wave, codes } = await field.begin(6)
    await each(codes, (code) => field.hand(wave, code, setOf(3)))
    await field.close(wave)
    facts = { ...instrument, sha256: 'cd'.repeat(32) }
    expect(await refusalCode(field.open(wave, passphrase))).toBe('measurement.instrument-changed')
    facts = instrument
    expect(await field.open(wave, passphrase)).toMatchObject({ state: 'opened' })
  })

  it('is opened by two of three holders and by no one alone', async () => {
    const { wave } = await field.create()
    const holders = ['tre gröna stolar i hallen', 'fyra gula bord på taket', 'fem röda lampor i sjön'].map(
      (words, at) => ({ name: `Person ${at}`, passphrase: words }),
    )
    const [one, two, three] = holders.map((holder) => holder.passphrase)
    await field.makeKey(wave, holders, 2)
    expect(await refusalCode(field.rehearse(wave, one ?? ''))).toBe('measurement.passphrase-wrong')
    await field.rehearse(wave, three ?? '', one ?? '')
    await field.activate(wave)
    await each(await field.slips(wave, 5), (code) => field.hand(wave, code, setOf(3)))
    await field.close(wave)
    expect(await refusalCode(field.open(wave, two ?? ''))).toBe('measurement.passphrase-wrong')
    expect(await field.open(wave, two ?? '', three ?? '')).toMatchObject({ state: 'opened' })
  })
})

describe('activation', () => {
  it('waits for everything, and for a key that has been tried', async () => {
    const { wave } = await field.create()
    const lacking = async () => (await refusal(field.activate(wave)))?.detail.gaps
    expect(await lacking()).toEqual(['key-not-rehearsed'])
    expect(await refusalCode(field.makeKey(wave, [{ name: 'Berit', passphrase: 'kort' }]))).toBe(
      'measurement.passphrase-weak',
    )
    await field.makeKey(wave)
    expect(await lacking()).toEqual(['key-not-rehearsed'])
    expect(await refusalCode(field.rehearse(wave, 'tre gröna stolar i farstun'))).toBe(
      'measurement.passphrase-wrong',
    )
    await field.rehearse(wave, passphrase)
    await field.edit(field.analyst, { ...(await field.on(wave)), name: 'Höst', plan: emptyPlan })
    expect(await lacking()).toHaveLength(9)
    // A new key has not been tried, whatever the one before was.
    await field.edit(field.analyst, { ...(await field.on(wave)), name: 'Höst', plan: field.plan })
    await field.makeKey(wave)
    expect(await lacking()).toEqual(['key-not-rehearsed'])
    expect(await refusalCode(field.slips(wave, 5))).toBe('measurement.wave-wrong-state')
    await field.cancel(field.analyst, await field.on(wave))
    expect(existsSync(join(field.folder, `wave-${wave}`))).toBe(false)
  })

  it('is for whoever answers for it, and for nobody of another association', async () => {
    const { wave } = await field.create()
    const on = await field.on(wave)
    const stranger = { ...field.director, grants: [] }
    expect(await refusalCode(field.cancel(stranger, on))).toBe('not-found')
    const { activateWave } = await import('#application/measurement/activate-wave.ts')
    expect(await refusalCode(activateWave(field.ports)(field.analyst, on))).toBe('forbidden')
  })
})

describe('what was promised at activation', () => {
  it('is changed by no page or interface: every act that could is refused', async () => {
    const { wave } = await field.begin(0)
    const on = await field.on(wave)
    const other = { ...field.plan, mode: 'open' as const, thresholds: { kMean: 6, kDist: 8, kText: 10 } }
    const tries = [
      field.edit(field.director, { ...on, name: 'Vår', plan: other }),
      field.activate(wave),
      field.makeKey(wave),
      field.cancel(field.director, on),
    ]
    expect(await Promise.all(tries.map(refusalCode))).toEqual(tries.map(() => 'measurement.wave-wrong-state'))
  })

  it('is changed by no statement of the application’s role', async () => {
    const { wave } = await field.begin(0)
    const { app } = field.database
    const asApp = async (statement: string): Promise<string> => {
      const client = await app.connect()
      try {
        await client.query('begin')
        await client.query(`select set_config('samsyn.association', $1, true)`, [field.association])
        const { rowCount } = await client.query(statement)
        return `${rowCount} rows`
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : 'another fault'
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const mine = `where wave_id = '${wave}'`
    expect(await asApp(`select 1 from wave_version ${mine}`)).toBe('1 rows')
    const denied = '42501'
    expect(await asApp(`update wave_version set settings = '{}' ${mine}`)).toBe(denied)
    expect(await asApp(`delete from wave_version ${mine}`)).toBe(denied)
    expect(await asApp('truncate wave_version')).toBe(denied)
    expect(await asApp(`alter table wave_version disable row level security`)).toBe(denied)
    // Nor is there room for a second promise beside the first.
    const again = `insert into wave_version select association_id, wave_id, '{}', '\\x00' from wave_version ${mine}`
    expect(await asApp(again)).toBe('23505')
    expect(await asApp(`delete from wave_evidence`)).toBe(denied)
  })

  it('is not read from where it could be changed, and a change by the database’s owner is seen', async () => {
    const { wave } = await field.begin(0)
    const { ownerPool } = field.database
    const other = JSON.stringify({ ...field.plan, mode: 'open' })
    await ownerPool.query('update wave set plan = $2 where wave_id = $1', [wave, other])
    expect(await field.of(wave)).toMatchObject({
      freeze: { plan: { mode: 'urn', thresholds: { kMean: 5 } } },
    })
    await ownerPool.query(
      `update wave_version set settings = replace(settings, '"kMean":5', '"kMean":1') where wave_id = $1`,
      [wave],
    )
    await expect(field.of(wave)).rejects.toThrow('have been changed')
    // Mended, so that lists of this association can be read on.
    await ownerPool.query(
      `update wave_version set settings = replace(settings, '"kMean":1', '"kMean":5') where wave_id = $1`,
      [wave],
    )
  })

  it('opens nothing where settings and hash were both changed', async () => {
    const { wave, codes } = await field.begin(6)
    await each(codes, (code) => field.hand(wave, code, setOf(3)))
    await field.close(wave)
    await field.database.ownerPool.query(
      `update wave_version set settings = replace(settings, '"kDist":8', '"kDist":2'),
         settings_sha256 = sha256(convert_to(replace(settings, '"kDist":8', '"kDist":2'), 'UTF8'))
       where wave_id = $1`,
      [wave],
    )
    await field.open(wave, passphrase)
    expect(await field.of(wave)).toMatchObject({ answers: 0, damaged: 6 })
  })
})

describe('a wave that is being mixed', () => {
  it.each([
    ['closed', (slow: Field, wave: WaveId) => slow.close(wave), 12],
    ['annulled', (slow: Field, wave: WaveId) => slow.void(wave, 'Fel formulär'), 0],
  ] as const)('is %s after the mixing, which loses nothing and leaves nothing', async (_, end, left) => {
    let [begun, goOn] = [() => {}, () => {}]
    const isBegun = new Promise<void>((resolve) => (begun = resolve))
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve))
    const slow = await openTestField(({ answers }) => ({
      answers: {
        ...answers,
        async addBatch(...batch) {
          begun()
          await mayGoOn
          await answers.addBatch(...batch)
        },
      },
    }))
    try {
      const { wave, codes } = await slow.begin(12)
      await each(codes, (code) => slow.hand(wave, code, setOf(3)))
      const mixed = slow.flush(wave)
      await isBegun
      const ended = end(slow, wave)
      setTimeout(goOn, 200)
      expect(await mixed).toBe(12)
      await ended
      expect(await slow.ports.read(slow.association, (tx) => answerStore.sealed(tx, wave))).toBe(left)
    } finally {
      goOn()
      await slow.end()
    }
  })
})

describe('after a stop', () => {
  it('keys of opened waves go, and those of waves that wait stay', async () => {
    const { wave, codes } = await field.begin(5)
    await each(codes, (code) => field.hand(wave, code, setOf(3)))
    await field.close(wave)
    // Killed between the commit and the end of the key.
    const { keys } = field.ports
    const cut = { ...keys, destroy: async () => Promise.reject(new Error('killed')) }
    const { openWave } = await import('#application/measurement/open-wave.ts')
    const killed = openWave({ ...field.ports, keys: cut })(field.director, {
      ...(await field.on(wave)),
      passphrases: [passphrase],
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await field.of(wave)).toMatchObject({ state: 'opened', answers: 5 })
    const { wave: waiting } = await field.begin(0)
    expect(await keys.waves()).toEqual(expect.arrayContaining([wave, waiting]))
    expect(await field.recover()).toMatchObject({ destroyed: 1 })
    expect(await keys.waves()).not.toContain(wave)
    expect(await keys.waves()).toContain(waiting)
    expect(await refusalCode(field.open(wave, passphrase))).toBe('measurement.wave-wrong-state')
    expect(await count('answer_set', wave)).toBe(5)
  })
})
