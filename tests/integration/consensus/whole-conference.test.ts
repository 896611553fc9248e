import { createHash, createHmac } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseRecountFile } from '#contract/consensus/recount-file.ts'
import { recount } from '#domain/consensus/recount.ts'
import { ballotsToMargin, replayMargins } from '#domain/consensus/replay-margins.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { published2014, sharesOfCore } from './published-2014.ts'

const voters = 23
let hall: Hall
let meeting: Meeting

beforeAll(async () => {
  hall = await openHall(inventory(97, 40))
  meeting = await holdMeeting(hall, { voters: 24, preset: 'sundbyholm-2014', isInvented: true })
  // One expert did not come (S0 p. 10, note 3).
  await meeting.mark(false, ...meeting.voters.slice(voters).map(({ seat }) => seat))
})
afterAll(() => hall?.close())

const crypto = {
  sha256: (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex'),
  drawWith: (nonce: Uint8Array) => (item: string) => createHmac('sha256', nonce).update(item).digest('hex'),
}

/** Plays one round to given yes counts, by original number. */
async function play(no: number, margin: ReadonlyMap<number, number>): Promise<void> {
  if (no > 1) await meeting.step('freezeRound', no)
  await meeting.step('openRound', no)
  const { items } = await hall.handlers.getRoundItems(hall.facilitator, {
    ...meeting.topic,
    round: (await meeting.round(no)).id,
  })
  const yes = items.map(({ originalNo }) => margin.get(originalNo ?? 0) ?? 0)
  await meeting.castAll(ballotsToMargin(yes, voters))
  await meeting.steps(no, 'closeRound', 'countRound')
}

const fates = async (no: number) => (await meeting.round(no)).fates

describe('the conference of April 2014, played again', () => {
  const margins = replayMargins(published2014)

  it('begins with the first round frozen and a charter', async () => {
    expect((await meeting.console()).nextStep).toBe('freeze')
    await meeting.step('freezeRound', 1)
    expect((await meeting.console()).nextStep).toBe('begin')
    await meeting.begin()
    const detail = await meeting.detail()
    expect(detail).toMatchObject({ state: 'running', rounds: 5, roundsDone: 0, present: voters, experts: 24 })
    expect(detail.charterCode).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/)
    expect((await meeting.console()).nextStep).toBe('open')
  })

  it.each([
    { no: 1, items: 97, gate: { advanced: 14, dropped: 46, remaining: 37, tied: 0 } },
    { no: 2, items: 37, gate: { advanced: 17, dropped: 20, remaining: 0, tied: 0 } },
    { no: 3, items: 40, gate: { advanced: 5, dropped: 16, remaining: 19, tied: 0 } },
    { no: 4, items: 19, gate: { advanced: 5, dropped: 14, remaining: 0, tied: 0 } },
    { no: 5, items: 41, gate: { advanced: 15, dropped: 0, remaining: 26, tied: 0 } },
  ])('round $no gives $gate', async ({ no, items, gate }) => {
    await play(no, margins[no - 1] ?? new Map())
    const round = await meeting.round(no)
    expect(round).toMatchObject({ state: 'applied', items, castN: voters, presentN: voters })
    expect(await fates(no)).toEqual(gate)
    const { state, result } = await meeting.live()
    expect(state).toMatchObject({ st: 'applied', cast: voters, el: voters, items, no, of: 5 })
    expect(result?.y).toHaveLength(items)
    expect(result?.f).toHaveLength(items)
    expect([...(result?.f ?? '')].filter((fate) => fate === 'A')).toHaveLength(gate.advanced)
    expect((await meeting.console()).nextStep).toBe('finish-round')
    await meeting.step('finishRound', no)
  })

  it('gives the fifteen their printed shares, process first', async () => {
    const { items, denominator, cut } = await meeting.result(5)
    expect(denominator).toBe(voters)
    const core = items.filter(({ fate }) => fate === 'advanced')
    const shares = new Map(core.map(({ originalNo, share }) => [originalNo, share]))
    expect(shares).toEqual(sharesOfCore)
    expect(cut).toMatchObject([
      { kind: 'process', yes: 13, places: 10 },
      { kind: 'effect', yes: 14, places: 5 },
    ])
    expect(items[0]?.interval?.low).toBeGreaterThan(0.8)
  })

  it.each([1, 2, 3, 4, 5])('round %i is counted again from its file alone', async (no) => {
    const parsed = parseRecountFile(JSON.stringify(await meeting.recountFile(no)))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    expect(parsed.value.scope === 'ballots' && parsed.value.ballots).toHaveLength(voters)
    const again = recount(parsed.value, crypto)
    expect(again.ok && again.value.checks.filter(({ agrees }) => !agrees)).toEqual([])
    expect(again.ok && again.value.agrees).toBe(true)
  })

  it('hangs each round on the one before', async () => {
    const files = await Promise.all([1, 2, 3, 4, 5].map((no) => meeting.recountFile(no)))
    expect(files.slice(1).map(({ previousHead }) => previousHead)).toEqual(
      files.slice(0, -1).map(({ head }) => head),
    )
  })

  it('writes into history what was frozen, and the charter', async () => {
    const events = await hall.database.owner
      .selectFrom('audit_event')
      .select(['action', 'detail'])
      .where('within_id', '=', meeting.id)
      .where('action', 'in', ['round.freeze', 'conference.begin', 'round.start-count'])
      .orderBy('seq')
      .execute()
    const first = await meeting.recountFile(1)
    expect(events.slice(0, 3)).toEqual([
      { action: 'round.freeze', detail: { items: 97, freeze: first.freezeHash } },
      { action: 'conference.begin', detail: { charter: first.previousHead } },
      { action: 'round.start-count', detail: { cast: voters, present: voters } },
    ])
  })

  it('leaves nothing that could open or order a vote', async () => {
    const left = await hall.database.owner
      .selectFrom('ballot_intake')
      .select('slot')
      .unionAll(hall.database.owner.selectFrom('round_secret').select('slot'))
      .execute()
    expect(left).toEqual([])
    // What cards are made from, and what this node is known by.
    expect(readdirSync(hall.folder)).toEqual([`conference-${meeting.id}.key`, 'node'])
  })

  it('writes an edge for every item that was voted on, and history only of staff', async () => {
    const edges = await hall.database.owner
      .selectFrom('trace_edge')
      .select('relation')
      .where('relation', '=', 'votedOn')
      .execute()
    expect(edges).toHaveLength(97 + 37 + 40 + 19 + 41)
    const actions = await hall.database.owner.selectFrom('audit_event').select('action').execute()
    expect(new Set(actions.map(({ action }) => action))).toEqual(
      new Set([
        'conference.create',
        'conference.begin',
        'roster.add-experts',
        'roster.mark-present',
        'roster.mark-gone',
        'roster.show-cards',
        'round.freeze',
        'round.open',
        'round.close',
        'round.start-count',
        'round.count',
        'round.finish',
      ]),
    )
  })

  it('ends when nothing is open', async () => {
    expect((await meeting.console()).nextStep).toBe('open-evaluation')
    const { version } = await meeting.detail()
    await hall.handlers.concludeConference(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      expectedVersion: version,
    })
    expect(await meeting.detail()).toMatchObject({ state: 'concluded', roundsDone: 5 })
    expect((await meeting.live()).state.st).toBe('concluded')
    expect((await meeting.console()).nextStep).toBe('adopt')
  })
})
