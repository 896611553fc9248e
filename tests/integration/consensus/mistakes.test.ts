import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createConference } from '#application/consensus/create-conference.ts'
import { readLive } from '#application/consensus/read-live.ts'
import type { Randomness } from '#application/ports.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusalCode } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(3, 0))
})
afterAll(() => hall.close())

const minutes = 30

async function openMeeting(voters: number): Promise<Meeting> {
  const meeting = await holdMeeting(hall, { voters })
  await meeting.plan({ minutes })
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  return meeting
}

const yesOf = async (meeting: Meeting) =>
  (await meeting.result(1)).items.toSorted((a, b) => a.pos - b.pos).map(({ yes }) => yes)

describe('a vote that is closed by mistake', () => {
  it('opens again with every ballot in it, takes new ones and changed ones, and counts each seat once', async () => {
    const meeting = await openMeeting(7)
    await meeting.castAll(['100', '100', '100', '100'])
    await meeting.step('closeRound', 1)
    expect(await refusalCode(meeting.castAll(['010']))).toBe('consensus.ballot-too-late')

    await meeting.step('reopenRound', 1)
    expect((await meeting.console()).turnout).toEqual({ cast: 4, present: 7 })
    await meeting.castAll(['001', '100', '100', '100', '110', '110', '110'])
    await meeting.steps(1, 'closeRound', 'countRound')
    expect(await yesOf(meeting)).toEqual([6, 3, 1])
    expect((await meeting.console()).events.map(({ action }) => action)).toContain('round.reopen')
  })

  it('does not open again when one envelope has been opened', async () => {
    const meeting = await openMeeting(5)
    await meeting.castAll(['100', '100', '100', '100', '100'])
    await meeting.steps(1, 'closeRound', 'countRound')
    expect(await refusalCode(meeting.step('reopenRound', 1))).toBe('consensus.round-wrong-state')
  })
})

describe('a clock that is set back two hours in an open vote', () => {
  it('loses no ballot, closes nothing by itself and counts as before', async () => {
    const meeting = await openMeeting(6)
    await meeting.castAll(['100', '100', '100'])
    hall.wait(-2 * 3600)
    await meeting.castAll(['010', '100', '100', '011', '011', '011'])
    const { state } = await readLive(hall.ports)(meeting.topic)
    expect(state.st).toBe('open')
    await meeting.steps(1, 'pauseRound', 'resumeRound')
    expect((await meeting.console()).turnout).toEqual({ cast: 6, present: 6 })
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    expect(await yesOf(meeting)).toEqual([2, 4, 3])
    // What happened stays in the order in which it happened.
    const happened = (await meeting.console()).events.map(({ action }) => action)
    expect(happened.indexOf('round.finish')).toBeLessThan(happened.indexOf('round.open'))
    hall.wait(2 * 3600)
  })

  it('is told to the facilitator while people vote, and not when nobody does', async () => {
    const meeting = await openMeeting(5)
    expect((await meeting.console()).trouble).toBeNull()
    hall.ports.faults.push({ code: 'consensus.clock-wrong', detail: { minutes: 120 } })
    expect((await meeting.console()).trouble).toEqual({ code: 'clock-wrong', detail: { minutes: 120 } })
    await meeting.castAll(['100', '100', '100', '100', '100'])
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    expect((await meeting.console()).trouble).toBeNull()
    hall.ports.faults.pop()
  })
})

describe('a code that is drawn twice', () => {
  it('is given to one conference only: the other gets the next', async () => {
    const drawn = [1, 1, 1, 1, 2]
    const bytes: Randomness['bytes'] = (count) => new Uint8Array(count).fill(drawn.shift() ?? 3)
    const create = createConference({ ...hall.ports, randomness: { ...hall.ports.randomness, bytes } })
    const made = async (name: string) => {
      const { conference } = await create(hall.facilitator, {
        association: hall.association,
        commandId: command(),
        name,
        place: null,
        beginsOn: null,
        level: 2,
        preset: 'none',
        isInvented: false,
      })
      const topic = { association: hall.association, conference }
      return (await readLive(hall.ports)(topic)).state.c
    }
    const [first, second] = [await made('Den ena'), await made('Den andra')]
    expect(first).not.toBe(second)
    expect(await hall.ports.findCode(first)).not.toEqual(await hall.ports.findCode(second))
  })

  it('is never on two cards of a conference', async () => {
    const meeting = await holdMeeting(hall, { voters: 200 })
    expect(new Set(meeting.voters.map(({ code }) => code)).size).toBe(200)
    await expect(meeting.join(nth(meeting.voters, 0))).resolves.toBeTruthy()
  })
})
