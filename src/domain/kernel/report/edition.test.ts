import { describe, expect, it } from 'vitest'
import { type Edition, inForce, nextEdition, withdrawEdition } from './edition.ts'

const edition = (v: number, state: Edition['state'], contentHash = `content ${v}`): Edition => ({
  ...{ v, state, contentHash },
  title: 'Rapport',
  lang: 'sv',
  treeHash: `tree ${v}`,
  publishedBy: 'Berit Dahl',
  publishedAt: '2026-11-22T10:00:00.000Z',
  reason: v === 1 ? null : 'fel siffra',
  withdrawnReason: state === 'withdrawn' ? 'fel konferens' : null,
})

describe('the next version', () => {
  it('is the first, without a reason', () => {
    expect(nextEdition([], 'a', null)).toEqual({ v: 1, supersedes: null })
  })
  it('takes over from the one that holds, and says why', () => {
    const editions = [edition(1, 'superseded'), edition(2, 'published')]
    expect(nextEdition(editions, 'new', 'fel siffra')).toEqual({ v: 3, supersedes: editions[1] })
    expect(() => nextEdition(editions, 'new', null)).toThrow('report-reason-missing')
  })
  it('is refused where it tells nothing new', () => {
    expect(() => nextEdition([edition(1, 'published', 'same')], 'same', 'igen')).toThrow('report-wrong-state')
  })
  it('never takes a number again that was withdrawn', () => {
    expect(nextEdition([edition(1, 'withdrawn', 'same')], 'same', 'rätt nu')).toEqual({
      v: 2,
      supersedes: null,
    })
  })
})

describe('a withdrawn version', () => {
  it('keeps all it said, and gains the reason', () => {
    const published = edition(1, 'published')
    const withdrawn = withdrawEdition([published], 1, ' fel konferens ')
    expect(withdrawn).toEqual({ ...published, state: 'withdrawn', withdrawnReason: 'fel konferens' })
    expect(inForce([withdrawn])).toBeNull()
  })
  it('is withdrawn once, for a reason, and must be there', () => {
    expect(() => withdrawEdition([edition(1, 'withdrawn')], 1, 'igen')).toThrow('report-wrong-state')
    expect(() => withdrawEdition([edition(1, 'published')], 1, ' ')).toThrow('report-reason-missing')
    expect(() => withdrawEdition([], 1, 'x')).toThrow('report-wrong-state')
  })
})
