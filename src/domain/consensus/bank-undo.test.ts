import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProposalId } from '#domain/kernel/id.ts'
import { classify, newProposal, retire, reword } from './bank-change.ts'
import { type Change, canUndo, undo } from './bank-undo.ts'
import { type Proposal, proposalOperations } from './proposal.ts'

const id = (text: string) => text as ProposalId
const words = {
  text: 'Deltagarna upplever ökat inflytande',
  shortName: null,
  explanation: null,
  easyText: null,
}
const placing = { kind: 'process', perspective: null, category: null } as const
const proposal: Proposal = newProposal(id('a'), { ...words, ...placing }, [], 7)

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

const moving = proposalOperations.filter((one) => one !== 'reword' && one !== 'classify')

describe('what is taken back', () => {
  const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd').map(id), { maxLength: 4 })
  const bank = (state: Proposal['state']) =>
    new Map(['a', 'b', 'c', 'd'].map((name) => [id(name), { ...proposal, id: id(name), state }]))

  it('touches the proposals of the change, each once and in the wording it has, and no others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...moving), some, some, (operation, from, made) => {
        const to = made.filter((one) => !from.includes(one))
        const undone = undo(change({ operation, from, to }), bank('merged'), null)
        const touched = undone.proposals.map((one) => one.id)
        expect(new Set(touched).size).toBe(touched.length)
        expect([...undone.from, ...undone.to].toSorted()).toEqual(touched.toSorted())
        for (const one of undone.proposals) {
          expect(one.current).toBe(proposal.current)
          expect(one.state).toBe(undone.to.includes(one.id) ? 'active' : 'withdrawn')
        }
      }),
    )
  })

  it.each([
    ['a wording of which there is none earlier', 'reword', new Map([[id('a'), proposal]])],
    ['a classification of a proposal that is gone', 'classify', new Map<ProposalId, Proposal>()],
  ] as const)('is not %s', (_what, operation, known) => {
    const before = { v: 1, kind: 'process', category: null } as const
    const earlier = operation === 'classify' ? proposal.current : null
    expect(() => undo(change({ operation, from: [id('a')], to: [id('a')], before }), known, earlier)).toThrow(
      'consensus.change-built-on',
    )
  })

  it('is never a change that something later concerns', () => {
    fc.assert(
      fc.property(fc.constantFrom(...proposalOperations), some, some, (operation, from, to) => {
        const first = change({ operation, from, to })
        const later = change({ seq: 6, operation: 'reword', from: [id('a')], to: [id('a')] })
        const isConcerned = [...from, ...to].includes(id('a'))
        expect(canUndo(first, [first, later], nothingUsed)).toBe(!isConcerned)
        expect(canUndo(first, [first, { ...later, seq: 4 }], nothingUsed)).toBe(true)
      }),
    )
  })
})
