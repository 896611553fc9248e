import { expect, it } from 'vitest'
import { decideGate, roundResult } from './gate.ts'
import type { Gate } from './gate-rule.ts'

const items = [20, 17, 13].map((yes, at) => ({ id: `p${at + 1}`, kind: 'process' as const, yes }))
const gate: Gate = { advance: 2, denominator: 'cast', tie: 'include', rest: 'remains' }
const result = (of: Gate) =>
  roundResult({ id: '1', cast: 23, gate: of }, decideGate(of, { items, electorate: 23, cast: 23 }))

it('names consensus only where a threshold was declared, and only among those that came in', () => {
  expect(result(gate)).not.toHaveProperty('consensus')
  const declared = (share: string) => result({ ...gate, consensus: { share } })
  expect(declared('0.5').consensus).toEqual(['p1', 'p2'])
  expect(declared('0.75').consensus).toEqual(['p1'])
  expect(declared('0.9').consensus).toEqual([])
  expect(declared('0.75').advanced).toEqual(result(gate).advanced)
})

it('does not name what only one could judge', () => {
  const judged = [1, 5].map((yes, at) => {
    const scored = { n: yes, score: { points: yes, of: yes } }
    return { id: `p${at + 1}`, kind: 'process' as const, yes, scored }
  })
  const of: Gate = { ...gate, consensus: { share: '0.7' } }
  const found = decideGate(of, { items: judged, electorate: 23, cast: 23 })
  const { advanced, consensus } = roundResult({ id: '1', cast: 23, gate: of }, found)
  expect([advanced, consensus]).toEqual([['p1', 'p2'], ['p2']])
})
