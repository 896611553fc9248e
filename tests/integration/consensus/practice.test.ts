import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsOf } from '#adapters/db/transaction.ts'
import { evaluationHandlers } from '#adapters/http/routes/evaluation.ts'
import { practiceHandlers } from '#adapters/http/routes/practice.ts'
import { castOpenVote, ownOpenVote, readPracticePaper } from '#application/consensus/cast-open-vote.ts'
import { readPractice } from '#application/consensus/get-practice.ts'
import { roundId } from '#contract/kernel.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusal } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(2, 0))
})
afterAll(() => hall?.close())

const coffee = { form: 'yes-no', most: 1, places: 1, questions: ['Kaffe är godare än te'] } as const

function practising(meeting: Meeting) {
  const handlers = practiceHandlers(hall.ports)
  const read = () => handlers.getPractice(hall.facilitator, meeting.topic)
  const asked = () => ({ ...meeting.topic, commandId: command() })
  const seen = async () => ({ ...asked(), expectedVersion: (await read()).practice?.version ?? 0 })
  return {
    read,
    open: () =>
      handlers.openPractice(hall.facilitator, { ...asked(), ...coffee, questions: [...coffee.questions] }),
    close: async () => handlers.closePractice(hall.facilitator, await seen()),
    end: async () => handlers.endPractice(hall.facilitator, await seen()),
    answer: async (at: number, a: string) => {
      const practice = (await read()).practice
      if (!practice) throw new Error('there is no practice')
      const voter = nth(meeting.voters, at)
      await meeting.join(voter)
      await castOpenVote(hall.ports)(meeting.topic, voter.code, { practice: practice.id, a })
      return practice.id
    },
  }
}

const rowsIn = (meeting: Meeting, table: 'open_vote' | 'ballot_intake' | 'ballot') =>
  hall.ports.read(meeting.topic.association, async (tx) => {
    const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(
      rowsOf(tx),
    )
    return Number(rows[0]?.n)
  })

describe('practice at level 1', () => {
  it('is answered by name, shown, and leaves nothing behind but that it was held', async () => {
    const meeting = await holdMeeting(hall, { voters: 6 })
    await meeting.plan({})
    const { open, close, end, read, answer } = practising(meeting)
    expect(await read()).toMatchObject({ practice: null, held: 0, form: 'yes-no' })
    await open()
    expect((await meeting.live()).state).toMatchObject({ st: 'open', lvl: 1, no: 0, fz: '', el: 6, cast: 0 })
    expect(await meeting.console()).toMatchObject({ nextStep: 'practice' })

    const id = await answer(0, '1')
    await answer(1, '1')
    await answer(1, '0')
    expect(await ownOpenVote(hall.ports)(meeting.topic, nth(meeting.voters, 1).seat, id)).toEqual({
      isElector: true,
      recorded: true,
    })
    expect(await readPracticePaper(hall.ports)(meeting.topic, id)).toMatchObject({ fz: '', form: 'yes-no' })
    expect((await meeting.live()).state).toMatchObject({ cast: 2 })
    // Nobody sees an answer before it is closed.
    expect((await read()).practice).toMatchObject({ cast: 2, rows: [] })
    expect(await refusal(answer(2, '11'))).toMatchObject({ code: 'consensus.ballot-invalid' })

    await close()
    expect((await meeting.live()).state).toMatchObject({ st: 'practised', r: null, lvl: 1 })
    expect(await readPractice(hall.ports)(meeting.topic)).toMatchObject({
      rows: [
        { label: expect.stringContaining('1'), cells: ['1'] },
        { label: expect.stringContaining('2'), cells: ['0'] },
      ],
    })
    expect(await refusal(answer(3, '1'))).toMatchObject({ code: 'consensus.ballot-too-late' })
    await end()
    expect(await read()).toMatchObject({ practice: null, held: 1 })
    for (const table of ['open_vote', 'ballot_intake', 'ballot'] as const)
      expect(await rowsIn(meeting, table)).toBe(0)
  })

  it('is no round: neither can be taken for the other, and neither begins while the other is under way', async () => {
    const meeting = await holdMeeting(hall, { voters: 6 })
    await meeting.plan({})
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    const before = (await meeting.detail()).charterCode
    const { open, answer, read } = practising(meeting)
    await open()
    const id = await answer(0, '1')
    expect(await refusal(open())).toMatchObject({ code: 'consensus.practice-under-way' })
    expect(await refusal(meeting.step('openRound', 1))).toMatchObject({
      code: 'consensus.practice-under-way',
    })
    const { version } = await evaluationHandlers(hall.ports).getEvaluation(hall.facilitator, meeting.topic)
    const ask = { ...meeting.topic, commandId: command(), expectedVersion: version }
    expect(await refusal(evaluationHandlers(hall.ports).openEvaluation(hall.facilitator, ask))).toMatchObject(
      {
        code: 'consensus.practice-under-way',
      },
    )
    // A ballot box takes nothing that carries no freeze, and practice no round.
    const voter = nth(meeting.voters, 0)
    const { id: round } = await meeting.round(1)
    for (const r of [round, roundId.parse(id)])
      expect(await refusal(meeting.castOn(voter, { r, fz: '' }, '10'))).toMatchObject({
        code: 'consensus.ballot-stale',
      })
    expect((await meeting.detail()).roundList).toHaveLength(1)
    expect((await meeting.detail()).charterCode).toBe(before)

    await practising(meeting).end()
    await meeting.step('openRound', 1)
    expect(await refusal(open())).toMatchObject({ code: 'consensus.other-round-open' })
    await meeting.castAll(Array.from({ length: 6 }, () => '10'))
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    expect((await meeting.result(1)).cast).toBe(6)

    // With the conference the named answers go, whoever forgot to take them away.
    await open()
    await answer(0, '1')
    const { version: now } = await meeting.detail()
    await hall.handlers.concludeConference(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      expectedVersion: now,
    })
    expect(await rowsIn(meeting, 'open_vote')).toBe(0)
    expect(await read()).toMatchObject({ practice: null, held: 2, isOver: true })
  })
})
