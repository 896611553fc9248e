import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listContacts } from '#application/measurement/contact-list.ts'
import type { WaveLetter } from '#application/measurement/contact-ports.ts'
import { getWave } from '#application/measurement/get-wave.ts'
import { makeInviteLinks, remindContacts, sendInvitations } from '#application/measurement/invite-contacts.ts'
import { sendLetters } from '#application/measurement/send-letters.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import { forgeries } from '../../_util/forger.ts'
import { wishFor } from '../../_util/ticket-phone.ts'
import { nth, refusalCode } from '../consensus/refusal.ts'
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

type Ticket = Readonly<{ token: string; signature: string }>

const codeOf = ({ token, signature }: Ticket): string =>
  Buffer.from(token + signature, 'hex').toString('base64url')

const linksOf = async (wave: WaveId): Promise<readonly string[]> => {
  const { field } = house
  const { links } = await makeInviteLinks(field.ports)(field.analyst, await field.on(wave))
  return links.map(({ link }) => link)
}

const keysOf = async (wave: WaveId): Promise<readonly string[]> =>
  (await app.inject({ url: `/svara/inbjudan/${wave}/nycklar`, headers: { host: 'localhost' } })).json().keys

const askFor = (wave: WaveId, invite: string, blinded: string) =>
  app.inject({
    ...{ method: 'POST', url: `/svara/inbjudan/${wave}/kod`, headers: { host: 'localhost' } },
    payload: { invite, blinded },
  })

async function fetchTicket(wave: WaveId, link: string): Promise<Ticket> {
  const wish = await wishFor(nth(await keysOf(wave), 0), wave)
  const reply = await askFor(wave, link.split('#')[1] ?? '', wish.blinded)
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return wish.finish(reply.json().signature)
}

const enter = async (wave: WaveId, code: string): Promise<Respondent> => {
  const person = new Respondent(app)
  return person.post(`/svara/inbjudan/${wave}`, new URLSearchParams({ _kod: code }).toString())
}

/** From the code to the review. */
async function toReview(wave: WaveId, code: string): Promise<Respondent> {
  const person = await enter(wave, code)
  await person.press('next')
  await person.press('next', { plan: '4' })
  await person.press('next', { work: 'nej' })
  await person.press('next', { help: ['a'] })
  return person.press('next')
}

const begin = async () => (await house.begin({ mode: 'blind' })).wave

describe('a wave with blind tokens', () => {
  it('goes from a link to a receipt, and from twelve answers to an opened wave with its response rate', async () => {
    const { field } = house
    const wave = await begin()
    const links = await linksOf(wave)
    expect(links).toHaveLength(12)
    expect(Math.max(...links.map(({ length }) => length))).toBeLessThanOrEqual(170)
    expect(links.every((link) => new URL(link).search === '' && new URL(link).hash.length === 40)).toBe(true)
    for (const link of links.slice(0, 6)) {
      const person = await toReview(wave, codeOf(await fetchTicket(wave, link)))
      expect(person.words).toContain('Se över dina svar')
      await person.press('send')
      expect(person.words).toContain('Din kod är använd')
      for (const { headers, url } of person.seen) {
        expect(headers['set-cookie']).toBeUndefined()
        expect(url).toBe(`/svara/inbjudan/${wave}`)
      }
    }
    const { whole, units } = await getWave({ ...field.ports })(field.analyst, await field.on(wave))
    expect(whole).toEqual({ is: 'rounded', percent: 50, asked: 12 })
    expect(units).toMatchObject([{ invited: 12, slipsOut: 0 }])
    expect(await house.count('wave_token', wave)).toBe(6)
    await field.close(wave)
    expect(await house.count('wave_token', wave)).toBe(0)
    await field.open(wave, passphrase)
    expect(await house.sets(wave)).toHaveLength(6)
    expect(house.log.join('\n')).not.toMatch(/inbjudan/)
  })

  it('signs once a person, gives the same answer to the same question, and takes a token once', async () => {
    const wave = await begin()
    const [link = '', other = ''] = await linksOf(wave)
    const invite = link.split('#')[1] ?? ''
    const [modulus = ''] = await keysOf(wave)
    const [first, second] = [await wishFor(modulus, wave), await wishFor(modulus, wave)]
    const given = await askFor(wave, invite, first.blinded)
    expect((await askFor(wave, invite, first.blinded)).json()).toEqual(given.json())
    const again = await askFor(wave, invite, second.blinded)
    expect([again.statusCode, again.json().error.code]).toEqual([409, 'measurement.token-taken'])
    const changed = `${invite.slice(0, -2)}${invite.endsWith('AA') ? 'BB' : 'AA'}`
    for (const wrong of [changed, 'kort', randomBytes(29).toString('base64url')])
      expect((await askFor(wave, wrong, first.blinded)).statusCode).toBe(404)
    expect((await askFor(wave, other.split('#')[1] ?? '', 'ff'.repeat(256))).statusCode).toBe(422)

    const code = codeOf(first.finish(given.json().signature))
    const [person, twin] = [await toReview(wave, code), await toReview(wave, code)]
    const before = person.form('send')
    await person.press('send')
    expect(person.words).toContain('Din kod är använd')
    await person.post(`/svara/inbjudan/${wave}`, before)
    expect(person.words).toContain('Dina svar är redan mottagna')
    await twin.press('send')
    expect([twin.status, await house.count('answer_intake', wave)]).toEqual([409, 1])
    expect((await enter(wave, code)).status).toBe(409)
  })

  it('lets nobody in by a token that is forged, or is for another wave or unit', async () => {
    const [wave, elsewhere] = [await begin(), await begin()]
    const links = await linksOf(wave)
    const genuine = [await fetchTicket(wave, nth(links, 0)), await fetchTicket(wave, nth(links, 1))]
    const foreign = [await fetchTicket(elsewhere, nth(await linksOf(elsewhere), 0))]
    const modulus = nth(await keysOf(wave), 0)
    for (const { kind, token, signature } of forgeries({ modulus, genuine, foreign }, 40))
      expect([kind, (await enter(wave, codeOf({ token, signature }))).status]).toEqual([kind, 422])
    expect(await house.count('slip', wave)).toBe(0)
  })

  it('keeps what was answered while the database is away, and takes nothing after the close', async () => {
    const { field } = house
    const wave = await begin()
    const [one = '', two = '', three = ''] = await linksOf(wave)
    const person = await toReview(wave, codeOf(await fetchTicket(wave, one)))
    const late = await toReview(wave, codeOf(await fetchTicket(wave, two)))
    house.away(true)
    await person.press('send')
    expect(person.status).toBe(503)
    house.away(false)
    await person.press('send')
    expect(person.words).toContain('Din kod är använd')
    await field.close(wave)
    await late.press('send')
    expect(late.words).toContain('Mätomgången är stängd')
    house.wait(60_000)
    const wish = await wishFor(nth(await keysOf(wave), 0), wave)
    const refused = await askFor(wave, three.split('#')[1] ?? '', wish.blinded)
    expect(refused.json().error.code).toBe('measurement.wave-closed')
  })
})

describe('letters', () => {
  it('go once each, to those without a code when they remind, and are told where they fail', async () => {
    const { field } = house
    const wave = await begin()
    const posted: WaveLetter[] = []
    const ports = {
      ...field.ports,
      wavePost: async (letter: WaveLetter) => {
        posted.push(letter)
        return letter.to !== 'person3@exempel.se'
      },
    }
    const state = async () =>
      (await listContacts(ports)(field.analyst, { association: field.association, wave })).sending
    const invite = async () => sendInvitations(ports)(field.analyst, await field.on(wave))
    expect(await refusalCode(sendInvitations(field.ports)(field.analyst, await field.on(wave)))).toBe(
      'measurement.mail-away',
    )
    expect(await invite()).toMatchObject({ letters: 12 })
    expect(await invite()).toMatchObject({ letters: 0 })
    const send = () => sendLetters(ports)(field.association)
    const [a, b] = await Promise.all([send(), send()])
    expect(a + b).toBe(11)
    expect(new Set(posted.map(({ to }) => to)).size).toBe(12)
    expect(posted).toHaveLength(12)
    expect(await state()).toMatchObject({ sent: 11, waiting: 0, toInvite: 0, toRemind: 11, withoutCode: 12 })
    expect((await state()).failed.map(({ email }) => email)).toEqual(['person3@exempel.se'])

    for (const { to, link } of posted.slice(0, 4)) {
      if (to !== 'person3@exempel.se') await fetchTicket(wave, link)
    }
    const fetched = await house.count('wave_token', wave)
    posted.length = 0
    const reminded = await remindContacts(ports)(field.analyst, await field.on(wave))
    expect(reminded).toMatchObject({ letters: 11 - fetched })
    await send()
    expect(posted.every(({ kind }) => kind === 'wave-reminder')).toBe(true)
    expect(posted).toHaveLength(11 - fetched)
    const { rows } = await field.database.ownerPool.query<{ said: string }>(
      `select row_to_json(e)::text as said from audit_event e where action like 'wave.%'`,
    )
    expect(rows.some(({ said }) => said.includes('person'))).toBe(false)
  })
})
