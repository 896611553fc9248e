import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseRecountFile } from '#contract/consensus/recount-file.ts'
import type { RuleInput } from '#contract/consensus/rule.ts'
import { recount } from '#domain/consensus/recount.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { holdMeeting, type Meeting } from './meeting.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
})
afterAll(() => hall?.close())

/** Item 1 has 5 yes, items 2 and 3 have 3 each, item 4 has none: two places, and a tie for the second. */
const ballots = ['1110', '1110', '1110', '1000', '1000']

const play = async (tie: RuleInput['tie'], rest: RuleInput['rest'] = 'remains'): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters: 5 })
  await meeting.plan({
    plan: { rule: { advance: 2, denominator: 'cast', tie, rest, to: 'extended' } },
  })
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  await meeting.castAll(ballots)
  await meeting.steps(1, 'closeRound', 'countRound')
  return meeting
}

const having = async (meeting: Meeting, fate: string, no = 1) =>
  (await meeting.result(no)).items
    .filter((item) => item.fate === fate)
    .map(({ originalNo }) => originalNo)
    .toSorted()

describe('a tie at the cut', () => {
  it('lets all in where the rule includes them, and says who was tied', async () => {
    const meeting = await play('include')
    expect(await having(meeting, 'advanced')).toEqual([1, 2, 3])
    const { items } = await meeting.result(1)
    expect(items.filter(({ tied }) => tied).map(({ originalNo }) => originalNo)).toEqual([2, 3])
    expect((await meeting.live()).result).toMatchObject({ tied: [2, 3], f: 'AAAR' })
    expect((await meeting.console()).nextStep).toBe('finish-round')
  })

  it('keeps the place empty where the rule excludes them', async () => {
    const meeting = await play('exclude')
    expect(await having(meeting, 'advanced')).toEqual([1])
    expect(await having(meeting, 'remains')).toEqual([2, 3, 4])
  })

  it('draws a lot by the nonce whose hash was frozen, and anybody can draw it again', async () => {
    const meeting = await play('lot')
    expect(await having(meeting, 'advanced')).toHaveLength(2)
    const file = await meeting.recountFile(1)
    const { nonce = '', freeze } = file
    expect(createHash('sha256').update(Buffer.from(nonce, 'hex')).digest('hex')).toBe(freeze.nonceHash)
    const parsed = parseRecountFile(JSON.stringify(file))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    const again = recount(parsed.value, {
      sha256: (content) => createHash('sha256').update(content).digest('hex'),
      drawWith: (bytes) => (item) => createHmac('sha256', bytes).update(item).digest('hex'),
    })
    expect(again.ok && again.value.agrees).toBe(true)
  })

  it('is decided by a run-off among the tied, for the places that are left', async () => {
    const meeting = await play('run-off', 'dropped')
    expect(await having(meeting, 'remains')).toEqual([2, 3])
    expect((await meeting.live()).result?.f).toBe('ATTD')
    expect(await meeting.console()).toMatchObject({
      nextStep: 'resolve-tie',
      current: { fates: { advanced: 1, dropped: 1, remaining: 0, tied: 2 } },
    })
    await expect(meeting.step('finishRound', 1)).rejects.toThrow('consensus.run-off-waits')

    const parent = (await meeting.round(1)).id
    await meeting.step('resolveTie', 1)
    const child = await meeting.round(1)
    expect(child).toMatchObject({ parent, items: 2, state: 'draft', no: 1 })
    // The result stays on the wall until the run-off is ready.
    expect((await meeting.live()).state.st).toBe('applied')
    expect((await meeting.console()).nextStep).toBe('freeze')
    await meeting.steps(1, 'freezeRound', 'openRound')
    await meeting.castAll(['01', '01', '10', '01', '10'])
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    expect(await having(meeting, 'advanced')).toEqual([3])
    expect(await having(meeting, 'dropped')).toEqual([2])

    // The run-off was the last thing to decide about the round it comes from.
    const { roundList } = await meeting.detail()
    expect(roundList.map(({ id, state }) => [id === parent, state])).toEqual([
      [true, 'final'],
      [false, 'final'],
    ])
    expect((await meeting.live()).state.r).toBe(child.id)
    expect((await meeting.console()).nextStep).toBe('open-evaluation')
  })

  it('may tie again in the run-off, and is then decided once more', async () => {
    const meeting = await play('run-off')
    await meeting.step('resolveTie', 1)
    await meeting.steps(1, 'freezeRound', 'openRound')
    await meeting.castAll(['11', '11', '11', '00', '00'])
    await meeting.steps(1, 'closeRound', 'countRound')
    await meeting.step('resolveTie', 1)
    await meeting.steps(1, 'freezeRound', 'openRound')
    await meeting.castAll(['10', '10', '11', '00', '00'])
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    const { roundList } = await meeting.detail()
    expect(roundList.map(({ state }) => state)).toEqual(['final', 'final', 'final'])
    expect(await having(meeting, 'advanced')).toEqual([2])
  })
})

describe('a run-off that is annulled', () => {
  it('leaves the tie to be decided anew', async () => {
    const meeting = await play('run-off')
    await meeting.step('resolveTie', 1)
    await meeting.step('freezeRound', 1)
    const asking = await meeting.asking(1)
    await hall.handlers.voidRound(hall.facilitator, { ...asking, reason: 'Fel fråga', voteAgain: true })
    expect((await meeting.console()).nextStep).toBe('resolve-tie')
    await expect(
      meeting.detail().then(({ roundList }) => roundList.map(({ state }) => state)),
    ).resolves.toEqual(['applied', 'voided'])
  })

  it('cannot be left behind by annulling the round it decides', async () => {
    const meeting = await play('run-off')
    const parent = await meeting.asking(1)
    await meeting.step('resolveTie', 1)
    const { roundList } = await meeting.detail()
    const version = roundList.find(({ id }) => id === parent.round)?.version ?? 0
    await expect(
      hall.handlers.voidRound(hall.facilitator, {
        ...parent,
        expectedVersion: version,
        reason: 'Fel',
        voteAgain: true,
      }),
    ).rejects.toThrow('consensus.run-off-waits')
  })
})
