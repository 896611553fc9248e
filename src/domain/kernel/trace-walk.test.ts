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

  it('puts no step before one that leads to it', () => {
    // The core entry comes from vote 5 and from the extended entry, which comes from vote 1; both are on a.
    const links = [
      link('core', 'vote5'),
      link('core', 'ext'),
      link('vote5', 'a'),
      link('ext', 'vote1'),
      link('vote1', 'a'),
    ]
    expect(walk('core', 'before', ...links)).toEqual(['vote51', 'ext1', 'vote12', 'a2'])
  })

  it('keeps versions apart', () => {
    const links = [{ ...link('b', 'a'), to: node('a', 2) }]
    expect(stepsFrom(node('a', 1), links, 'after')).toEqual([])
    expect(stepsFrom(node('a', 2), links, 'after')).toHaveLength(1)
  })

  it('ends even where somebody wrote a ring', () => {
    expect(walk('a', 'before', link('a', 'b'), link('b', 'a'), link('b', 'b'))).toEqual(['b1'])
  })

  it('loses nothing and repeats nothing, whatever was written', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, letter)), letter, (pairs, start) => {
        const links = pairs.map(([from, to]) => link(from, to))
        const found = stepsFrom(node(start), links, 'before').map((step) => step.node.id)
        const reach = new Set<string>()
        const follow = (id: string): void => {
          for (const [from, to] of pairs) {
            if (from !== id || to === start || reach.has(to)) continue
            reach.add(to)
            follow(to)
          }
        }
        follow(start)
        expect(found.toSorted()).toEqual([...reach].toSorted())
      }),
    )
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
