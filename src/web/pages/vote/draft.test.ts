import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsIn } from '#domain/consensus/ballot.ts'
import { ballotOf, countOf, emptyDraft, fitDraft, positionsOf, sharedPlaces } from './draft.ts'

describe('ballotOf', () => {
  it.each([
    { form: 'yes-no', draft: '10-.', sent: '10--' },
    { form: 'yes-no', draft: '....', sent: '----' },
    { form: 'choose', draft: '1..1', sent: '1,4' },
    { form: 'choose', draft: '....', sent: '' },
    { form: 'rate9', draft: '19.-', sent: '19--' },
    { form: 'rank', draft: '.21.', sent: '3,2' },
    { form: 'rank', draft: 'a.19', sent: '3,4,1' },
    { form: 'rank', draft: '....', sent: '' },
  ] as const)('$form $draft is sent as "$sent"', ({ form, draft, sent }) => {
    expect(ballotOf(form, draft)).toBe(sent)
  })

  it('is always a ballot that the count can read', () => {
    const item = { kind: 'process' } as const
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (anything, count) => {
        const items = Array.from({ length: count }, () => item)
        const sent = (form: 'yes-no' | 'choose' | 'rate9' | 'rank') =>
          ballotOf(form, fitDraft({ form, places: 35 }, anything, count))
        expect(faultsIn({ form: 'yes-no' }, items, sent('yes-no'))).toEqual([])
        expect(faultsIn({ form: 'choose', choose: { process: count } }, items, sent('choose'))).toEqual([])
        expect(faultsIn({ form: 'rate9' }, items, sent('rate9'))).toEqual([])
        // Places that two items share are told on the phone; here only that each item is ranked once.
        expect(faultsIn({ form: 'rank', places: count }, items, sent('rank'))).toEqual([])
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

  it('knows which places two items share', () => {
    expect(sharedPlaces('1.2.')).toEqual([])
    expect(sharedPlaces('1212a')).toEqual([1, 2])
  })

  it('takes nothing strange from outside', () => {
    expect(fitDraft({ form: 'yes-no', places: 0 }, '1x0', 5)).toBe('1.0..')
    expect(fitDraft({ form: 'choose', places: 0 }, '101-', 3)).toBe('1.1')
    expect(fitDraft({ form: 'rate9', places: 0 }, '90-x1', 5)).toBe('9.-.1')
    expect(fitDraft({ form: 'rank', places: 3 }, '1234', 4)).toBe('123.')
  })
})
