import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluationHandlers } from '#adapters/http/routes/evaluation.ts'
import { readEvaluationWall } from '#application/consensus/get-evaluation.ts'
import { handInForm, ownForm } from '#application/consensus/hand-in-form.ts'
import { sweepEvaluation } from '#application/consensus/sweep-evaluations.ts'
import type { RawForm } from '#domain/consensus/evaluation/form.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusal } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(2, 0))
})
afterAll(() => hall?.close())

const form = (options: string, more: Readonly<{ own?: string; comment?: string }> = {}): RawForm => ({
  option: (no) => ({ n: 'satisfied', v: 'neutral', m: 'dissatisfied', e: 'own' })[options.charAt(no - 1)],
  own: (no) => (options.charAt(no - 1) === 'e' ? more.own : null),
  comment: more.comment,
})

/** A conference with its only round done, and the evaluation's commands on it. */
async function afterVote(voters: number) {
  const meeting = await holdMeeting(hall, { voters })
  await meeting.plan({})
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  await meeting.castAll(Array.from({ length: voters }, () => '10'))
  await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
  const handlers = evaluationHandlers(hall.ports)
  const asked = async () => {
    const { version } = await handlers.getEvaluation(hall.facilitator, meeting.topic)
    return { ...meeting.topic, commandId: command(), expectedVersion: version }
  }
  type Step =
    | 'openEvaluation'
    | 'closeEvaluation'
    | 'reopenEvaluation'
    | 'countEvaluation'
    | 'discardEvaluation'
  return {
    meeting,
    step: async (...names: readonly Step[]) => {
      for (const name of names) await handlers[name](hall.facilitator, await asked())
    },
    show: async (isOnWall: boolean) =>
      handlers.showEvaluation(hall.facilitator, { ...(await asked()), isOnWall }),
    read: () => handlers.getEvaluation(hall.facilitator, meeting.topic),
    handIn: (at: number, raw: RawForm) => handInForm(hall.ports)(meeting.topic, codeOf(meeting, at), raw),
  }
}

const codeOf = ({ voters }: Meeting, at: number): string => nth(voters, at).code

describe('the evaluation', () => {
  it('is the step after the last round, sealed until it is closed, and counted with own alternatives and missing', async () => {
    const { meeting, step, show, read, handIn } = await afterVote(6)
    expect(await meeting.console()).toMatchObject({ nextStep: 'open-evaluation', evaluation: null })
    await step('openEvaluation')
    expect((await meeting.live()).state).toMatchObject({ st: 'evaluating', r: null, el: 6, cast: 0 })

    await handIn(0, form('nnnnnn', { comment: 'Bra arbetssätt' }))
    await handIn(1, form('vnnnen', { own: 'Svårt att avgöra' }))
    await handIn(2, form('nnnn.n'))
    await handIn(3, form('nnnnvn'))
    await handIn(4, form('mmmmmm'))
    // The last one of a seat is the one that counts.
    await handIn(4, form('nnnnvm'))
    expect(await ownForm(hall.ports)(meeting.topic, nth(meeting.voters, 0).seat)).toBe(true)
    expect(await ownForm(hall.ports)(meeting.topic, nth(meeting.voters, 5).seat)).toBe(false)
    expect(await read()).toMatchObject({ state: 'open', handedIn: 5, present: 6, table: null })

    await step('closeEvaluation')
    expect(await meeting.console()).toMatchObject({ nextStep: 'count-evaluation' })
    expect(await refusal(handIn(5, form('nnnnnn')))).toMatchObject({ code: 'consensus.evaluation-closed' })
    await step('countEvaluation')

    const { table, ...rest } = await read()
    expect(rest).toMatchObject({ state: 'counted', handedIn: 5, present: 6, isOnWall: false })
    expect(table?.n).toBe(5)
    expect(table?.questions.map(({ counts }) => Object.values(counts).join(' '))).toEqual([
      '4 1 0 0 0',
      '5 0 0 0 0',
      '5 0 0 0 0',
      '5 0 0 0 0',
      '1 2 0 1 1',
      '4 0 1 0 0',
    ])
    expect(table?.questions[4]).toMatchObject({
      shares: { neutral: 40, own: 20, missing: 20 },
      answered: 4,
      own: ['Svårt att avgöra'],
    })
    expect(table?.comments.map(({ text }) => text)).toEqual(['Bra arbetssätt'])
    expect(await meeting.console()).toMatchObject({ nextStep: 'conclude' })

    const wall = readEvaluationWall(hall.ports)
    expect(await wall(meeting.topic)).toBeNull()
    await show(true)
    expect((await wall(meeting.topic))?.n).toBe(5)
    expect((await meeting.live()).state.st).toBe('evaluated')
    await show(false)
    expect((await meeting.live()).state.st).toBe('final')
  })

  it('leaves neither envelope, key nor box behind, and tells nothing of who handed in', async () => {
    const { meeting, step, handIn } = await afterVote(5)
    await step('openEvaluation')
    for (const at of [0, 1, 2, 3, 4]) await handIn(at, form('nnnnnn'))
    const before = await hall.ports.keys.rounds()
    await step('closeEvaluation', 'countEvaluation')
    expect((await hall.ports.keys.rounds()).length).toBe(before.length - 1)
    const { owner } = hall.database
    const left = await owner
      .selectFrom('evaluation_intake')
      .select('conference_id')
      .unionAll(owner.selectFrom('evaluation_secret').select('conference_id'))
      .where('conference_id', '=', meeting.id)
      .execute()
    expect(left).toEqual([])
    const { events } = await meeting.console()
    const told = events.filter(({ action }) => action.startsWith('evaluation.'))
    expect(told.map(({ action }) => action)).toEqual([
      'evaluation.count',
      'evaluation.close',
      'evaluation.open',
    ])
  })

  it('is not opened with fewer than five, and ends unopened or goes on', async () => {
    const { meeting, step, read, handIn } = await afterVote(6)
    await step('openEvaluation')
    for (const at of [0, 1, 2, 3]) await handIn(at, form('nnnnnn'))
    await step('closeEvaluation')
    expect(await meeting.console()).toMatchObject({ nextStep: 'reopen-evaluation' })
    expect(await refusal(step('countEvaluation'))).toMatchObject({ code: 'consensus.too-few-answers' })
    await step('reopenEvaluation', 'closeEvaluation', 'discardEvaluation')
    expect(await read()).toMatchObject({ state: 'discarded', handedIn: 4, table: null })
    // A new box: what was in the old one is gone.
    await step('openEvaluation')
    expect(await read()).toMatchObject({ state: 'open', handedIn: 0 })
    await step('closeEvaluation', 'discardEvaluation')
  })

  it('stands in the way of the end, and of no end when it is skipped', async () => {
    const { meeting, step } = await afterVote(5)
    const conclude = async () => {
      const { version } = await meeting.detail()
      return hall.handlers.concludeConference(hall.facilitator, {
        ...meeting.topic,
        commandId: command(),
        expectedVersion: version,
      })
    }
    await step('openEvaluation')
    expect(await refusal(conclude())).toMatchObject({ code: 'consensus.evaluation-open' })
    await step('closeEvaluation')
    expect(await refusal(conclude())).toMatchObject({ code: 'consensus.evaluation-open' })
    await step('discardEvaluation')
    await conclude()
    expect(await refusal(step('openEvaluation'))).toMatchObject({
      code: 'consensus.conference-wrong-state',
    })
  })

  it('says that its key is lost, and is then ended unopened', async () => {
    const { meeting, step, read, handIn } = await afterVote(5)
    await step('openEvaluation')
    for (const at of [0, 1, 2, 3, 4]) await handIn(at, form('nnnnnn'))
    await step('closeEvaluation')
    const { evaluations, keys, envelopes } = hall.ports
    const held = await hall.ports.read(hall.association, (tx) => evaluations.find(tx, meeting.id))
    if (!held) throw new Error('there is no evaluation')
    await keys.destroy(held.evaluation.id)
    envelopes.forget(held.evaluation.id)
    expect(await meeting.console()).toMatchObject({
      nextStep: 'reopen-evaluation',
      evaluation: { key: 'lost', isCountable: false },
    })
    expect(await refusal(step('countEvaluation'))).toMatchObject({ code: 'consensus.key-lost' })
    await step('discardEvaluation')
    expect(await read()).toMatchObject({ state: 'discarded', handedIn: 5 })
  })

  it('takes no form from a card that was replaced, or from somebody who has gone, and shows no codes meanwhile', async () => {
    const { meeting, step, handIn } = await afterVote(5)
    await step('openEvaluation')
    expect(await refusal(hall.handlers.getCards(hall.facilitator, meeting.topic))).toMatchObject({
      code: 'consensus.cards-while-voting',
    })
    await meeting.mark(false, nth(meeting.voters, 1).seat)
    expect(await refusal(handIn(1, form('nnnnnn')))).toMatchObject({ code: 'consensus.not-present' })
    await hall.handlers.replaceCard(hall.facilitator, {
      ...meeting.topic,
      commandId: command(),
      seat: nth(meeting.voters, 0).seat,
    })
    expect(await refusal(handIn(0, form('nnnnnn')))).toMatchObject({ code: 'consensus.seat-unknown' })
    await step('closeEvaluation', 'discardEvaluation')
  })

  it('has a key swept that a stop left behind', async () => {
    const { meeting, step } = await afterVote(5)
    await step('openEvaluation', 'closeEvaluation')
    const { evaluations, keys } = hall.ports
    const held = await hall.ports.read(hall.association, (tx) => evaluations.find(tx, meeting.id))
    await step('discardEvaluation')
    if (!held) throw new Error('there is no evaluation')
    await keys.makeRoundKeys(held.evaluation.id, [0])
    await sweepEvaluation(hall.ports)(hall.association)
    expect((await keys.rounds()).map(String)).not.toContain(held.evaluation.id)
  })
})
