import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { refusal, refusalCode } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
})
afterAll(() => hall?.close())

const nextStep = async (meeting: Meeting) => (await meeting.console()).nextStep

describe('the console', () => {
  it('names one next step, from an empty conference to its end', async () => {
    const { conference } = await hall.handlers.createConference(hall.facilitator, {
      association: hall.association,
      commandId: command(),
      name: 'Tom',
      place: null,
      beginsOn: null,
      level: 2,
      preset: 'none',
      isInvented: false,
    })
    const topic = { association: hall.association, conference }
    const empty = await hall.handlers.getConsole(hall.facilitator, topic)
    expect(empty).toMatchObject({ nextStep: 'prepare', current: null, turnout: null })
    expect(empty.conference.problems.map(({ code }) => code)).toEqual(['no-rounds', 'no-seats'])

    const meeting = await holdMeeting(hall, { voters: 5 })
    expect(await nextStep(meeting)).toBe('prepare')
    await meeting.plan({ minutes: 30 }, {})
    const steps = [await nextStep(meeting)]
    await meeting.step('freezeRound', 1)
    steps.push(await nextStep(meeting))
    await meeting.begin()
    for (const step of ['openRound', 'pauseRound', 'resumeRound'] as const) {
      steps.push(await nextStep(meeting))
      await meeting.step(step, 1)
    }
    await meeting.castAll(['1111', '1110', '1100', '1000', '1000'])
    for (const step of ['closeRound', 'countRound', 'finishRound'] as const) {
      steps.push(await nextStep(meeting))
      await meeting.step(step, 1)
    }
    steps.push(await nextStep(meeting))
    expect(steps).toEqual([
      'freeze',
      'begin',
      'open',
      'close',
      'resume',
      'close',
      'count',
      'finish-round',
      'freeze',
    ])
  })

  it('shows turnout and time while a round is open, and what has happened', async () => {
    const meeting = await holdMeeting(hall, { voters: 5 })
    await meeting.plan({ minutes: 30 })
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    await meeting.step('openRound', 1)
    await meeting.castAll(['1111', '1110'])
    const shown = await meeting.console()
    expect(shown).toMatchObject({
      turnout: { cast: 2, present: 5 },
      keyAway: false,
      keyNode: expect.stringMatching(/^laptop-[0-9a-f]{16}$/),
      listeners: 3,
      wrongCodes: 0,
      room: { open: false },
      current: { state: 'open', minutes: 30 },
    })
    expect(Date.parse(shown.closesAt ?? '') - Date.parse(shown.openedAt ?? '')).toBe(30 * 60_000)
    expect(shown.events.map(({ action, actor, role }) => [action, actor, role])[0]).toEqual([
      'round.open',
      'Berit Dahl',
      'facilitator',
    ])
    expect(shown.events.map(({ action }) => action)).toContain('conference.begin')
  })

  it('stops the clock of a paused round, and adds what is given after what was left', async () => {
    const meeting = await holdMeeting(hall, { voters: 5 })
    await meeting.plan({ minutes: 30 })
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    await meeting.step('openRound', 1)
    const left = async () => {
      const { closesAt, now } = (await meeting.live()).state
      return closesAt === null ? null : Math.round((Date.parse(closesAt) - Date.parse(now)) / 60_000)
    }
    hall.wait(600)
    expect(await left()).toBe(20)
    await meeting.step('pauseRound', 1)
    hall.wait(1200)
    expect(await left()).toBeNull()
    await hall.handlers.extendRound(hall.facilitator, { ...(await meeting.asking(1)), minutes: 5 })
    hall.wait(60)
    await meeting.step('resumeRound', 1)
    expect(await left()).toBe(25)
  })

  it('refuses a step that somebody else has taken, and repeats one that got no answer', async () => {
    const meeting = await holdMeeting(hall, { voters: 5 })
    await meeting.plan({})
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    const asking = await meeting.asking(1)
    const first = await hall.handlers.openRound(hall.facilitator, asking)
    expect(await hall.handlers.openRound(hall.facilitator, asking)).toEqual(first)
    const late = await refusal(hall.handlers.openRound(hall.facilitator, { ...asking, commandId: command() }))
    expect([late?.code, late?.detail]).toEqual(['stale-version', { state: 'open', version: first.version }])
    const wrong = await meeting.asking(1)
    expect(await refusalCode(hall.handlers.countRound(hall.facilitator, wrong))).toBe(
      'consensus.round-wrong-state',
    )
  })

  it('keeps what it is frozen with once a round is frozen, and its plan for rounds that are not', async () => {
    const meeting = await holdMeeting(hall, { voters: 5 })
    await meeting.plan({ name: 'Ett' }, { name: 'Två' })
    await meeting.step('freezeRound', 1)
    const edit = async (kOpen: number) =>
      hall.handlers.editConference(hall.facilitator, {
        ...meeting.topic,
        commandId: command(),
        expectedVersion: (await meeting.detail()).version,
        name: 'Nytt namn',
        place: null,
        beginsOn: null,
        level: 2,
        kOpen,
        freeSeats: false,
      })
    expect(await refusalCode(edit(6))).toBe('consensus.conference-wrong-state')
    expect(await refusalCode(edit(3))).toBe('consensus.floor-too-low')
    await edit(5)
    expect((await meeting.detail()).name).toBe('Nytt namn')
    await meeting.plan({ name: 'Nya två' }, { name: 'Tre' })
    const { roundList } = await meeting.detail()
    expect(roundList.map(({ no, name, state }) => [no, name, state])).toEqual([
      [1, 'Ett', 'frozen'],
      [2, 'Nya två', 'draft'],
      [3, 'Tre', 'draft'],
    ])
  })

  it('calls a conference off only when nothing is under way', async () => {
    const meeting = await holdMeeting(hall, { voters: 5 })
    await meeting.plan({})
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    await meeting.step('openRound', 1)
    const admin = { ...meeting.topic, reason: 'Vattenläcka' }
    const cancel = async () =>
      hall.handlers.cancelConference(hall.facilitator, {
        ...admin,
        commandId: command(),
        expectedVersion: (await meeting.detail()).version,
      })
    expect(await refusalCode(cancel())).toBe('consensus.conference-round-open')
    await hall.handlers.voidRound(hall.facilitator, {
      ...(await meeting.asking(1)),
      reason: 'Vattenläcka',
      voteAgain: false,
    })
    await cancel()
    expect((await meeting.detail()).state).toBe('cancelled')
    expect((await meeting.live()).state.st).toBe('concluded')
  })
})
