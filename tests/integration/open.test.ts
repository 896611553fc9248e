import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRoutes } from '#adapters/http/pages/open.ts'
import { protocolHandlers } from '#adapters/http/routes/protocol.ts'
import { makeServer } from '#adapters/http/server.ts'
import { parseRecountFile } from '#contract/consensus/recount-file.ts'
import { recount } from '#domain/consensus/recount.ts'
import { bankPorts } from '../../src/compose-bank.ts'
import { openPorts } from '../../src/compose-open.ts'
import { type Hall, inventory, openHall } from './consensus/hall.ts'
import { command, holdMeeting, type Meeting } from './consensus/meeting.ts'

const site = 'https://samsyn.example.se'
const rule = { denominator: 'cast', tie: 'include', to: 'extended' } as const

let hall: Hall
let meeting: Meeting
let app: FastifyInstance
let protocols: ReturnType<typeof protocolHandlers>
let core = ''
let rounds: readonly string[] = []

const crypto = {
  sha256: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex'),
  drawWith: (nonce: Uint8Array) => (item: string) => createHmac('sha256', nonce).update(item).digest('hex'),
}
const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ method: 'GET', url, headers })
const status = async (url: string) => (await get(url)).statusCode
const recountPath = (round: string, conference: string = meeting.id) =>
  `/oppet/omrakning/${conference}/${round}.json`

/** Four proposals and two votes, the second for the core; the last step of the second is left to a test. */
async function holdMostOf(): Promise<void> {
  meeting = await holdMeeting(hall, { voters: 6 })
  await meeting.plan(
    { name: 'Första urvalet', plan: { rule: { ...rule, advance: 3, rest: 'dropped' } } },
    { plan: { pool: { from: 'advanced' }, rule: { ...rule, advance: 1, rest: 'remains', to: 'core' } } },
  )
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  await meeting.castAll(Array.from({ length: 6 }, () => '1110'))
  await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
  await meeting.steps(2, 'freezeRound', 'openRound')
  await meeting.castAll(Array.from({ length: 6 }, (_, at) => (at < 4 ? '100' : '010')))
  rounds = (await meeting.detail()).roundList.map(({ id }) => id)
}

beforeAll(async () => {
  hall = await openHall(inventory(3, 1))
  const bank = bankPorts(hall.ports, hall.ports.keys)
  protocols = protocolHandlers(bank)
  app = await makeServer({ localOnly: false, logLevel: 'silent' })
  await openRoutes(
    app,
    openPorts(bank, hall.ports, hall.database, () => site),
  )
  await holdMostOf()
})
afterAll(async () => {
  await app?.close()
  await hall?.close()
})

describe('the file that votes are counted again from', () => {
  it('is open to anybody once the round is final, and counts to what was published', async () => {
    const answer = await get(recountPath(rounds[0] ?? ''))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="omrostning-1.json"')
    const parsed = parseRecountFile(answer.body)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const again = recount(parsed.value, crypto)
    expect(again.ok && again.value.agrees).toBe(true)
  })

  it('is not there while the round is open, nor when it is counted and not final', async () => {
    const second = recountPath(rounds[1] ?? '')
    expect(await status(second)).toBe(404)
    await meeting.steps(2, 'closeRound', 'countRound')
    expect(await status(second)).toBe(404)
    await meeting.step('finishRound', 2)
    expect(await status(second)).toBe(200)
  })

  it('is not found under another conference, another name, or no name', async () => {
    const [first = ''] = rounds
    expect(await status(recountPath(first, randomUUID()))).toBe(404)
    expect(await status(recountPath(randomUUID()))).toBe(404)
    expect(await status(recountPath('nej', 'x'))).toBe(404)
    expect(await status(recountPath(first).replace('.json', '.csv'))).toBe(404)
  })
})

describe('the page of a protocol', () => {
  const path = () => `/oppet/protokoll/${hall.association}/${core}/1`

  it('is not there before the protocol is adopted', async () => {
    const { version } = await meeting.detail()
    await hall.handlers.concludeConference(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      expectedVersion: version,
    })
    const preview = await protocols.previewAdoption(hall.facilitator, meeting.topic)
    expect(preview.list).toHaveLength(3)
    core = meeting.id
    const answer = await get(path())
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('Sidan finns inte')
    const { protocols: adopted } = await protocols.adoptProtocols(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      name: 'Vårt protokoll',
      replace: false,
      decision: null,
    })
    core = adopted.find(({ level }) => level === 'core')?.protocol ?? ''
  })

  it('is there for anybody, without script, with its vote and the files of both rounds', async () => {
    const answer = await get(path())
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-security-policy']).toContain("script-src 'none'")
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.body).toContain('1 indikator prioriterades till kärnan')
    expect(answer.body.replaceAll('\u00a0', ' ')).toContain('4 av 6 sade ja (67 %)')
    expect(answer.body).toContain(`${site}${path()}`)
    for (const round of rounds) expect(answer.body).toContain(`href="${recountPath(round)}"`)
    expect(answer.body).toContain('1. Första urvalet')
  })

  it('says nothing of who took part, and nothing that only those signed in may do', async () => {
    const roster = await hall.handlers.getRoster(hall.facilitator, meeting.topic)
    const json = (await get(`${path()}.json`)).body
    expect(roster.seats).toHaveLength(6)
    for (const { id } of roster.seats) {
      expect((await get(path())).body).not.toContain(id)
      expect(json).not.toContain(id)
    }
    expect(json).not.toContain('recordDecision')
  })

  it('leads to the whole list of the same conference', async () => {
    const [, other = ''] =
      /href="(\/oppet\/protokoll\/[^"]+)">Hela listan/.exec((await get(path())).body) ?? []
    expect((await get(other)).body).toContain('3 indikatorer prioriterades')
  })

  it('has twins that say the same', async () => {
    const csv = await get(`${path()}.csv`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="karnprotokoll-v1.csv"')
    const [heading = '', line = ''] = csv.body.split('\r\n')
    const cells = new Map(heading.split(';').map((name, at) => [name, line.split(';')[at]]))
    expect([cells.get('ja'), cells.get('av'), cells.get('procent ja')]).toEqual(['4', '6', '67'])
    expect(cells.get('indikator')).toBe('Förslag 1')
    const json = (await get(`${path()}.json`)).json<{
      level: string
      hash: string
      list: { text: string }[]
    }>()
    expect(json.level).toBe('core')
    expect(json.list.map(({ text }) => text)).toEqual(['Förslag 1'])
    expect(json.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is found only at its own address', async () => {
    for (const wrong of [
      path().replace(/1$/, '2'),
      path().replace(/1$/, '0'),
      `${path()}.pdf`,
      path().replace(hall.association, randomUUID()),
      path().replace(core, "' or 1=1"),
    ]) {
      expect([wrong, await status(encodeURI(wrong))]).toEqual([wrong, 404])
    }
  })

  it('is in English for whoever chooses it, and comes back to the same page', async () => {
    const chosen = await app.inject({
      method: 'POST',
      url: '/oppet/sprak',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        host: 'localhost',
        origin: 'http://localhost',
      },
      payload: `sprak=en&till=${encodeURIComponent(path())}`,
    })
    expect([chosen.statusCode, chosen.headers.location]).toEqual([303, path()])
    const [cookie] = `${chosen.headers['set-cookie']}`.split(';')
    expect((await get(path(), { cookie: cookie ?? '' })).body).toContain(
      '1 indicator was prioritised for the core',
    )
  })

  it('tells when somebody has been at the database', async () => {
    const write = (from: string, to: string) =>
      hall.database.owner
        .updateTable('proposal_version')
        .set({ text: to })
        .where('association_id', '=', hall.association)
        .where('text', '=', from)
        .execute()
    await write('Förslag 1', 'Något annat')
    expect((await get(path())).body).toContain('Lita inte på den')
    await write('Något annat', 'Förslag 1')
    expect((await get(path())).body).not.toContain('Lita inte på den')
  })
})
