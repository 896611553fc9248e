import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvText } from '#application/consensus/csv-text.ts'
import { approveAround, getAround, getAroundFile, readAroundFile } from '#application/measurement/around.ts'
import { nobody } from '#domain/kernel/actor.ts'
import { type AssociationId, installation } from '#domain/kernel/id.ts'
import { aroundSource } from '#web/i18n/around.ts'
import { aroundPorts } from '../../../src/compose-around.ts'
import { nth } from '../consensus/refusal.ts'
import { type Answering, openAnswering, Respondent } from './answering.ts'
import { passphrase } from './field.ts'

let house: Answering
let app: FastifyInstance

beforeAll(async () => {
  house = await openAnswering()
  app = await house.serve()
})
afterAll(async () => {
  await app?.close()
  await house?.end()
})

/** What the first start does: the installation's own history has an owner. */
const prepareInstallation = ({ owner }: Answering['field']['database']) =>
  owner
    .insertInto('association')
    .values({ association_id: installation, name: 'Installationen', is_example: false, locale: 'sv' })
    .execute()

const visitor = () => new Respondent(app)

/** From the code to the review, with the usual answers. */
async function toReview(person: Respondent, code: string): Promise<Respondent> {
  await person.open('/svara')
  await person.press(null, { _kod: code })
  await person.press('next', { _hjalp: 'interpreter' })
  await person.press('next', { plan: '4' })
  await person.press('next', { work: 'ja' })
  await person.press('next', { hours: '20' })
  await person.press('next', { help: ['a', 'b'] })
  return person.press('next', { own: 'Tack för stödet' })
}

describe('answering with a slip', () => {
  it('goes from code to receipt without script or cookie, and is opened as it was answered', async () => {
    const { wave, codes } = await house.begin()
    const person = visitor()
    await person.open('/svara')
    expect(person.words).toContain('Skriv koden från din lapp')
    await person.press(null, { _kod: ` ${nth(codes, 0).toLowerCase()} ` })
    expect(person.words).toContain('Exempelförbundet frågar. Det är 5 frågor.')
    expect(person.words).toContain('Du väljer själv vad du svarar på.')
    await person.press('next', { _hjalp: 'interpreter' })
    expect(person.title).toBe('Fråga 1 av 4 – Ditt stöd')
    await person.press('text-easy', { plan: '4' })
    expect(person.words).toContain('Jag får vara med och planera')
    await person.press('next')
    await person.press('next', { work: 'ja' })
    expect(person.title).toBe('Fråga 3 av 5 – Ditt stöd')
    await person.press('next', { hours: '200' })
    expect([person.status, person.title]).toEqual([422, 'Fel: Fråga 3 av 5 – Ditt stöd'])
    expect(person.html).toMatch(/role="alert".*Det största är 60/s)
    await person.press('next', { hours: '20' })
    await person.press('back', { help: ['a', 'b'] })
    expect(person.html).toContain('value="20"')
    await person.press('skydd')
    expect(person.words).toContain('Databasen skriver inte ner när något sparades.')
    await person.press('stay')
    await person.press('next')
    await person.press('next')
    expect(person.words).toContain('Skriv inga namn eller nummer')
    await person.press('next', { own: 'Tack för stödet' })
    expect(person.words).toContain('Se över dina svar')
    expect(person.words).toContain('Region , Kommun')
    // One answer is changed, and the one that depended on it is asked no more.
    await person.press('page-1')
    await person.press('next', { work: 'nej' })
    expect(person.title).toBe('Se över dina svar')
    expect(person.words).not.toContain('Hur många timmar')
    const sending = person.form('send')
    await person.press('send')
    expect([person.status, person.title]).toEqual([200, 'Dina svar är mottagna'])
    expect(person.html).not.toContain('_paket')
    await person.post('/svara', sending)
    expect(person.title).toBe('Dina svar är redan mottagna')
    expect(await house.count('answer_intake', wave)).toBe(1)

    for (const code of codes.slice(1, 6)) await (await toReview(visitor(), code)).press('send')
    await house.field.close(wave)
    await house.field.open(wave, passphrase)
    const sets = await house.sets(wave)
    expect(sets).toHaveLength(6)
    expect(sets.find(({ answers }) => answers.variant === 'easy')?.answers).toMatchObject({
      locale: 'sv',
      help: 'interpreter',
      answers: { plan: '4', work: 'nej', hours: { missing: 'not_shown' }, help: ['a', 'b'] },
    })
    expect(sets.filter(({ answers }) => answers.variant === 'std')[0]?.answers).toMatchObject({
      answers: { hours: 20 },
    })
    // Every page: nobody to tell, no cookie, at most 14 kB, and no script at all. Back may show a step, and nothing else.
    for (const { headers, html, url } of person.seen) {
      const kept = html.includes('name="_paket"') ? 'private, no-cache' : 'no-store'
      expect(headers).toMatchObject({ 'cache-control': kept, 'referrer-policy': 'no-referrer' })
      expect(headers).not.toHaveProperty('set-cookie')
      expect(url).toBe('/svara')
      expect(html).not.toContain('<script')
      expect(gzipSync(html).length).toBeLessThan(14_000)
    }
  })

  it('shows each page again when it is sent again, and loses nothing', async () => {
    const { codes } = await house.begin()
    const person = visitor()
    await person.open('/svara')
    await person.press(null, { _kod: nth(codes, 0) })
    const toFirst = person.form('next')
    await person.press('next')
    await person.press('next', { plan: '2' })
    // The browser's own way back: the page before is asked for once more.
    await person.post('/svara', toFirst)
    expect(person.title).toBe('Fråga 1 av 4 – Ditt stöd')
    const review = await toReview(visitor(), nth(codes, 0))
    const looked = review.form('stay')
    await review.post('/svara', looked)
    expect(review.words).toContain('Tack för stödet')
    expect((await review.open('/svara')).words).toContain('Skriv koden')
  })

  it('tells of codes that are wrong, unknown, used or too late', async () => {
    const { wave, codes } = await house.begin()
    const type = async (code: string) => (await visitor().open('/svara')).press(null, { _kod: code })
    const wrong = await type('K7M-2QX-9TM')
    expect([wrong.status, wrong.title]).toEqual([422, 'Fel: Skriv koden från din lapp'])
    expect(wrong.words).toContain('Koden stämmer inte. Jämför med lappen.')
    expect(wrong.html).toContain('value="K7M-2QX-9TM"')
    expect((await type('K7M-2QX-9TN')).words).toContain('Koden stämmer inte. Jämför med lappen.')
    expect((await type('')).words).toContain('Skriv koden som står på lappen.')

    const two = [await toReview(visitor(), nth(codes, 0)), await toReview(visitor(), nth(codes, 0))]
    await nth(two, 0).press('send')
    await nth(two, 1).press('send')
    expect([nth(two, 1).status, nth(two, 1).title]).toEqual([409, 'Fel: Koden är redan använd'])
    expect((await type(nth(codes, 0))).title).toBe('Fel: Koden är redan använd')

    const late = await toReview(visitor(), nth(codes, 1))
    await house.field.close(wave)
    await late.press('send')
    expect([late.status, late.title]).toEqual([409, 'Fel: Mätomgången är stängd'])
    house.wait(60_000)
    expect((await type(nth(codes, 2))).title).toBe('Fel: Mätomgången är stängd')
    await house.field.void(wave, 'Påhittat')
    house.wait(60_000)
    await late.post('/svara', (await late.open('/svara')).form(null, { _paket: `${wave}.AAAA` }))
    expect(late.title).toBe('Fel: Mätomgången är stängd')
  })

  it('keeps everything on the page while the database is away, also over a restart', async () => {
    const { wave, codes } = await house.begin()
    const person = await toReview(visitor(), nth(codes, 0))
    const other = await visitor().open('/svara')
    house.away(true)
    try {
      await person.press('send')
      expect([person.status, person.title]).toEqual([503, 'Fel: Se över dina svar'])
      expect(person.words).toContain('Svaren kom inte fram. De finns kvar här. Tryck på Skicka igen.')
      expect(person.words).toContain('Tack för stödet')
      await other.press(null, { _kod: nth(codes, 1) })
      expect(other.status).toBe(503)
      expect(other.html).toContain(`value="${nth(codes, 1)}"`)

      // A program that has just been started knows no questions: what came is kept all the same.
      await app.close()
      app = await house.serve()
      const after = new Respondent(app)
      await after.post('/svara', person.form('send'))
      expect([after.status, after.title]).toEqual([503, 'Fel: Databasen svarar inte'])
      house.away(false)
      await after.press(null)
      expect(after.title).toBe('Dina svar är mottagna')
    } finally {
      house.away(false)
    }
    expect(await house.count('answer_intake', wave)).toBe(1)
  })

  it('goes on where another association’s waves cannot be read, and says nothing of what it does not know', async () => {
    const beside = await house.serve([randomUUID() as AssociationId])
    const { codes } = await house.begin()
    const person = await new Respondent(beside).open('/svara')
    await person.press(null, { _kod: nth(codes, 0) })
    expect(person.title).toBe('Ditt stöd')
    await (await person.open('/svara')).press(null, { _kod: 'K7M-2QX-9TN' })
    expect([person.status, person.title]).toEqual([500, 'Fel: Något gick fel'])
    await beside.close()
  })

  it('does not open a packet that somebody has changed', async () => {
    const { codes } = await house.begin()
    const person = await toReview(visitor(), nth(codes, 0))
    const packet = /name="_paket" value="([^"]*)"/.exec(person.html)?.[1] ?? ''
    const changed = packet.slice(0, 60) + (packet[60] === 'A' ? 'B' : 'A') + packet.slice(61)
    const sent = (value: string) => person.form('send', { _paket: value })
    const [tampered, junk] = [sent(changed), sent('skräp')]
    for (const form of [tampered, junk]) {
      await person.post('/svara', form)
      expect([person.status, person.title]).toEqual([422, 'Fel: Sidan gick inte att läsa'])
    }
  })
})

describe('answering without a slip', () => {
  it('goes from the address to the receipt, on a screen that people share', async () => {
    const other = await house.field.ports.read(house.field.association, (tx) =>
      house.field.ports.units.list(tx),
    )
    const units = other.filter(({ kind }) => kind !== 'association').map(({ id }) => id)
    const { wave } = await house.begin({ mode: 'open', units })
    const person = visitor()
    await person.open(`/svara/oppen/${wave}?kiosk=1`)
    expect(person.html).toContain(`href="/svara/oppen/${wave}?kiosk=1">Ny person`)
    await person.press('next')
    expect([person.status, person.words]).toEqual([422, expect.stringContaining('Välj en verksamhet.')])
    await person.press('next', { _enhet: nth(units, 1), _sprak: 'ar' })
    expect(person.html).toContain('<html lang="ar" dir="rtl">')
    for (const fill of [{ plan: '1' }, { work: 'nej' }, { help: 'c' }, { own: '' }])
      await person.press('next', fill)
    const sending = [person.action, person.form('send')] as const
    await person.press('send')
    expect(person.title).toBe('Dina svar är mottagna')
    expect(person.html).toContain(`href="/svara/oppen/${wave}?kiosk=1">Ny person`)
    await person.post(...sending)
    expect(person.title).toBe('Dina svar är redan mottagna')
    expect(await house.count('answer_intake', wave)).toBe(1)

    // By a link that says which unit: nothing to choose.
    for (let sent = 0; sent < 11; sent += 1) {
      const next = visitor()
      await next.open(`/svara/oppen/${wave}?enhet=${nth(units, 0)}`)
      expect(next.words).not.toContain('Vilken verksamhet')
      for (const fill of [{}, { plan: '5' }, {}, {}, {}]) await next.press('next', fill)
      await next.press('send')
      expect(next.title).toBe('Dina svar är mottagna')
    }
    expect(await house.field.flush(wave)).toBe(12)
    await person.post(...sending)
    expect(person.title).toBe('Dina svar är redan mottagna')
    await house.field.close(wave)
    await person.post(...sending)
    expect(person.title).toBe('Dina svar är redan mottagna')
    await house.field.open(wave, passphrase)
    const sets = await house.sets(wave)
    expect(sets.filter(({ unit_id }) => unit_id === nth(units, 0))).toHaveLength(11)
    expect(sets.find(({ unit_id }) => unit_id === nth(units, 1))?.answers).toMatchObject({
      locale: 'ar',
      answers: { plan: '1', hours: { missing: 'not_shown' }, help: ['c'] },
    })
    expect(await house.count('slip', wave)).toBe(0)
  })

  it('is slowed where one address sends very many, and nothing is lost', async () => {
    const { wave } = await house.begin({ mode: 'open' })
    const review = visitor()
    await review.open(`/svara/oppen/${wave}`)
    for (const fill of [{}, {}, {}, {}, {}]) await review.press('next', fill)
    const sending = review.form('send')
    let refused = 0
    for (let sent = 0; sent < 40 && refused === 0; sent += 1) {
      await review.post(review.seen[0]?.url ?? '', sending)
      if (review.status === 429) refused += 1
    }
    expect(refused).toBe(1)
    expect(review.words).toContain('Svaren finns kvar här. Vänta en minut och tryck på Skicka igen.')
  })

  it('is not open where slips are asked for, and a slip opens nothing here', async () => {
    const { wave, codes } = await house.begin()
    const person = await visitor().open(`/svara/oppen/${wave}`)
    expect([person.status, person.title]).toEqual([404, 'Fel: Sidan finns inte'])
    for (const path of ['oppen', 'skydd']) {
      await person.open(`/svara/${path}/nagot`)
      expect(person.status).toBe(404)
    }
    expect(codes).toHaveLength(12)
  })
})

describe('the short texts around the questions', () => {
  const nobodys = { ...nobody, name: 'Irma Ek', isInstallationAdmin: true, kind: 'account' as const }
  const table = (change: (line: readonly string[]) => readonly string[]) => {
    const lines = Object.entries(aroundSource('sv')).map(([key, text]) =>
      change([key, text, '', `⟦${text}⟧`]),
    )
    return Buffer.from(csvText(['namn', 'sv', 'en', 'ar'], lines)).toString('base64')
  }
  const same = (line: readonly string[]) => line

  it('are in Swedish, and said to be, until somebody has approved a whole translation', async () => {
    const ports = aroundPorts(house.field.ports)
    await prepareInstallation(house.field.database)
    const { codes } = await house.begin()
    const person = visitor()
    const inArabic = async (code: string) => {
      await person.open('/svara')
      await person.press(null, { _kod: code })
      await person.press('sprak-ar')
      return person.html
    }
    expect(await inArabic(nth(codes, 0))).toMatch(/dir="rtl".*lang="sv".*>Börja/s)

    const without = table((line) => (line[0] === 'answer.next' ? [...line.slice(0, 3), ''] : line))
    const read = await readAroundFile(ports)(nobodys, { locale: 'ar', base64: without })
    expect(read.faults).toEqual([{ key: 'answer.next', fault: 'missing' }])
    await expect(approveAround(ports)(nobodys, { locale: 'ar' })).rejects.toThrow(
      'measurement.translation-faulty',
    )
    const lacksSlot = table((line) => [...line.slice(0, 3), (line[3] ?? '').replace('{x}', '')])
    const slots = await readAroundFile(ports)(nobodys, { locale: 'ar', base64: lacksSlot })
    expect(slots.faults).toEqual([{ key: 'answer.of', fault: 'slot' }])

    expect((await readAroundFile(ports)(nobodys, { locale: 'ar', base64: table(same) })).faults).toEqual([])
    house.wait(60_000)
    expect(await inArabic(nth(codes, 0))).not.toContain('⟦')
    expect(await approveAround(ports)(nobodys, { locale: 'ar' })).toEqual({ v: 1 })
    house.wait(60_000)
    const translated = await inArabic(nth(codes, 0))
    expect(translated).toContain('⟦Börja⟧')
    await person.press('next')
    expect(person.title).toContain('⟦Fråga 1 av 4⟧')
    // What is kept can be fetched again by the next translator.
    const file = await getAroundFile(ports)(nobodys, { locale: 'ar' })
    expect(file.content).toContain('answer.next;Nästa;Next;⟦Nästa⟧')
    expect((await getAround(ports)(nobodys)).languages).toMatchObject([
      { locale: 'ar', approved: { v: 1, by: 'Irma Ek', isUsed: true }, draft: null },
    ])
  })

  it('are the installation’s administrator’s alone to change, and Swedish stays ours', async () => {
    const ports = aroundPorts(house.field.ports)
    const base64 = table(same)
    await expect(readAroundFile(ports)(house.field.director, { locale: 'ar', base64 })).rejects.toThrow(
      'forbidden',
    )
    await expect(approveAround(ports)(nobody, { locale: 'ar' })).rejects.toThrow('not-signed-in')
    await expect(readAroundFile(ports)(nobodys, { locale: 'sv', base64 })).rejects.toThrow(
      'measurement.translation-own',
    )
  })
})

describe('what is told of protection', () => {
  it('is what was frozen with the wave', async () => {
    const thresholds = { kMean: 7, kDist: 9, kText: 11 }
    const { wave } = await house.begin({
      thresholds,
      retention: { answerMonths: 9, decision: 'Styrelsen § 3' },
    })
    const page = await visitor().open(`/svara/skydd/${wave}`)
    for (const words of [
      'Har färre än 7 svarat öppnas de aldrig.',
      'Kuverten blandas när minst 10 har kommit in',
      'Hur svaren fördelar sig visas när minst 9 har svarat.',
      'Det visas när minst 11 har skrivit.',
      'raderas 9 månader efter att mätomgången har stängts. Det står i beslutet Styrelsen § 3.',
      'Lapparna trycks i blandad ordning',
      'Databasen skriver inte ner när något sparades.',
    ])
      expect(page.words).toContain(words)
    expect(page.words).not.toContain('flera gånger')
    expect((await page.open(`/svara/skydd/${wave}?sprak=en`)).words).toContain(
      'How your answers are protected',
    )
    const { wave: open } = await house.begin({ mode: 'open' })
    expect((await page.open(`/svara/skydd/${open}`)).words).toContain('någon kan svara flera gånger')
  })
})

describe('what is left of a person', () => {
  it('is in no log, and in no row beside the sealed answer and the mark', async () => {
    const { wave, codes } = await house.begin()
    await (await toReview(visitor(), nth(codes, 0))).press('send')
    const { rows } = await house.field.database.ownerPool.query<{ row: string }>(
      `select to_jsonb(t)::text as row from answer_intake t where wave_id = $1
       union all select to_jsonb(t)::text from slip t where wave_id = $1 and spent is not null`,
      [wave],
    )
    expect(rows).toHaveLength(2)
    expect(rows.map(({ row }) => Object.keys(JSON.parse(row)).toSorted())).toEqual([
      ['association_id', 'intake_id', 'sealed', 'wave_id'],
      ['association_id', 'settled', 'slip_hmac', 'spent', 'unit_id', 'wave_id'],
    ])
    const left = JSON.stringify(rows) + house.log.join('')
    for (const secret of ['127.0.0.1', 'Telefonen', 'Tack för', nth(codes, 0), 'oppen/', '2026-11-2'])
      expect(left).not.toContain(secret)
    // And a failure says that it failed, and nothing of whose request it was.
    expect(house.log.filter((line) => !line.includes('internal'))).toEqual([])
  })
})
