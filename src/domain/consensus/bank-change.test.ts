import { describe, expect, it } from 'vitest'
import type { ProposalId } from '#domain/kernel/id.ts'
import { classify, joinedSources, newProposal, restore, retire, reword } from './bank-change.ts'
import type { Proposal } from './proposal.ts'

const id = (text: string) => text as ProposalId
const source = { type: 'document', party: null, citation: 'Konferensrapporten', page: '8' }
const words = {
  text: 'Deltagarna upplever ökat inflytande',
  shortName: null,
  explanation: null,
  easyText: null,
}
const placing = { kind: 'process', perspective: null, category: null } as const

const proposal: Proposal = newProposal(id('a'), { ...words, ...placing }, [source], 7)
const stated: Proposal = {
  ...proposal,
  current: {
    ...proposal.current,
    basis: 'stated',
    claim: { perspective: 'participant', candidates: ['participant'], basis: 'counts-and-order' },
  },
}

describe('a new proposal', () => {
  it('is active, in its first wording, with what the lint found', () => {
    expect(proposal).toMatchObject({
      state: 'active',
      originalNo: 7,
      current: { v: 1, flags: ['comparative'], basis: 'own', claim: { perspective: null, basis: null } },
    })
  })

  it('says that a text was never published', () => {
    expect(newProposal(id('b'), { ...words, text: null, ...placing }, [], 8).current).toMatchObject({
      basis: 'unpublished',
      flags: [],
    })
  })
})

describe('reword', () => {
  it('makes a version of one’s own and lints it anew', () => {
    const next = reword(stated, 1, { ...words, text: 'Deltagarna har inflytande' })
    expect(next.current).toMatchObject({ v: 2, text: 'Deltagarna har inflytande', flags: [], basis: 'own' })
    expect(next.current.claim).toEqual(stated.current.claim)
  })

  it('leaves the source’s text the source’s when only the short name is new', () => {
    expect(reword(stated, 1, { ...words, shortName: 'Inflytande' }).current.basis).toBe('stated')
  })

  it.each([
    ['the same words', stated, 1, 'consensus.proposal-unchanged'],
    ['an old version', stated, 0, 'stale-version'],
    ['what is out of the list', { ...stated, state: 'merged' as const }, 1, 'consensus.proposal-not-active'],
  ])('refuses %s', (_what, from, version, code) => {
    expect(() => reword(from, version, words)).toThrow(code)
  })
})

describe('classify', () => {
  it('rests a chosen perspective on whoever chose it', () => {
    const next = classify(stated, 1, { ...placing, perspective: 'staff', kind: 'effect', shortName: null })
    expect(next).toMatchObject({
      kind: 'effect',
      current: {
        v: 2,
        text: words.text,
        claim: { perspective: 'staff', candidates: ['staff'], basis: 'own' },
      },
    })
  })

  it('keeps the grounds of a perspective that is left alone', () => {
    const next = classify(stated, 1, {
      ...placing,
      perspective: 'participant',
      category: 'Makt',
      shortName: null,
    })
    expect(next.current.claim).toBe(stated.current.claim)
  })

  it('refuses to change nothing', () => {
    expect(() => classify(proposal, 1, { ...placing, shortName: null })).toThrow(
      'consensus.proposal-unchanged',
    )
  })
})

describe('retire and restore', () => {
  it('puts a proposal aside and brings it back', () => {
    const away = retire(proposal, 1, 'withdrawn')
    expect(away.state).toBe('withdrawn')
    expect(restore(away, 1)).toEqual(proposal)
  })

  it('brings back only what was withdrawn', () => {
    expect(() => restore(proposal, 1)).toThrow('consensus.proposal-not-withdrawn')
    expect(() => restore(retire(proposal, 1, 'merged'), 1)).toThrow('consensus.proposal-not-withdrawn')
  })
})

it('joins sources, each once', () => {
  const other = { ...source, page: '9' }
  expect(joinedSources([proposal, { ...proposal, sources: [other, source] }])).toEqual([source, other])
})
