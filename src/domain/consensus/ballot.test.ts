import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import {
  type Answers,
  type BallotForm,
  type BallotItem,
  blankAnswers,
  faultsIn,
  isBlank,
  readAnswers,
  sealedLength,
  writeAnswers,
} from './ballot.ts'
import { tallyBallots } from './tally.ts'

const yesNo: BallotForm = { form: 'yes-no' }
const choose: BallotForm = { form: 'choose', choose: { process: 2, effect: 1 } }
const items: readonly BallotItem[] = [
  { kind: 'process' },
  { kind: 'process' },
  { kind: 'process' },
  { kind: 'effect' },
  { kind: 'effect' },
]

const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.detail] : error
  }
  return null
}

describe('a yes or no ballot', () => {
  it('is one character an item', () => {
    const answers = readAnswers(yesNo, items, '10-1-')
    expect(answers).toEqual({ form: 'yes-no', marks: ['yes', 'no', 'cannot-judge', 'yes', 'cannot-judge'] })
    expect(writeAnswers(answers)).toBe('10-1-')
  })

  it.each([
    ['10-1', { reason: 'wrong-length', length: 4, expected: 5 }],
    ['10x11', { reason: 'unknown-mark', position: 2 }],
    ['', { reason: 'wrong-length', length: 0, expected: 5 }],
  ])('%j is refused', (text, fault) => {
    expect(faultsIn(yesNo, items, text)).toEqual([fault])
  })

  it('names the items at fault, counted from 1', () => {
    expect(codeOf(() => readAnswers(yesNo, items, '1?0!1'))).toEqual([
      'consensus.ballot-invalid',
      { reason: 'unknown-mark', items: ['2', '4'] },
    ])
  })
})

describe('a choosing ballot', () => {
  it('is positions from 1, in any order when sent', () => {
    expect(writeAnswers(readAnswers(choose, items, '4,3,1'))).toBe('1,3,4')
    expect(faultsIn(choose, items, '1')).toEqual([])
  })

  it.each([
    ['1,2,3', [{ reason: 'too-many', kind: 'process', chosen: 3, most: 2 }]],
    ['4,5', [{ reason: 'too-many', kind: 'effect', chosen: 2, most: 1 }]],
    ['1,1', [{ reason: 'doubled', position: 0 }]],
    ['6', [{ reason: 'unknown-position', position: 5 }]],
    ['0', [{ reason: 'unknown-position', position: -1 }]],
    ['1,,2', [{ reason: 'unknown-position', position: -1 }]],
    ['1;2', [{ reason: 'unknown-position', position: -1 }]],
  ])('%j is refused', (text, faults) => {
    expect(faultsIn(choose, items, text)).toEqual(faults)
  })

  it('says how many were chosen and how many may be', () => {
    expect(codeOf(() => readAnswers(choose, items, '1,2,3'))).toEqual([
      'consensus.ballot-too-many',
      { kind: 'process', chosen: 3, most: 2 },
    ])
  })

  it('does not let a kind be chosen that has no number', () => {
    const onlyProcess: BallotForm = { form: 'choose', choose: { process: 2 } }
    expect(faultsIn(onlyProcess, items, '4')).toEqual([
      { reason: 'too-many', kind: 'effect', chosen: 1, most: 0 },
    ])
  })
})

const anyAnswers: fc.Arbitrary<readonly [BallotForm, readonly BallotItem[], Answers]> = fc
  .array(fc.constantFrom('process', 'effect'), { minLength: 1, maxLength: 120 })
  .chain((itemKinds) => {
    const ballotItems = itemKinds.map((kind) => ({ kind }) as const)
    const marks = fc.array(fc.constantFrom('yes', 'no', 'cannot-judge'), {
      minLength: itemKinds.length,
      maxLength: itemKinds.length,
    })
    const chosen = fc.subarray(itemKinds.map((_, position) => position))
    const free: BallotForm = { form: 'choose', choose: { process: 120, effect: 120 } }
    return fc.oneof(
      marks.map((all) => [yesNo, ballotItems, { form: 'yes-no', marks: all }] as const),
      chosen.map((positions) => [free, ballotItems, { form: 'choose', chosen: positions }] as const),
    )
  })

describe('every ballot', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyAnswers, ([form, ballotItems, answers]) => {
        expect(readAnswers(form, ballotItems, writeAnswers(answers))).toEqual(answers)
      }),
    )
  })

  it('fits in an envelope whose length says nothing about it', () => {
    fc.assert(
      fc.property(anyAnswers, ([form, ballotItems, answers]) => {
        const length = sealedLength(form, ballotItems)
        expect(length % 256).toBe(0)
        expect(writeAnswers(answers).length + 96).toBeLessThanOrEqual(length)
      }),
    )
  })

  it.each([
    [yesNo, 97, 256],
    [yesNo, 160, 256],
    [yesNo, 161, 512],
    [choose, 97, 512],
  ])('%j of %i items is padded to %i bytes', (form, count, bytes) => {
    expect(
      sealedLength(
        form,
        Array.from({ length: count }, () => ({ kind: 'process' })),
      ),
    ).toBe(bytes)
  })

  it.each([yesNo, choose])('may be blank: %j', (form) => {
    const blank = blankAnswers(form, items)
    expect(isBlank(blank)).toBe(true)
    expect(readAnswers(form, items, writeAnswers(blank))).toEqual(blank)
    expect(tallyBallots(form, [blank, blank], items.length)).toEqual(
      items.map(() => ({ yes: 0, no: 0, abstain: 2 })),
    )
  })

  it('is refused or read, never changed: whatever text is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[01,-]{0,7}$/)), (text) => {
        for (const form of [yesNo, choose]) {
          const readable = faultsIn(form, items, text).length === 0
          expect(codeOf(() => readAnswers(form, items, text)) === null).toBe(readable)
        }
      }),
    )
  })
})

describe('tallyBallots', () => {
  it('keeps "kan inte bedöma" apart from no', () => {
    const ballots = ['10-1-', '110--', '0--11'].map((text) => readAnswers(yesNo, items, text))
    expect(tallyBallots(yesNo, ballots, 5)).toEqual([
      { yes: 2, no: 1, abstain: 0 },
      { yes: 1, no: 1, abstain: 1 },
      { yes: 0, no: 1, abstain: 2 },
      { yes: 2, no: 0, abstain: 1 },
      { yes: 1, no: 0, abstain: 2 },
    ])
  })

  it('shows nothing of an item that was withdrawn', () => {
    const ballots = ['11111', '11111'].map((text) => readAnswers(yesNo, items, text))
    expect(tallyBallots(yesNo, ballots, 5, new Set([2]))[2]).toEqual({ yes: 0, no: 0, abstain: 0 })
  })

  it('adds up to the ballots for every item', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 20 }), (ballots) => {
        for (const { yes, no, abstain } of tallyBallots(
          yesNo,
          ballots.map(([, , answers]) => answers),
          7,
        )) {
          expect(yes + no + abstain).toBe(ballots.length)
        }
      }),
    )
  })
})
