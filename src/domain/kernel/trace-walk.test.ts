import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TraceLink, TraceNode } from './trace.ts'
import { stepsFrom } from './trace-walk.ts'

const node = (id: string, version = 1): TraceNode => ({ type: 'proposal', id, version })
const link = (from: string, to: string): TraceLink => ({
  from: node(from),
  relation: 'madeFrom',
  to: node(to),
})
const walk = (start: string, direction: 'before' | 'after', ...links: TraceLink[]) =>
  stepsFrom(node(start), links, direction).map(({ node: { id }, depth }) => `${id}${depth}`)

describe('stepsFrom', () => {
  const diamond = [link('d', 'b'), link('d', 'c'), link('b', 'a'), link('c', 'a'), link('e', 'd')]

  it('goes nearest first, each node once', () => {
    expect(walk('d', 'before', ...diamond)).toEqual(['b1', 'c1', 'a2'])
    expect(walk('a', 'after', ...diamond)).toEqual(['b1', 'c1', 'd2', 'e3'])
  })

  it('keeps versions apart', () => {
    const links = [{ ...link('b', 'a'), to: node('a', 2) }]
    expect(stepsFrom(node('a', 1), links, 'after')).toEqual([])
    expect(stepsFrom(node('a', 2), links, 'after')).toHaveLength(1)
  })

  it('ends even where somebody wrote a ring', () => {
    expect(walk('a', 'before', link('a', 'b'), link('b', 'a'), link('b', 'b'))).toEqual(['b1'])
  })

  it('finds backwards exactly those that find it forwards', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, letter)), letter, letter, (pairs, one, other) => {
        const links = pairs.map(([from, to]) => link(from, to))
        const reaches = (start: string, end: string, direction: 'before' | 'after') =>
          stepsFrom(node(start), links, direction).some((step) => step.node.id === end)
        expect(reaches(one, other, 'before')).toBe(reaches(other, one, 'after'))
      }),
    )
  })
})
