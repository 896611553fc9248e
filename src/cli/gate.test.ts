import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FileCommandIo } from './file-command.ts'
import { runGate } from './gate.ts'

/** Runs the command on one file that holds `content`. */
async function run(content: unknown, ...flags: string[]) {
  const said = { out: '', err: '' }
  const io: FileCommandIo = {
    readFile: async (path) => {
      if (path !== 'fil.json') throw new Error('ENOENT')
      return typeof content === 'string' ? content : JSON.stringify(content)
    },
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  }
  const code = await runGate(['fil.json', ...flags], io)
  return { code, ...said }
}

const items = [
  { id: 'a', kind: 'process', perspective: 'participant' },
  { id: 'b', kind: 'process', perspective: 'staff' },
  { id: 'c', kind: 'process', perspective: 'society' },
  { id: 'd', kind: 'process', perspective: 'staff' },
  { id: 'e', kind: 'effect', perspective: 'society' },
]
const rule = { advance: 2, dropBelow: '0.5', denominator: 'cast', tie: 'run-off' }
const round = {
  id: 'R1',
  pool: { kind: 'process' },
  electorate: 23,
  form: 'yes-no',
  tally: { a: 20, b: 18, c: 18, d: 11 },
  rule,
}
const sound = { items, rounds: [round] }
const withRound = (change: object) => ({ items, rounds: [{ ...round, ...change }] })
const withRule = (change: object) => withRound({ rule: { ...rule, ...change } })
const without = (key: string, object: object) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))

const answerOf = async (content: unknown) => {
  const { code, out, err } = await run(content)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

describe('samsyn gate', () => {
  it('answers in the words of the product', async () => {
    expect(await answerOf(sound)).toEqual({
      rounds: [
        {
          id: 'R1',
          cast: null,
          advanced: ['a'],
          dropped: ['d'],
          remaining: ['b', 'c'],
          tied: ['b', 'c'],
          cut: { yes: 18, share: 78 },
          results: [
            { id: 'a', yes: 20, share: 87 },
            { id: 'b', yes: 18, share: 78 },
            { id: 'c', yes: 18, share: 78 },
            { id: 'd', yes: 11, share: 48 },
          ],
        },
      ],
    })
  })

  it.each([
    [{ tie: 'include' }, { advanced: ['a', 'b', 'c'], dropped: ['d'], remaining: [] }],
    [{ tie: 'exclude' }, { advanced: ['a'], dropped: ['d'], remaining: ['b', 'c'] }],
    [
      { tie: 'exclude', rest: 'dropped' },
      { advanced: ['a'], dropped: ['b', 'c', 'd'], remaining: [] },
    ],
    [
      { tie: 'run-off', rest: 'dropped' },
      { advanced: ['a'], dropped: ['d'], remaining: ['b', 'c'] },
    ],
    // printf b | openssl dgst -sha256 -hmac frö: b ee4e…, c f1a6…; with "ett": b adac…, c 7068….
    [
      { tie: 'lot', seed: 'ett' },
      { advanced: ['a', 'c'], dropped: ['d'], remaining: ['b'] },
    ],
    [
      { tie: 'lot', seed: 'frö', rest: 'dropped' },
      { advanced: ['a', 'b'], dropped: ['c', 'd'], remaining: [] },
    ],
    [
      { tie: 'exclude', tieFirst: ['perspective'] },
      { advanced: ['a'], remaining: ['b', 'c'] },
    ],
  ])('a tie at the cut under %j', async (change, fates) => {
    const answer = await answerOf(withRule(change))
    expect(answer.rounds[0]).toMatchObject({ ...fates, tied: ['b', 'c'], cut: { yes: 18, share: 78 } })
  })

  it('counts ballots, blank ones too, and carries fates from round to round', async () => {
    const ballots = [['a', 'b', 'c'], ['a', 'b', 'c'], ['a'], []]
    const answer = await answerOf({
      items,
      rounds: [
        {
          ...without('tally', round),
          electorate: 5,
          ballots,
          rule: { ...rule, dropBelow: 0.5, rest: 'dropped' },
        },
        {
          id: 'R2',
          pool: { from: 'tied' },
          electorate: 5,
          form: 'choose',
          choose: { process: 1 },
          ballots: [['c'], ['c'], ['b']],
          rule: { advance: 1, denominator: 'electorate', tie: 'include', rest: 'dropped' },
        },
        {
          id: 'R3',
          pool: { from: 'advanced' },
          electorate: 0,
          form: 'yes-no',
          ballots: [],
          rule: { advance: 1, denominator: 'cast', tie: 'exclude' },
        },
        {
          id: 'R4',
          pool: {},
          electorate: 23,
          form: 'yes-no',
          ballots: [['e'], ['e'], []],
          rule: {
            advance: { process: 1, effect: 1 },
            denominator: 'cast',
            tie: 'exclude',
            quorum: { basis: 'electorate', num: 1, den: 2, min: 0 },
          },
        },
      ],
    })
    expect(answer.rounds).toMatchObject([
      {
        cast: 4,
        advanced: ['a'],
        dropped: ['d'],
        remaining: ['b', 'c'],
        tied: ['b', 'c'],
        cut: { yes: 2, share: 50 },
      },
      { cast: 3, advanced: ['c'], dropped: ['b'], remaining: [], tied: [], cut: { yes: 2, share: 40 } },
      {
        cast: 0,
        advanced: [],
        remaining: ['a', 'c'],
        cut: null,
        results: [{ share: null }, { share: null }],
      },
      {
        cast: 3,
        remaining: ['e', 'a', 'b', 'c', 'd'],
        cut: { process: null, effect: null },
        belowQuorum: true,
      },
    ])
  })

  it('takes fewest entries from those who advanced earlier and are not voted on again', async () => {
    const answer = await answerOf({
      items,
      rounds: [
        { ...round, rule: { ...rule, advance: 1 }, tally: { a: 5, b: 23, c: 12, d: 12 } },
        {
          ...round,
          id: 'R2',
          pool: { from: 'remaining' },
          tally: { c: 9, d: 9 },
          rule: { advance: 1, denominator: 'cast', tie: 'exclude', tieFirst: ['prevRound', 'perspective'] },
        },
      ],
    })
    expect(answer.rounds[1]).toMatchObject({ advanced: ['c'], remaining: ['d'], tied: ['c', 'd'] })
  })

  it('reads a number under the line as its shortest decimal text', async () => {
    const seven = { items: [items[0]], rounds: [{ ...round, electorate: 100, tally: { a: 7 } }] }
    const withLine = (dropBelow: number | string) => ({
      ...seven,
      rounds: [{ ...seven.rounds[0], rule: { ...rule, advance: 1, dropBelow } }],
    })
    for (const line of [0.07, '0.07', '0.070']) {
      expect((await answerOf(withLine(line))).rounds[0].advanced).toEqual(['a'])
    }
    expect((await answerOf(withLine(0.0700001))).rounds[0].dropped).toEqual(['a'])
  })

  it('answers the example of its page as the page says', async () => {
    const page = readFileSync(new URL('../../docs/gate-and-recount-files.md', import.meta.url), 'utf8')
    const [asked, answered] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text)
    expect(await answerOf(asked)).toEqual(JSON.parse(answered ?? ''))
  })

  it('gives the same answer for the same file', async () => {
    const lot = withRule({ tie: 'lot', seed: 'åäö' })
    expect(await run(lot)).toEqual(await run(lot))
  })

  it('answers on one line for programs', async () => {
    const { out } = await run(sound, '--json')
    expect(out.trimEnd()).not.toContain('\n')
    expect(JSON.parse(out)).toEqual(await answerOf(sound))
  })
})

describe('samsyn gate refuses, and names the place', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['an unknown field', { ...sound, note: 1 }, '/note'],
    ['an unknown field of a rule', withRule({ quota: 3 }), '/rounds/0/rule/quota'],
    ['an unknown field of an item', { ...sound, items: [{ ...items[0], text: 'x' }] }, '/items/0/text'],
    ['no items', { rounds: [round] }, '/items'],
    ['an empty list', { items: [], rounds: [] }, '/items'],
    ['no tie rule', withRound({ rule: without('tie', rule) }), '/rounds/0/rule/tie'],
    ['no denominator', withRound({ rule: without('denominator', rule) }), '/rounds/0/rule/denominator'],
    ['no electorate', { items, rounds: [without('electorate', round)] }, '/rounds/0/electorate'],
    ['an effect place left out', withRule({ advance: { process: 2 } }), '/rounds/0/rule/advance/effect'],
    ['an unknown tie rule', withRule({ tie: 'coin' }), '/rounds/0/rule/tie'],
    ['an unknown kind', { ...sound, items: [{ id: 'a', kind: 'result' }] }, '/items/0/kind'],
    ['an item twice', { ...sound, items: [...items, items[1]] }, '/items/5/id'],
    ['a round twice', { items, rounds: [round, round] }, '/rounds/1/id'],
    ['a field twice', JSON.stringify(sound).replace('"a":20', '"a":20,"a":19'), '/rounds/0/tally/a'],
    ['ballots and tally', withRound({ ballots: [] }), '/rounds/0/tally'],
    ['neither', { items, rounds: [without('tally', round)] }, '/rounds/0'],
    ['a count missing', withRound({ tally: { a: 1, b: 1, c: 1 } }), '/rounds/0/tally'],
    [
      'a count of an unknown item',
      withRound({ tally: { ...round.tally, 'x/y~': 1 } }),
      '/rounds/0/tally/x~1y~0',
    ],
    ['a count of another kind', withRound({ tally: { ...round.tally, e: 1 } }), '/rounds/0/tally/e'],
    ['more yes than voters', withRound({ tally: { ...round.tally, a: 24 } }), '/rounds/0/tally/a'],
    ['half a yes', withRound({ tally: { ...round.tally, a: 1.5 } }), '/rounds/0/tally/a'],
    ['less than no yes', withRound({ tally: { ...round.tally, a: -1 } }), '/rounds/0/tally/a'],
    ['a line over 1', withRule({ dropBelow: 1.2 }), '/rounds/0/rule/dropBelow'],
    ['a line over 1 as text', withRule({ dropBelow: '1.2' }), '/rounds/0/rule/dropBelow'],
    ['a line that is no number', withRule({ dropBelow: 'half' }), '/rounds/0/rule/dropBelow'],
    ['a line of another type', withRule({ dropBelow: true }), '/rounds/0/rule/dropBelow'],
    ['half a place', withRule({ advance: 1.5 }), '/rounds/0/rule/advance'],
    ['less than no places', withRule({ advance: -1 }), '/rounds/0/rule/advance'],
    ['more places than items', withRule({ advance: 5 }), '/rounds/0/rule/advance'],
    [
      'places for no items',
      withRule({ advance: { process: 1, effect: 1 } }),
      '/rounds/0/rule/advance/effect',
    ],
    ['a lot without seed', withRule({ tie: 'lot' }), '/rounds/0/rule/tie'],
    [
      'an impossible quorum',
      withRule({ quorum: { basis: 'electorate', num: 2, den: 1, min: 0 } }),
      '/rounds/0/rule/quorum/num',
    ],
    [
      'a criterion twice',
      withRule({ tieFirst: ['perspective', 'perspective'] }),
      '/rounds/0/rule/tieFirst/1',
    ],
    ['an earlier round before the first', withRule({ tieFirst: ['prevRound'] }), '/rounds/0/rule/tieFirst/0'],
    ['a pool without items', { items: [items[4]], rounds: [round] }, '/rounds/0/pool'],
    ['choose without numbers', withRound({ form: 'choose' }), '/rounds/0/choose'],
    ['numbers without choose', withRound({ choose: { process: 2 } }), '/rounds/0/choose'],
    [
      'a kind without a number',
      withRound({ form: 'choose', choose: { effect: 2 } }),
      '/rounds/0/choose/process',
    ],
    [
      'more chosen in all than voters can',
      withRound({ form: 'choose', choose: { process: 2 } }),
      '/rounds/0/tally',
    ],
    ['no JSON', '{"items": [}', '(12)'],
  ]
  it.each(cases)('%s', async (_, content, pointer) => {
    const { code, out, err } = await run(content, '--json')
    expect(code).toBe(1)
    const { errors } = JSON.parse(out)
    const [first] = errors
    if (pointer === '(12)') expect(first).toMatchObject({ pointer: '', detail: { line: 1, column: 12 } })
    else expect(errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer)
    expect(err).toContain(first.message)
    expect(err.split('\n')[0]).toBe(`${first.pointer || 'Hela filen'}: ${first.message}`)
    expect(err).not.toMatch(/\{\w+\}|undefined/)
  })

  const ballots = (...all: string[][]) => withBallots(all)
  const withBallots = (all: string[][], change: object = {}) => ({
    items,
    rounds: [{ ...without('tally', round), electorate: 2, ballots: all, ...change }],
  })
  const chooseTwo = { form: 'choose', choose: { process: 2 } }
  it.each([
    ['more ballots than voters', ballots([], [], []), '/rounds/0/ballots'],
    ['an item twice on a ballot', ballots([], ['a', 'b', 'a']), '/rounds/0/ballots/1/2'],
    ['an unknown item on a ballot', ballots(['a', 'q']), '/rounds/0/ballots/0/1'],
    ['an item outside the pool', ballots(['e']), '/rounds/0/ballots/0/0'],
    ['more chosen than allowed', withBallots([['a'], ['a', 'b', 'c']], chooseTwo), '/rounds/0/ballots/1'],
  ])('%s', async (_, content, pointer) => {
    const { code, out } = await run(content, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).errors[0].pointer).toBe(pointer)
  })

  it('keeps standard output empty for people', async () => {
    const { code, out, err } = await run(withRule({ tie: 'coin' }))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe('/rounds/0/rule/tie: Okänt värde. Tillåtet: include, exclude, run-off, lot.\n')
  })

  it('speaks English when asked', async () => {
    const { err } = await run(withRule({ tie: 'coin' }), '--lang', 'en')
    expect(err).toBe('/rounds/0/rule/tie: Unknown value. Allowed: include, exclude, run-off, lot.\n')
  })
})

describe('samsyn gate, used wrongly', () => {
  const bare = async (...args: string[]) => {
    let err = ''
    let out = ''
    const io: FileCommandIo = {
      readFile: () => Promise.reject(new Error('ENOENT')),
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
    }
    return { code: await runGate(args, io), out, err }
  }
  it.each([[[]], [['--jsn', 'fil.json']], [['a.json', 'b.json']], [['a.json', '--lang', 'fi']]])(
    '%j is 2',
    async (args) => {
      const { code, out, err } = await bare(...args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('samsyn gate FIL')
    },
  )

  it('says when the file is not there', async () => {
    expect(await bare('borta.json')).toEqual({
      code: 1,
      out: '',
      err: 'Filen borta.json gick inte att läsa.\n',
    })
    const { out } = await bare('borta.json', '--json')
    expect(JSON.parse(out).errors[0].code).toBe('unreadable')
  })

  it('helps in both languages', async () => {
    expect((await bare('--help')).out).toContain('Räknar omröstningarna')
    expect(await bare('--help', '--lang', 'en')).toMatchObject({ code: 0, err: '' })
  })
})

describe('ratings and rankings', () => {
  const rated = {
    ...without('tally', round),
    form: 'rate9',
    electorate: 4,
    ratings: [{ a: 9, b: 7, d: 3 }, { a: 8, b: 6, d: 2 }, { a: 7, d: 1 }, {}],
    rule: { advance: 1, dropBelow: '0.5', denominator: 'cast', tie: 'run-off' },
  }
  const ranked = {
    ...without('tally', round),
    form: 'rank',
    places: 2,
    electorate: 4,
    ballots: [['a', 'b'], ['b', 'a'], ['a'], []],
    rule: { advance: 1, denominator: 'cast', tie: 'run-off' },
  }

  it('orders by the share of 7 to 9 among those who rated, and leaves what nobody rated without a score', async () => {
    const answer = await answerOf({ items, rounds: [rated] })
    expect(answer.rounds[0]).toEqual({
      id: 'R1',
      cast: 4,
      advanced: ['a'],
      dropped: ['d'],
      remaining: ['b', 'c'],
      tied: [],
      cut: { yes: 3, share: 100, n: 3, score: { points: 3, of: 3 } },
      results: [
        { id: 'a', yes: 3, share: 100, n: 3, score: { points: 3, of: 3 } },
        { id: 'b', yes: 1, share: 50, n: 2, score: { points: 1, of: 2 } },
        { id: 'd', yes: 0, share: 0, n: 3, score: { points: 0, of: 3 } },
        { id: 'c', yes: 0, share: null, n: 0, score: null },
      ],
    })
  })

  it('orders by the median where the rule names it', async () => {
    const rule = { ...rated.rule, score: 'median', dropBelow: 6.5 }
    const answer = await answerOf({ items, rounds: [{ ...rated, rule }] })
    expect(answer.rounds[0]).toMatchObject({ advanced: ['a'], dropped: ['d'], remaining: ['b', 'c'] })
    expect(answer.rounds[0].cut.score).toEqual({ points: 16, of: 2 })
  })

  it('gives points for places, of those that could be given', async () => {
    const answer = await answerOf({ items, rounds: [ranked] })
    expect(answer.rounds[0].results).toMatchObject([
      { id: 'a', yes: 3, share: 75, n: 4, score: { points: 5, of: 8 } },
      { id: 'b', yes: 2, share: 50, score: { points: 3, of: 8 } },
      { id: 'c', yes: 0, share: 0, score: { points: 0, of: 8 } },
      { id: 'd', yes: 0, share: 0, score: { points: 0, of: 8 } },
    ])
  })

  it.each([
    [{ ...rated, ratings: [{ a: 10 }] }, '/rounds/0/ratings/0/a', 'out-of-range'],
    [{ ...rated, ratings: [{ e: 5 }] }, '/rounds/0/ratings/0/e', 'not-in-pool'],
    [{ ...rated, tally: { a: 1 } }, '/rounds/0/tally', 'votes-of-another-form'],
    [
      { ...rated, rule: { ...rated.rule, score: 'median' } },
      '/rounds/0/rule/dropBelow',
      'drop-below-not-a-median',
    ],
    [{ ...ranked, places: 0, ballots: [[]] }, '/rounds/0/places', 'rank-not-whole'],
    [{ ...ranked, places: 9 }, '/rounds/0/places', 'rank-over-items'],
    [without('places', ranked), '/rounds/0/places', 'missing'],
    [{ ...ranked, ballots: [['a', 'b', 'c']] }, '/rounds/0/ballots/0', 'too-many-ranked'],
    [{ ...ranked, ballots: [['a', 'a']] }, '/rounds/0/ballots/0/1', 'doubled'],
    [
      { ...ranked, rule: { ...ranked.rule, score: 'median' } },
      '/rounds/0/rule/score',
      'median-without-ratings',
    ],
    [{ ...round, places: 2 }, '/rounds/0/places', 'places-not-used'],
  ])('refuses %j', async (bad, pointer, reason) => {
    const { code, out } = await run({ items, rounds: [bad] }, '--json')
    expect(code).toBe(1)
    const places = JSON.parse(out).errors.map((fault: { pointer: string; code: string }) => [
      fault.pointer,
      fault.code,
    ])
    expect(places).toEqual([[pointer, reason]])
  })
})
