import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOfRound } from '#application/consensus/load-agreement.ts'
import { parseRecountFile } from '#contract/consensus/recount-file.ts'
import { recount } from '#domain/consensus/recount.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { holdMeeting, type Meeting, type PlannedRound } from './meeting.ts'
import { nth, refusalCode } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
})
afterAll(() => hall?.close())

const rule = { advance: 1, denominator: 'cast', tie: 'run-off', rest: 'remains', to: 'extended' } as const

const open = async (round: PlannedRound): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters: 6 })
  await meeting.plan(round)
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  return meeting
}

const agreementIn = async (meeting: Meeting) => {
  const { id } = await meeting.round(1)
  return hall.ports.read(hall.association, (tx) => agreementOfRound(hall.ports, tx, id))
}

/** The same from a store that gives no ballot to anybody. */
const agreementUnread = async (meeting: Meeting) => {
  const { id } = await meeting.round(1)
  const list = () => Promise.reject(new Error('a ballot was read'))
  const stores = { rounds: hall.ports.rounds, ballots: { list } }
  return hall.ports.read(hall.association, (tx) => agreementOfRound(stores, tx, id))
}

const countsUp = async (meeting: Meeting): Promise<boolean> => {
  const parsed = parseRecountFile(JSON.stringify(await meeting.recountFile(1)))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const again = recount(parsed.value, {
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    drawWith: (bytes) => (item) => createHmac('sha256', bytes).update(item).digest('hex'),
  })
  return again.ok && again.value.agrees
}

describe('ratings 1 to 9', () => {
  it('go from the phone to a result, with what nobody could judge left open', async () => {
    const meeting = await open({ form: 'rate9', plan: { rule: { ...rule, dropBelow: '0.5' } } })
    expect(await refusalCode(meeting.cast(nth(meeting.voters, 0), '90--'))).toBe('consensus.ballot-invalid')
    expect((await meeting.live()).state.form).toBe('rate9')
    await meeting.castAll(['97--', '87--', '7-1-', '761-', '9-2-', '971-'])
    await meeting.steps(1, 'closeRound', 'countRound')

    const { items, cut } = await meeting.result(1)
    expect(items.map(({ pos, yes, n, abstain, share, fate }) => [pos, yes, n, abstain, share, fate])).toEqual(
      [
        [1, 6, 6, 0, 100, 'advanced'],
        [2, 3, 4, 2, 75, 'remains'],
        [3, 0, 4, 2, 0, 'dropped'],
        [4, 0, 0, 6, null, 'remains'],
      ],
    )
    expect(items[0]).toMatchObject({ counts: [0, 0, 0, 0, 0, 0, 2, 1, 3], score: { points: 6, of: 6 } })
    expect(items[3]).toMatchObject({ counts: Array(9).fill(0), score: null, interval: null })
    expect(cut).toEqual([{ kind: null, yes: 6, share: 100, places: 1, score: { points: 6, of: 6 } }])
    expect((await meeting.live()).result).toMatchObject({
      y: [6, 3, 0, 0],
      d: [6, 4, 4, 0],
      o: [1, 2, 3, 4],
      f: 'ARDR',
    })
    // Nobody rated all four, and three were rated by fewer than five.
    expect(await agreementIn(meeting)).toMatchObject({
      ...{ voters: 6, pairs: null, choices: [], order: null, noOrder: 'too-few' },
      classes: { in: 1, uncertain: 0, out: 0, tooFew: 3 },
    })
    expect(await countsUp(meeting)).toBe(true)
  })

  it('are never read whole where each item is published by itself', async () => {
    const meeting = await open({ form: 'rate9', plan: { rule, scope: 'columns' } })
    await meeting.castAll(['9731', '9731', '8642', '9632', '8741', '9731'])
    await meeting.steps(1, 'closeRound', 'countRound')
    expect(await agreementUnread(meeting)).toMatchObject({
      ...{ voters: 6, order: null, noOrder: 'not-whole' },
      classes: { in: 2, uncertain: 0, out: 2, tooFew: 0 },
    })
  })

  it('may be given item by item, and a tie in the median is chosen between', async () => {
    const meeting = await open({
      form: 'rate9',
      mode: 'plenary',
      plan: { rule: { ...rule, score: 'median' } },
    })
    for (const [at, column] of [
      ['7', '7', '7', '7', '7'],
      ['9', '5', '7', '-', '7'],
      ['1', '1', '1', '1', '1'],
      [],
    ].entries()) {
      const go = async (step: 'open' | 'close' | 'next') =>
        hall.handlers.stepSlot(hall.facilitator, { ...(await meeting.asking(1)), step })
      await go('open')
      await meeting.castAll(column, at + 1)
      await go('close')
      if (at < 3) await go('next')
    }
    await meeting.steps(1, 'closeRound', 'countRound')
    const { items } = await meeting.result(1)
    expect(items.map(({ pos, tied, score }) => [pos, tied, score?.points])).toEqual([
      [1, true, 14],
      [2, true, 14],
      [3, false, 2],
      [4, false, undefined],
    ])
    // Four of five could judge the second: its median decided, and is not told.
    expect((await meeting.live()).result).toMatchObject({ p: [14, null, 2, null], f: 'TTRR' })
    expect(await agreementUnread(meeting)).toMatchObject({ order: null, noOrder: 'not-whole' })
    expect(await countsUp(meeting)).toBe(true)

    await meeting.step('resolveTie', 1)
    const child = await meeting.round(1)
    expect(child).toMatchObject({ form: 'choose', mode: 'self-paced', items: 2 })
    await meeting.steps(1, 'freezeRound', 'openRound')
    await meeting.castAll(['1', '1', '1', '2', '2', '1'])
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    expect((await meeting.result(1)).items.map(({ pos, fate }) => [pos, fate])).toEqual([
      [1, 'advanced'],
      [2, 'remains'],
    ])
  })
})

describe('a ranking', () => {
  it('gives points for places, and is never longer than asked for', async () => {
    const meeting = await open({ form: 'rank', plan: { places: 2, rule } })
    expect(await refusalCode(meeting.cast(nth(meeting.voters, 0), '1,2,3'))).toBe('consensus.ballot-too-many')
    expect(await refusalCode(meeting.cast(nth(meeting.voters, 0), '1,1'))).toBe('consensus.ballot-invalid')
    await meeting.castAll(['2,1', '2,1', '1,2', '2', '', '4,2'])
    await meeting.steps(1, 'closeRound', 'countRound')
    const { items } = await meeting.result(1)
    expect(
      items.map(({ pos, yes, abstain, score, counts, fate }) => [pos, yes, abstain, score, counts, fate]),
    ).toEqual([
      [2, 5, 1, { points: 8, of: 12 }, [3, 2], 'advanced'],
      [1, 3, 1, { points: 4, of: 12 }, [1, 2], 'remains'],
      [4, 1, 1, { points: 2, of: 12 }, [1, 0], 'remains'],
      [3, 0, 1, { points: 0, of: 12 }, [0, 0], 'remains'],
    ])
    expect((await meeting.live()).result).toMatchObject({
      p: [4, 8, 0, 2],
      o: [2, 1, 4, 3],
      cut: [{ yes: 5, p: 8 }],
    })
    expect(await agreementUnread(meeting)).toMatchObject({
      ...{ voters: 6, noOrder: 'partial', classes: null },
      choices: [{ kind: null, items: 4, voters: 5, chosen: 1.8, common: 1.3 }],
    })
    expect(await countsUp(meeting)).toBe(true)
  })

  it('is refused item by item, with more places than items, and with a median', async () => {
    const meeting = await holdMeeting(hall, { voters: 1 })
    expect(await refusalCode(meeting.plan({ mode: 'plenary', form: 'rank', plan: { places: 2 } }))).toBe(
      'consensus.rule-impossible',
    )
    await meeting.plan({ form: 'rank', plan: { places: 5, rule: { ...rule, score: 'median' } } })
    expect((await meeting.detail()).problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['rank-over-items', 'median-without-ratings']),
    )
  })
})
