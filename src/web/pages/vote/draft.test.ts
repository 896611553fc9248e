import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsIn } from '#domain/consensus/ballot.ts'
import { ballotOf, countOf, emptyDraft, fitDraft, positionsOf } from './draft.ts'

describe('ballotOf', () => {
  it.each([
    { form: 'yes-no', draft: '10-.', sent: '10--' },
    { form: 'yes-no', draft: '....', sent: '----' },
    { form: 'choose', draft: '1..1', sent: '1,4' },
    { form: 'choose', draft: '....', sent: '' },
  ] as const)('$form $draft is sent as "$sent"', ({ form, draft, sent }) => {
    expect(ballotOf(form, draft)).toBe(sent)
  })

  it('is always a ballot that the count can read', () => {
    const item = { kind: 'process' } as const
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (anything, count) => {
        const items = Array.from({ length: count }, () => item)
        const yesNo = ballotOf('yes-no', fitDraft('yes-no', anything, count))
        const chosen = ballotOf('choose', fitDraft('choose', anything, count))
        expect(faultsIn({ form: 'yes-no' }, items, yesNo)).toEqual([])
        expect(faultsIn({ form: 'choose', choose: { process: count } }, items, chosen)).toEqual([])
      }),
    )
  })
})

describe('a draft', () => {
  it('is counted and found by answer', () => {
    expect(positionsOf('1.0.', '.')).toEqual([1, 3])
    expect(countOf('1.0.', '1')).toBe(1)
    expect(emptyDraft(3)).toBe('...')
  })

  it('takes nothing strange from outside', () => {
    expect(fitDraft('yes-no', '1x0', 5)).toBe('1.0..')
    expect(fitDraft('choose', '101-', 3)).toBe('1.1')
  })
})
