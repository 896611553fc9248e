import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ballotOf, type FreezeFacts, freezeOf, hashOf, nextHead } from './freeze.ts'
import { bytesOfHex, isHexHash, shortHash } from './hash.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

const facts = (rule: Partial<FreezeFacts['plan']['rule']> = {}): FreezeFacts => ({
  conference: 'c',
  round: 'r',
  plan: {
    mode: 'self-paced',
    reveal: 'round',
    ballot: { form: 'choose', choose: { process: 3 } },
    rule: { advance: 3, denominator: 'cast', tie: 'run-off', rest: 'remains', to: 'extended', ...rule },
    electorate: 'until-close',
    scope: 'ballots',
  },
  level: 2,
  pseudonym: 'none',
  kOpen: 5,
  items: [
    { id: 'i1', kind: 'process', wording: 'a'.repeat(64), perspective: 'staff', previousYes: 12 },
    { id: 'i2', kind: 'process', wording: 'b'.repeat(64), perspective: null, previousYes: null },
  ],
  nonceHash: 'c'.repeat(64),
  entries: { participant: 1, staff: 2, organisation: 3, society: 4 },
})

describe('freezeOf', () => {
  it('says what decides the round and nothing more', () => {
    expect(freezeOf(facts())).toEqual({
      format: 'samsyn-freeze-1',
      conference: 'c',
      round: 'r',
      mode: 'self-paced',
      reveal: 'round',
      form: 'choose',
      choose: { process: 3 },
      level: 2,
      pseudonym: 'none',
      kOpen: 5,
      electorate: 'until-close',
      scope: 'ballots',
      rule: { advance: 3, denominator: 'cast', tie: 'run-off', rest: 'remains', to: 'extended' },
      items: [
        { id: 'i1', kind: 'process', wording: 'a'.repeat(64) },
        { id: 'i2', kind: 'process', wording: 'b'.repeat(64) },
      ],
    })
  })

  it('shows no whole ballots where they carry backgrounds', () => {
    const strata = [['user'], ['manager', 'politician']] as const
    expect(freezeOf({ ...facts(), strata })).toMatchObject({ strata, scope: 'columns' })
  })

  it('holds what a tie may be decided by', () => {
    const frozen = freezeOf(facts({ tie: 'lot', tieFirst: ['prevRound', 'perspective'] }))
    expect(frozen).toMatchObject({
      nonceHash: 'c'.repeat(64),
      entries: { staff: 2 },
      items: [{ perspective: 'staff', previousYes: 12 }, { id: 'i2' }],
    })
    expect(frozen.items[1]).toEqual({ id: 'i2', kind: 'process', wording: 'b'.repeat(64) })
  })

  it('gives back the form of the ballot', () => {
    expect(ballotOf(freezeOf(facts()))).toEqual({ form: 'choose', choose: { process: 3 } })
    expect(ballotOf({ form: 'yes-no' })).toEqual({ form: 'yes-no' })
  })

  it('has another hash as soon as anything in it differs', () => {
    const hashes = [
      freezeOf(facts()),
      freezeOf(facts({ advance: 2 })),
      freezeOf({ ...facts(), kOpen: 6 }),
      freezeOf({ ...facts(), items: facts().items.toReversed() }),
      freezeOf({ ...facts(), round: 'r2' }),
    ].map((freeze) => hashOf(freeze, sha256))
    expect(new Set(hashes).size).toBe(5)
    expect(hashes.every(isHexHash)).toBe(true)
  })
})

describe('the chain', () => {
  // printf 'aa%.0s' {1..32} … | xxd -r -p | sha256sum
  it('hashes raw bytes: earlier head, freeze, result', () => {
    const links = { previousHead: 'aa'.repeat(32), freezeHash: 'bb'.repeat(32), resultHash: 'cc'.repeat(32) }
    const bytes = new Uint8Array([
      ...new Array(32).fill(0xaa),
      ...new Array(32).fill(0xbb),
      ...new Array(32).fill(0xcc),
    ])
    expect(nextHead(links, sha256)).toBe(sha256(bytes))
    expect(bytesOfHex('00ff10')).toEqual(new Uint8Array([0, 255, 16]))
  })

  it('is shown in five groups of four', () => {
    expect(shortHash('9f3a62c10b7ed4a851ce0000')).toBe('9f3a 62c1 0b7e d4a8 51ce')
  })

  it.each(['', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(63)}g`])('%j is no hash', (text) => {
    expect(isHexHash(text)).toBe(false)
  })
})
