import { describe, expect, it } from 'vitest'
import type { ProposalId } from '#domain/kernel/id.ts'
import { classify, joinedSources, newProposal, restore, retire, reword } from './bank-change.ts'
import { type Change, canUndo, undo } from './bank-undo.ts'
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

const change = (more: Partial<Change>): Change => ({
  ...{ seq: 5, operation: 'add', from: [], to: [], undoes: null, before: null },
  ...more,
})
const nothingUsed = () => false

describe('undo', () => {
  const away = retire(proposal, 1, 'merged')
  const merged = newProposal(id('c'), { ...words, ...placing }, [])
  const known = new Map([away, { ...away, id: id('b') }, merged].map((one) => [one.id, one]))

  it('brings back what was merged and withdraws what it became', () => {
    const undone = undo(change({ operation: 'merge', from: [id('a'), id('b')], to: [id('c')] }), known, null)
    expect(undone).toMatchObject({ operation: 'restore', from: [id('c')], to: [id('a'), id('b')] })
    expect(undone.proposals.map(({ id: which, state }) => [which, state])).toEqual([
      ['c', 'withdrawn'],
      ['a', 'active'],
      ['b', 'active'],
    ])
  })

  it('makes the earlier wording the newest version', () => {
    const next = classify(reword(proposal, 1, { ...words, text: 'Nytt' }), 2, {
      ...placing,
      kind: 'effect',
      shortName: null,
    })
    const undone = undo(
      change({
        operation: 'classify',
        from: [id('a')],
        to: [id('a')],
        before: { v: 2, kind: 'process', category: null },
      }),
      new Map([[id('a'), next]]),
      { ...next.current, v: 2 },
    )
    expect(undone.proposals).toEqual([{ ...next, kind: 'process', current: { ...next.current, v: 4 } }])
  })

  it('withdraws an import, and can withdraw it again after it was restored', () => {
    const imported = change({ operation: 'import', to: [id('c')] })
    expect(undo(imported, known, null)).toMatchObject({ operation: 'withdraw', from: [id('c')] })
    expect(undo(change({ operation: 'restore', to: [id('c')] }), known, null).operation).toBe('withdraw')
    expect(undo(change({ operation: 'withdraw', from: [id('c')] }), known, null).operation).toBe('restore')
  })
})

describe('canUndo', () => {
  const added = change({ operation: 'add', to: [id('a')] })

  it('says yes while nothing later concerns the same proposal', () => {
    expect(canUndo(added, [added, change({ seq: 6, to: [id('b')] })], nothingUsed)).toBe(true)
  })

  it('says no when something does', () => {
    expect(
      canUndo(added, [added, change({ seq: 6, operation: 'reword', from: [id('a')] })], nothingUsed),
    ).toBe(false)
  })

  it('says no when what it made is in a round or a protocol', () => {
    expect(canUndo(added, [added], (made) => made.includes(id('a')))).toBe(false)
  })

  it('does not mind that a reworded proposal is in a round: the round keeps its wording', () => {
    const reworded = change({ operation: 'reword', from: [id('a')], to: [id('a')] })
    expect(canUndo(reworded, [reworded], (made) => made.includes(id('a')))).toBe(true)
  })

  it('does not unmake an undone merge', () => {
    const undone = change({ operation: 'restore', from: [id('c')], to: [id('a')], undoes: 4 })
    expect(canUndo(undone, [undone], nothingUsed)).toBe(false)
  })
})
