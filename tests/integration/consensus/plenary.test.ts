import { createHash, createHmac } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseRecountFile } from '#contract/consensus/recount-file.ts'
import { recount } from '#domain/consensus/recount.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusalCode } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(3, 0))
})
afterAll(() => hall?.close())

type Slot = 'show' | 'open' | 'close' | 'reveal' | 'next' | 'previous'

const open = async (reveal: 'round' | 'item'): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters: 6 })
  await meeting.plan({ mode: 'plenary', plan: { reveal } })
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  return meeting
}

const go = async (meeting: Meeting, ...steps: readonly Slot[]): Promise<void> => {
  for (const step of steps) {
    await hall.handlers.stepSlot(hall.facilitator, { ...(await meeting.asking(1)), step })
  }
}

const keysLeft = async (meeting: Meeting): Promise<readonly string[]> => {
  const folder = join(hall.folder, `round-${(await meeting.round(1)).id}`)
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

describe('item by item, shown when the round is over', () => {
  it('gives every item its own box, and takes votes on the one on the wall only', async () => {
    const meeting = await open('round')
    expect(await keysLeft(meeting)).toEqual(['slot-1.key', 'slot-2.key', 'slot-3.key'])
    expect((await meeting.console()).slot).toMatchObject({
      slot: 1,
      of: 3,
      state: 'showing',
      text: 'Förslag 1',
    })
    expect(await refusalCode(meeting.cast(nth(meeting.voters, 0), '1', 1))).toBe('consensus.ballot-too-late')
    await go(meeting, 'open')
    await meeting.castAll(['1', '1', '1', '0', '0', '-'], 1)
    expect(await refusalCode(meeting.cast(nth(meeting.voters, 0), '1', 2))).toBe('consensus.ballot-too-late')
    expect(await refusalCode(meeting.cast(nth(meeting.voters, 0), '1', 0))).toBe('consensus.ballot-stale')
    expect(await refusalCode(meeting.cast(nth(meeting.voters, 0), '11', 1))).toBe('consensus.ballot-invalid')
    expect((await meeting.live()).state).toMatchObject({ slot: 1, slotSt: 'voting', cast: 6, el: 6 })

    await go(meeting, 'close')
    expect((await meeting.console()).nextStep).toBe('next-item')
    expect(await refusalCode(go(meeting, 'reveal'))).toBe('consensus.slot-wrong-state')
    expect((await meeting.live()).result).toBeNull()
    await go(meeting, 'next', 'open')
    expect((await meeting.live()).state).toMatchObject({ slot: 2, slotSt: 'voting', cast: 0 })
    await meeting.castAll(['1', '1', '1', '1', '1'], 2)
    // A slip of the hand: the item before is looked at again, and voting on it goes on.
    await go(meeting, 'close', 'previous', 'open')
    await meeting.cast(nth(meeting.voters, 5), '1', 1)
    await go(meeting, 'close', 'next', 'next', 'open')
    await meeting.castAll(['0', '0', '0', '0', '0', '0'], 3)
    await meeting.steps(1, 'closeRound', 'countRound')

    const { items, denominator } = await meeting.result(1)
    expect(denominator).toBe(6)
    expect(items.map(({ pos, yes, no, abstain, fate }) => [pos, yes, no, abstain, fate])).toEqual([
      [2, 5, 0, 1, 'advanced'],
      [1, 4, 2, 0, 'remains'],
      [3, 0, 6, 0, 'remains'],
    ])
    expect(await keysLeft(meeting)).toEqual([])
  })

  it('publishes columns and no rows, and they count up', async () => {
    const meeting = await open('round')
    for (const slot of [1, 2, 3]) {
      await go(meeting, 'open')
      await meeting.castAll(['1', '0', '1', '1', '0'], slot)
      await go(meeting, 'close', ...(slot < 3 ? (['next'] as const) : []))
    }
    await meeting.steps(1, 'closeRound', 'countRound')
    const file = await meeting.recountFile(1)
    expect([file.ballots, file.columns?.map((column) => [...column].toSorted().join(''))]).toEqual([
      undefined,
      ['00111', '00111', '00111'],
    ])
    const parsed = parseRecountFile(JSON.stringify(file))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const again = recount(parsed.value, {
      sha256: (content) => createHash('sha256').update(content).digest('hex'),
      drawWith: (bytes) => (item) => createHmac('sha256', bytes).update(item).digest('hex'),
    })
    expect(again.ok && again.value.agrees).toBe(true)
  })
})

describe('item by item, shown at once', () => {
  it('opens one box and leaves the others sealed', async () => {
    const meeting = await open('item')
    await go(meeting, 'open')
    await meeting.castAll(['1', '1', '1', '0', '-'], 1)
    await go(meeting, 'close')
    expect((await meeting.console()).nextStep).toBe('reveal-item')
    await go(meeting, 'reveal')
    expect((await meeting.live()).result).toEqual({
      r: (await meeting.round(1)).id,
      slot: 1,
      n: 5,
      y: [3],
      no: [1],
      a: [1],
      f: '',
      cut: [],
      tied: [],
      head: null,
    })
    expect(await keysLeft(meeting)).toEqual(['slot-2.key', 'slot-3.key'])
    expect(await refusalCode(go(meeting, 'open'))).toBe('consensus.slot-wrong-state')

    await go(meeting, 'next', 'open')
    expect((await meeting.live()).result).toBeNull()
    await meeting.castAll(['1', '1', '1', '1', '1', '1'], 2)
    await go(meeting, 'close', 'reveal')
    await meeting.steps(1, 'closeRound', 'countRound')
    const { items, cast } = await meeting.result(1)
    expect(cast).toBe(6)
    expect(items.map(({ pos, yes, no, abstain }) => [pos, yes, no, abstain])).toEqual([
      [2, 6, 0, 0],
      [1, 3, 1, 2],
      [3, 0, 0, 6],
    ])
  })

  it('does not show what a few think', async () => {
    const meeting = await open('item')
    await go(meeting, 'open')
    await meeting.castAll(['1', '1', '1'], 1)
    await go(meeting, 'close')
    expect(await refusalCode(go(meeting, 'reveal'))).toBe('consensus.too-few-ballots')
    await meeting.step('closeRound', 1)
    expect(await refusalCode(meeting.step('countRound', 1))).toBe('consensus.too-few-ballots')
  })

  it('is never a ballot of choices', async () => {
    const meeting = await holdMeeting(hall, { voters: 1 })
    expect(
      await refusalCode(meeting.plan({ mode: 'plenary', form: 'choose', plan: { choose: { process: 2 } } })),
    ).toBe('consensus.rule-impossible')
  })
})

describe('an item that is withdrawn in plenary', () => {
  const withdraw = async (meeting: Meeting, slot: number) => {
    const round = await meeting.round(1)
    const { items } = await hall.handlers.getRoundItems(hall.facilitator, {
      ...meeting.topic,
      round: round.id,
    })
    await hall.handlers.withdrawItem(hall.facilitator, {
      ...(await meeting.asking(1)),
      proposal: nth(items, slot - 1).proposal,
      reason: 'Samma som ett annat',
    })
  }

  it('takes its box with it, so that a few votes in it keep nothing from being counted', async () => {
    const meeting = await open('round')
    await go(meeting, 'open')
    await meeting.castAll(['1', '1', '1', '1', '0'], 1)
    await go(meeting, 'close', 'next', 'open')
    await meeting.castAll(['1', '0'], 2)
    await withdraw(meeting, 2)
    expect(await keysLeft(meeting)).toEqual(['slot-1.key', 'slot-3.key'])
    expect(await refusalCode(meeting.cast(nth(meeting.voters, 3), '1', 2))).toBe('consensus.ballot-too-late')
    expect((await meeting.live()).state).toMatchObject({ slot: 2, slotSt: 'waiting' })
    expect(await meeting.console()).toMatchObject({ nextStep: 'next-item', slot: { state: 'withdrawn' } })
    expect(await refusalCode(go(meeting, 'open'))).toBe('consensus.slot-wrong-state')
    await go(meeting, 'next', 'open')
    await meeting.castAll(['0', '0', '0', '0', '1', '1'], 3)
    await go(meeting, 'close', 'previous')
    expect((await meeting.live()).state).toMatchObject({ slot: 1, slotSt: 'closed' })

    await meeting.steps(1, 'closeRound', 'countRound')
    const { items, cast } = await meeting.result(1)
    expect(cast).toBe(6)
    expect(items.map(({ pos, yes, withdrawn }) => [pos, yes, withdrawn]).toSorted()).toEqual([
      [1, 4, null],
      [2, null, 'Samma som ett annat'],
      [3, 2, null],
    ])
    const file = parseRecountFile(JSON.stringify(await meeting.recountFile(1)))
    if (!file.ok) throw new Error(JSON.stringify(file.faults))
    const again = recount(file.value, {
      sha256: (content) => createHash('sha256').update(content).digest('hex'),
      drawWith: (bytes) => (item) => createHmac('sha256', bytes).update(item).digest('hex'),
    })
    expect(again.ok && again.value.agrees).toBe(true)
  })

  it('may have been shown, or not been reached; the last one that is left ends the round', async () => {
    const meeting = await open('item')
    await go(meeting, 'open')
    await meeting.castAll(['1', '1', '1', '0', '-'], 1)
    await go(meeting, 'close', 'reveal')
    await withdraw(meeting, 1)
    expect((await meeting.live()).result).toBeNull()
    await withdraw(meeting, 3)
    await go(meeting, 'next', 'open')
    await meeting.castAll(['1', '1', '1', '1', '1', '1'], 2)
    await go(meeting, 'close', 'reveal')
    expect((await meeting.console()).nextStep).toBe('close')
    expect(await refusalCode(go(meeting, 'next'))).toBe('not-found')
    await meeting.steps(1, 'closeRound', 'countRound')
    const { items } = await meeting.result(1)
    expect(items.map(({ pos, yes }) => [pos, yes]).toSorted()).toEqual([
      [1, null],
      [2, 6],
      [3, null],
    ])
  })
})
