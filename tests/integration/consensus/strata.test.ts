import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getRoundSensitivity } from '#application/consensus/get-round-sensitivity.ts'
import type { Background } from '#application/consensus/roster-ports.ts'
import { parseRecountFile } from '#contract/consensus/recount-file.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { holdMeeting, type Meeting } from './meeting.ts'
import { PaperDesk } from './paper-desk.ts'
import { nth, refusal } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
})
afterAll(() => hall?.close())

const times = <T>(n: number, what: T): readonly T[] => Array.from({ length: n }, () => what)

/** Users, officials, and managers and politicians who are too few to be told apart from each other. */
const panel: readonly Background[] = [
  ...times(6, 'user' as const),
  ...times(6, 'official' as const),
  ...times(3, 'manager' as const),
  ...times(2, 'politician' as const),
]

const opened = async (backgrounds: readonly Background[]): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters: backgrounds.length, backgrounds })
  await meeting.plan({ form: 'rate9', plan: { strata: true } })
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  return meeting
}

const sensitivityOf = async (meeting: Meeting) =>
  getRoundSensitivity(hall.ports)(hall.facilitator, {
    ...meeting.topic,
    round: (await meeting.round(1)).id,
  })

const strataIn = async (meeting: Meeting): Promise<Readonly<Record<string, number>>> => {
  const { id } = await meeting.round(1)
  const rows = await hall.database.owner
    .selectFrom('ballot')
    .select('stratum')
    .where('round_id', '=', id)
    .execute()
  const found: Record<string, number> = {}
  for (const { stratum } of rows) found[`${stratum}`] = (found[`${stratum}`] ?? 0) + 1
  return found
}

/** By item: all high; users high and the others not; users split, and so on. */
const ballots = [
  ...times(3, '9988'),
  ...times(2, '9918'),
  '9985',
  ...times(2, '8118'),
  ...times(4, '8188'),
  ...times(3, '9881'),
  ...times(2, '9111'),
]

describe('ballots that carry the voter’s background', () => {
  it('are told in the groups that were frozen, and in no published file', async () => {
    const meeting = await opened(panel)
    expect((await meeting.detail()).strata.expected.map(({ n }) => n)).toEqual([6, 6, 3, 2])
    expect((await meeting.round(1)).strata).toEqual([['user'], ['official'], ['manager', 'politician']])
    await meeting.castAll(ballots)
    const sealed = await hall.database.owner.selectFrom('ballot_intake').select('sealed').execute()
    expect(new Set(sealed.map((row) => row.sealed.length)).size).toBe(1)
    await meeting.steps(1, 'closeRound', 'countRound')

    expect(await strataIn(meeting)).toEqual({ user: 6, official: 6, 'manager+politician': 5 })
    const file = await meeting.recountFile(1)
    expect(file).toMatchObject({
      scope: 'columns',
      freeze: { strata: [['user'], ['official'], ['manager', 'politician']] },
    })
    const { freeze: _rules, ...published } = file
    expect(parseRecountFile(JSON.stringify(file)).ok).toBe(true)
    expect(JSON.stringify(published)).not.toMatch(/user|official|politician|stratum/)

    const found = await sensitivityOf(meeting)
    expect(found.strata).toEqual([
      { of: ['user'], n: 6 },
      { of: ['official'], n: 6 },
      { of: ['manager', 'politician'], n: 5 },
    ])
    const shown = found.items.toSorted((a, b) => (a.originalNo ?? 0) - (b.originalNo ?? 0))
    const verdicts = shown.map(({ readings }) => readings.map(({ rule, verdict }) => `${rule} ${verdict}`))
    expect(nth(shown, 0).strata).toEqual({ as: 'words', words: ['almost-all', 'almost-all', 'almost-all'] })
    // Where only words are told, a rule that reads the low ratings of each group would undo them.
    expect(nth(verdicts, 0)).toContain('focus null')
    expect(nth(shown, 1).strata).toEqual({
      as: 'words',
      words: ['almost-all', 'almost-none', 'more-than-half'],
    })
    expect(nth(verdicts, 1)).toContain('focus null')
    expect(nth(shown, 2).strata).toEqual({
      as: 'counts',
      groups: [
        { yes: 4, n: 6 },
        { yes: 4, n: 6 },
        { yes: 3, n: 5 },
      ],
    })
    expect(found.rules.find(({ rule }) => rule === 'focus')).toMatchObject({ fit: 'exact' })
  })

  it('are merged before they are written, papers with the smallest group', async () => {
    const meeting = await opened([
      ...times(7, 'user' as const),
      ...times(6, 'official' as const),
      ...times(6, 'politician' as const),
    ])
    const desk = new PaperDesk(meeting, 1)
    const [anna, bo] = [desk.person('Anna'), desk.person('Bo')]
    await meeting.castAll(times(17, '5555'))
    await desk.handOut(nth(meeting.voters, 17).seat)
    await desk.handOut(nth(meeting.voters, 18).seat)
    await meeting.step('closeRound', 1)
    await desk.start(2)
    for (const reader of [anna, bo]) {
      await desk.take(reader)
      for (const pos of [1, 2]) await desk.key(reader, pos, { a: '7777' })
    }
    await meeting.step('countRound', 1)
    // Four politicians by phone are too few, whatever papers there are; these go to a group that is five without them.
    expect(await strataIn(meeting)).toEqual({ 'official+politician': 10, 'user+unstated': 9 })
  })

  it('are told in no groups where too few came', async () => {
    const meeting = await opened(panel)
    await meeting.castAll(times(8, '9999'))
    await meeting.steps(1, 'closeRound', 'countRound')
    expect(await strataIn(meeting)).toEqual({ null: 8 })
    const found = await sensitivityOf(meeting)
    expect(found.strata).toEqual([])
    expect(found.items.every(({ strata }) => strata === null)).toBe(true)
    expect(found.rules.find(({ rule }) => rule === 'focus')?.because).toEqual(['one-group'])
  })

  it('cannot be locked with fewer than two groups of five', async () => {
    const meeting = await holdMeeting(hall, { voters: 8, backgrounds: times(4, 'user' as const) })
    await meeting.plan({ plan: { strata: true } })
    expect((await meeting.detail()).problems.map(({ code }) => code)).toContain('strata-too-small')
    expect(await refusal(meeting.step('freezeRound', 1))).toMatchObject({ code: 'consensus.rule-impossible' })
  })
})
