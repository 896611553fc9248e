import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, readAnswers } from './ballot.ts'
import { countFrozen, sealResult } from './count.ts'
import { ballotOf, type Freeze, type FreezeFacts, freezeOf, hashOf } from './freeze.ts'
import { denominators, rests, tieCriteria, tieRules } from './gate-rule.ts'
import { bytesOfHex } from './hash.ts'
import { perspectives } from './proposal.ts'
import { type RecountCheck, recount } from './recount.ts'
import { positionsOf, type RecountFile, recountFileOf, type WithdrawnItem } from './recount-file.ts'
import { tallyBallots, tallyCells } from './tally.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const drawWith = (nonce: Uint8Array) => (item: string) =>
  createHmac('sha256', nonce).update(item).digest('hex')
const crypto = { sha256, drawWith }

const nonce = '5a'.repeat(32)
const charter = sha256('charter')
const backwards = <Item>(items: readonly Item[]) => items.toReversed()

const facts = (change: Partial<FreezeFacts['plan']> = {}, items = 4): FreezeFacts => ({
  conference: 'Sundbyholm',
  round: 'R1',
  plan: {
    mode: 'self-paced',
    reveal: 'round',
    ballot: { form: 'yes-no' },
    rule: {
      advance: 2,
      dropBelow: '0.5',
      denominator: 'cast',
      tie: 'run-off',
      rest: 'remains',
      to: 'extended',
    },
    electorate: 'until-open',
    scope: 'ballots',
    ...change,
  },
  level: 2,
  pseudonym: 'none',
  kOpen: 5,
  items: Array.from({ length: items }, (_, index) => ({
    id: `i${index + 1}`,
    kind: index % 2 === 0 ? 'process' : 'effect',
    wording: sha256(`wording ${index}`),
    perspective: perspectives[index % 4] ?? null,
    previousYes: index,
  })),
  nonceHash: sha256(bytesOfHex(nonce)),
  entries: { participant: 1, staff: 0, organisation: 2, society: 0 },
})

/** A round counted as the server does it, and what it publishes. */
function published(
  freeze: Freeze,
  answers: readonly Answers[],
  withdrawn: readonly WithdrawnItem[] = [],
): RecountFile {
  const positions = positionsOf(freeze, withdrawn)
  const freezeHash = hashOf(freeze, sha256)
  const { result } = countFrozen(freeze, {
    electorate: answers.length + 1,
    cast: answers.length,
    tallies: tallyBallots(ballotOf(freeze), answers, freeze.items.length, positions),
    withdrawn: positions,
    draw: drawWith(bytesOfHex(nonce)),
  })
  return recountFileOf(
    {
      freeze,
      freezeHash,
      previousHead: charter,
      electorate: answers.length + 1,
      votes: {
        ballots: answers.map((each, index) => ({
          answers: each,
          receipt: index === 0 ? 'K7QM2V9TXA' : null,
        })),
      },
      channels: [],
      withdrawn,
      nonce,
      result,
      ...sealResult(result, { previousHead: charter, freezeHash }, sha256),
    },
    backwards,
  )
}

const ballots = ['1101', '1100', '11-0', '1010', '0-10', '1000'].map((text) =>
  readAnswers({ form: 'yes-no' }, facts().items, text),
)
const sound = published(freezeOf(facts()), ballots)

const differing = (file: RecountFile) => {
  const report = recount(file, crypto)
  return report.ok
    ? report.value.checks.filter(({ agrees }) => !agrees).map(({ check }) => check)
    : report.faults
}

describe('recountFileOf', () => {
  it('publishes whole ballots in another order, with the receipts asked for', () => {
    expect(sound).toMatchObject({
      format: 'samsyn-recount-1',
      conference: 'Sundbyholm',
      round: 'R1',
      scope: 'ballots',
      ballots: [
        { a: '1000' },
        { a: '0-10' },
        { a: '1010' },
        { a: '11-0' },
        { a: '1100' },
        { a: '1101', receipt: 'K7QM2V9TXA' },
      ],
      result: { advanced: ['i1', 'i2'], dropped: ['i3', 'i4'], remaining: [] },
    })
    expect(sound).not.toHaveProperty('nonce')
  })

  it('publishes columns without receipts where rows could be known again', () => {
    const file = published(freezeOf(facts({ scope: 'columns' })), ballots)
    if (file.scope !== 'columns') throw new Error('rows were published')
    expect(file.columns.map((column) => [...column].toSorted().join(''))).toEqual([
      '011111',
      '-00111',
      '-00011',
      '000001',
    ])
    expect(JSON.stringify(file)).not.toContain('K7QM2V9TXA')
  })

  it('always publishes columns of a plenary, where each item is its own box', () => {
    expect(freezeOf(facts({ mode: 'plenary', scope: 'ballots' })).scope).toBe('columns')
  })

  it('fills the columns of a plenary with silence for those who did not answer an item', () => {
    const freeze = freezeOf(facts({ mode: 'plenary' }, 2))
    const boxes = [
      ['1', '1', '1', '0', '1', '1'],
      ['0', '1', '1'],
    ] as const
    const tallies = [tallyCells({ form: 'yes-no' }, boxes[0]), { yes: 2, no: 1, abstain: 3 }]
    const freezeHash = hashOf(freeze, sha256)
    const box = { electorate: 7, cast: 6, tallies, withdrawn: new Set<number>(), draw: null }
    const { result } = countFrozen(freeze, box)
    const file = recountFileOf(
      {
        ...{
          freeze,
          freezeHash,
          previousHead: charter,
          electorate: 7,
          withdrawn: [],
          nonce: null,
          channels: [],
          result,
        },
        votes: { boxes, cast: 6 },
        ...sealResult(result, { previousHead: charter, freezeHash }, sha256),
      },
      backwards,
    )
    expect(file).toMatchObject({ scope: 'columns', columns: ['110111', '---110'] })
    expect(differing(file)).toEqual([])
  })

  it('shows nothing of what was voted on a withdrawn item', () => {
    const file = published(freezeOf(facts()), ballots, [{ id: 'i1', reason: 'två frågor i en' }])
    if (file.scope !== 'ballots') throw new Error('columns were published')
    expect(file.ballots.every(({ a }) => a.startsWith('-'))).toBe(true)
    expect(file.result.results.map(({ id }) => id)).not.toContain('i1')
    expect(file.result.cast).toBe(6)
    expect(differing(file)).toEqual([])
    const choose = { form: 'choose', choose: { process: 4, effect: 4 } } as const
    const chosen = ['1,2', '1,3', '1', '2', '1,2,4'].map((text) => readAnswers(choose, facts().items, text))
    const choices = published(freezeOf(facts({ ballot: choose })), chosen, [{ id: 'i1', reason: 'dubbel' }])
    expect(choices).toMatchObject({ ballots: [{ a: '2,4' }, { a: '2' }, { a: '' }, { a: '3' }, { a: '2' }] })
    const columns = published(freezeOf(facts({ scope: 'columns' })), ballots, [
      { id: 'i2', reason: 'dubbel' },
    ])
    expect(columns).toMatchObject({ scope: 'columns' })
    expect(columns.scope === 'columns' && columns.columns[1]).toBe('------')
    expect(differing(columns)).toEqual([])
  })
})

describe('recount', () => {
  it('agrees with what was published', () => {
    expect(recount(sound, crypto)).toMatchObject({ ok: true, value: { agrees: true, head: sound.head } })
  })

  const [ballot, ...others] = sound.scope === 'ballots' ? sound.ballots : []
  if (!ballot || sound.scope !== 'ballots') throw new Error('no ballots to tamper with')
  const zeros = '0'.repeat(64)
  it.each<[string, RecountFile, readonly RecountCheck[]]>([
    ['another conference', { ...sound, conference: 'Hjo' }, ['belongs-together']],
    [
      'rows published where columns were promised',
      { ...sound, freeze: { ...sound.freeze, scope: 'columns' } },
      ['belongs-together', 'freeze-hash', 'head'],
    ],
    ['another round', { ...sound, round: 'R2' }, ['belongs-together']],
    [
      'a rule changed after the vote',
      { ...sound, freeze: { ...sound.freeze, rule: { ...sound.freeze.rule, advance: 1 } } },
      ['freeze-hash', 'gate', 'result-hash', 'head'],
    ],
    [
      'a wording changed after the vote',
      {
        ...sound,
        freeze: { ...sound.freeze, items: sound.freeze.items.map((item) => ({ ...item, wording: zeros })) },
      },
      ['freeze-hash', 'head'],
    ],
    [
      'a vote changed',
      { ...sound, ballots: [{ a: '0111' }, ...others] },
      ['tally', 'gate', 'result-hash', 'head'],
    ],
    [
      'a vote added',
      { ...sound, ballots: [{ a: '0000' }, ...sound.ballots] },
      ['turnout', 'gate', 'result-hash', 'head'],
    ],
    ['more votes than voters', { ...sound, electorate: 5 }, ['turnout']],
    [
      'an item lifted',
      { ...sound, result: { ...sound.result, advanced: ['i1', 'i3'], dropped: ['i2', 'i4'] } },
      ['gate', 'result-hash'],
    ],
    ['another result hash', { ...sound, resultHash: zeros }, ['result-hash']],
    ['a cut chain', { ...sound, previousHead: zeros }, ['head']],
    ['another head', { ...sound, head: zeros }, ['head']],
  ])('finds %s', (_, tampered, expected) => {
    expect(differing(tampered)).toEqual(expected)
  })

  it('holds the lot to the number that was fixed before the vote', () => {
    const rule = { advance: 1, denominator: 'cast', tie: 'lot', rest: 'remains', to: 'extended' } as const
    const tied = ['1100', '1100', '1100', '0010', '0010'].map((text) =>
      readAnswers({ form: 'yes-no' }, facts().items, text),
    )
    const file = published(freezeOf(facts({ rule })), tied)
    expect(file.nonce).toBe(nonce)
    expect(differing(file)).toEqual([])
    const other = Array.from({ length: 16 }, (_, index) => `${index.toString(16)}`.repeat(64))
    const found = other.map((each) => differing({ ...file, nonce: each }))
    expect(found.every((checks) => checks[0] === 'nonce')).toBe(true)
    expect(found.some((checks) => JSON.stringify(checks).includes('gate'))).toBe(true)
    const { nonce: _hidden, ...withoutNonce } = file
    expect(differing(withoutNonce)).toMatchObject([{ pointer: '/nonce', reason: 'missing' }])
    expect(differing({ ...sound, nonce })).toMatchObject([{ pointer: '/nonce', reason: 'nonce-not-used' }])
  })

  it('does not open a box with too few ballots, whoever publishes it', () => {
    expect(differing(published(freezeOf(facts()), ballots.slice(0, 4)))).toEqual(['turnout'])
  })

  it.each<[string, RecountFile, string]>([
    ['a short ballot', { ...sound, ballots: [...sound.ballots, { a: '111' }] }, '/ballots/6/a'],
    ['an unknown mark', { ...sound, ballots: [{ a: '11x1' }] }, '/ballots/0/a'],
    [
      'a receipt twice',
      {
        ...sound,
        ballots: [ballot, { ...ballot, receipt: 'K7QM2V9TXA' }, { a: '1111', receipt: 'K7QM2V9TXA' }],
      },
      '/ballots/2/receipt',
    ],
    [
      'an item twice',
      {
        ...sound,
        freeze: {
          ...sound.freeze,
          items: [...sound.freeze.items.slice(0, 3), ...sound.freeze.items.slice(0, 1)],
        },
      },
      '/freeze/items/3/id',
    ],
    ['an unknown item withdrawn', { ...sound, withdrawn: [{ id: 'i9', reason: 'x' }] }, '/withdrawn/0/id'],
  ])('refuses %s, and names the place', (_, file, pointer) => {
    expect(recount(file, crypto)).toMatchObject({ ok: false, faults: [{ pointer }] })
  })

  const { ballots: _rows, ...rest } = sound
  it.each<[string, readonly string[], string]>([
    ['a column missing', ['111', '111', '111'], '/columns'],
    ['a column too short', ['111', '111', '11', '111'], '/columns/2'],
    ['an unknown mark', ['111', '111', '1 1', '111'], '/columns/2'],
  ])('refuses %s, and names the place', (_, columns, pointer) => {
    expect(recount({ ...rest, scope: 'columns', columns }, crypto)).toMatchObject({
      ok: false,
      faults: [{ pointer }],
    })
  })
})

describe('every counted round', () => {
  const plan: fc.Arbitrary<Partial<FreezeFacts['plan']>> = fc.record({
    ballot: fc.constantFrom(
      { form: 'yes-no' as const },
      { form: 'choose' as const, choose: { process: 6, effect: 6 } },
    ),
    scope: fc.constantFrom('ballots', 'columns'),
    rule: fc.record({
      advance: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.record({ process: fc.nat(4), effect: fc.nat(4) })),
      dropBelow: fc.constantFrom('0', '0.25', '0.5'),
      denominator: fc.constantFrom(...denominators),
      tie: fc.constantFrom(...tieRules),
      tieFirst: fc.uniqueArray(fc.constantFrom(...tieCriteria)),
      rest: fc.constantFrom(...rests),
      to: fc.constantFrom('extended', 'core'),
    }),
  })
  const rows = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
    minLength: 5,
    maxLength: 24,
  })

  it('is counted the same from what it publishes, also after a trip through text', () => {
    fc.assert(
      fc.property(plan, rows, fc.boolean(), (change, marks, isWithdrawn) => {
        const freeze = freezeOf(facts(change, 6))
        const answers = marks.map((row) =>
          readAnswers(
            ballotOf(freeze),
            freeze.items,
            freeze.form === 'yes-no'
              ? row.map((yes) => (yes ? '1' : '0')).join('')
              : row.flatMap((yes, position) => (yes ? [position + 1] : [])).join(),
          ),
        )
        const file = published(freeze, answers, isWithdrawn ? [{ id: 'i3', reason: 'x' }] : [])
        const read: RecountFile = JSON.parse(JSON.stringify(file))
        expect(differing(read)).toEqual([])
      }),
    )
  })
})

describe('a round of ratings or a ranking', () => {
  const rated = ['9714', '86-2', '7--1', '----', '5519', '9991']
  const ranked = ['1,2', '2,1', '1', '', '4,3', '3']
  const rule = { advance: 1, denominator: 'cast', tie: 'exclude', rest: 'remains', to: 'extended' } as const
  const gone = [{ id: 'i1', reason: 'två frågor i en' }]
  const cases = (['ballots', 'columns'] as const).flatMap((scope) =>
    [[], gone].flatMap((withdrawn) => [
      {
        form: 'rate9',
        scope,
        withdrawn,
        freeze: freezeOf(facts({ ballot: { form: 'rate9' }, scope, rule })),
      },
      {
        form: 'rank',
        scope,
        withdrawn,
        freeze: freezeOf(facts({ ballot: { form: 'rank', places: 2 }, scope, rule })),
      },
    ]),
  )

  it.each(cases)('counts up again: $form as $scope, withdrawn $withdrawn', ({ form, freeze, withdrawn }) => {
    const given = form === 'rate9' ? rated : ranked
    const answers = given.map((text) => readAnswers(ballotOf(freeze), freeze.items, text))
    expect(differing(published(freeze, answers, withdrawn))).toEqual([])
  })

  it('is found out where a place was changed, though as many ranked each item', () => {
    const freeze = freezeOf(facts({ ballot: { form: 'rank', places: 2 }, rule }))
    const file = published(
      freeze,
      ranked.map((text) => readAnswers(ballotOf(freeze), freeze.items, text)),
    )
    if (file.scope !== 'ballots') throw new Error('columns were published')
    const swapped = file.ballots.map(({ a }) => ({ a: a === '4,3' ? '3,4' : a }))
    expect(differing({ ...file, ballots: swapped })).toContain('tally')
  })
})
