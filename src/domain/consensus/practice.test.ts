import { describe, expect, it } from 'vitest'
import type { ConferenceId, PracticeId } from '#domain/kernel/id.ts'
import type { BallotForm } from './ballot.ts'
import {
  closePractice,
  endSeenPractice,
  mostQuestions,
  openCells,
  openPractice,
  readOpenVote,
} from './practice.ts'

const core = { id: 'p' as PracticeId, conference: 'c' as ConferenceId }
const yesNo: BallotForm = { form: 'yes-no' }
const coffee = ['Kaffe är godare än te']
const buns = ['Kanelbulle', 'Chokladboll', 'Semla']

describe('a practice', () => {
  it('is open, then closed, then nothing but the fact that it was held', () => {
    const open = openPractice(core, { ballot: yesNo, questions: ['  Kaffe är godare än te ', ''] })
    expect(open).toMatchObject({ state: 'open', version: 1, questions: coffee })
    const closed = closePractice(open, 1)
    expect(closed).toMatchObject({ state: 'closed', version: 2 })
    expect(endSeenPractice(closed, 2)).toEqual({ ...core, state: 'ended', version: 3 })
    expect(endSeenPractice(open, 1)).toEqual({ ...core, state: 'ended', version: 2 })
  })

  it('takes no step on what somebody else has changed, or twice', () => {
    const open = openPractice(core, { ballot: yesNo, questions: coffee })
    expect(() => closePractice(open, 2)).toThrow('stale-version')
    expect(() => closePractice(closePractice(open, 1), 2)).toThrow('practice-wrong-state')
    expect(() => endSeenPractice(null, 1)).toThrow('practice-wrong-state')
  })

  it('has nothing of a round: no rule, no level to change, no freeze', () => {
    const open = openPractice(core, { ballot: yesNo, questions: coffee })
    expect(Object.keys(open).sort()).toEqual(['ballot', 'conference', 'id', 'questions', 'state', 'version'])
  })

  it.each([
    { ballot: yesNo, questions: [' '] },
    { ballot: yesNo, questions: Array.from({ length: mostQuestions + 1 }, (_, at) => `Te ${at}`) },
    { ballot: yesNo, questions: ['x'.repeat(161)] },
    { ballot: { form: 'choose', choose: { process: 1 } }, questions: ['Ensam'] },
    { ballot: { form: 'choose', choose: { process: 4 } }, questions: buns },
    { ballot: { form: 'choose', choose: { effect: 1 } }, questions: buns },
    { ballot: { form: 'rank', places: 4 }, questions: buns },
  ] as const)('refuses what could not be answered: $ballot.form of $questions.length', (plan) => {
    expect(() => openPractice(core, plan)).toThrow('invalid-input')
  })
})

describe('openCells', () => {
  it.each([
    { ballot: yesNo, sent: '10-', cells: ['1', '0', '-'] },
    { ballot: { form: 'rate9' }, sent: '9-4', cells: ['9', '-', '4'] },
    { ballot: { form: 'choose', choose: { process: 2 } }, sent: '1,3', cells: ['1', '0', '1'] },
    { ballot: { form: 'rank', places: 2 }, sent: '3,1', cells: ['2', '0', '1'] },
  ] as const)('shows what was answered to each: $ballot.form', ({ ballot, sent, cells }) => {
    const open = openPractice(core, { ballot, questions: buns })
    expect(openCells(open, readOpenVote(open, sent))).toEqual(cells)
  })

  it('refuses a vote that does not fit the paper', () => {
    const open = openPractice(core, { ballot: yesNo, questions: coffee })
    expect(() => readOpenVote(open, '11')).toThrow('ballot-invalid')
  })
})
