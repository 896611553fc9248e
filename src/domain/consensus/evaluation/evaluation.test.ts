import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, EvaluationId } from '#domain/kernel/id.ts'
import {
  closeEvaluation,
  countEvaluation,
  discardEvaluation,
  type Evaluation,
  type EvaluationState,
  evaluationStates,
  isUndecided,
  openEvaluation,
  putOnWall,
  reopenEvaluation,
} from './evaluation.ts'

const conference = 'c' as ConferenceId
const id = 'e' as EvaluationId

const steps = {
  close: (one) => closeEvaluation(one, one.version, { present: 23, handedIn: 21 }),
  reopen: (one) => reopenEvaluation(one, one.version),
  count: (one) => countEvaluation(one, one.version, 5),
  discard: (one) => discardEvaluation(one, one.version),
  openAgain: (one) => openEvaluation(one, one.version, { id: 'e2' as EvaluationId, conference }),
  putOnWall: (one) => putOnWall(one, one.version, true),
} satisfies Record<string, (one: Evaluation) => Evaluation>

const open = openEvaluation(null, 0, { id, conference })
const closed = steps.close(open)
const inState: Readonly<Record<EvaluationState, Evaluation>> = {
  open,
  closed,
  counted: steps.count(closed),
  discarded: steps.discard(closed),
  imported: { id, conference, version: 1, state: 'imported', present: 23, handedIn: 23 },
}

const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return null
}

describe('an evaluation', () => {
  it('moves along the arrows of its diagram, and along no others', () => {
    const page = new URL('../../../../docs/state-machines/evaluation.md', import.meta.url)
    const drawn = [...readFileSync(page, 'utf8').matchAll(/^ {4}(\w+) --> (\w+): (\w+)$/gm)].map(
      ([, from, to, step]) => `${from} ${step} ${to}`,
    )
    const found = Object.values(inState).flatMap((one) =>
      Object.entries(steps).flatMap(([name, step]) => {
        const refused = codeOf(() => step(one))
        if (refused) expect(refused).toBe('consensus.evaluation-wrong-state')
        return refused ? [] : [`${one.state} ${name} ${step(one).state}`]
      }),
    )
    expect(found.toSorted()).toEqual(drawn.toSorted())
    expect(Object.keys(inState)).toEqual([...evaluationStates])
  })

  it('is changed by nobody who saw an older one', () => {
    for (const one of Object.values(inState)) {
      expect(codeOf(() => closeEvaluation(one, one.version + 1, { present: 5, handedIn: 5 }))).toBe(
        'stale-version',
      )
    }
  })

  it('is not opened with fewer forms than five, and then ends unopened or goes on', () => {
    const four = closeEvaluation(open, 1, { present: 23, handedIn: 4 })
    expect(codeOf(() => countEvaluation(four, four.version, 5))).toBe('consensus.too-few-answers')
    expect(discardEvaluation(four, four.version)).toMatchObject({ state: 'discarded', handedIn: 4 })
    expect(reopenEvaluation(four, four.version)).toMatchObject({ state: 'open', version: 3 })
    const five = closeEvaluation(open, 1, { present: 23, handedIn: 5 })
    expect(countEvaluation(five, five.version, 5)).toMatchObject({ state: 'counted', isOnWall: false })
  })

  it('counts whoever handed in and left as present', () => {
    expect(closeEvaluation(open, 1, { present: 3, handedIn: 8 })).toMatchObject({ present: 8, handedIn: 8 })
  })

  it('gets a new box when it is opened anew', () => {
    expect(steps.openAgain(inState.discarded)).toMatchObject({ id: 'e2', state: 'open' })
  })

  it('stands in the way of the end only while it may still be opened', () => {
    const waiting = Object.values(inState).filter(isUndecided)
    expect(waiting.map(({ state }) => state)).toEqual(['open', 'closed'])
    expect(isUndecided(null)).toBe(false)
  })
})
