import { describe, expect, it } from 'vitest'
import type { RoundResult } from '#contract/consensus/round-result.ts'
import type { PracticeId, ProposalId, RoundId } from '#domain/kernel/id.ts'
import type { PracticeShown } from '../practice-cells.ts'
import { live, result } from '../vote/sample.ts'
import { renderWall, type WallPage } from './wall-page.tsx'

// The edge of the test: made-up ids.
const proposal = (no: number) => `p${no}` as ProposalId

const yes = [
  23,
  23,
  ...Array.from({ length: 10 }, () => 20),
  18,
  18,
  18,
  ...Array.from({ length: 10 }, () => 10),
]
const letters = yes.map((count) => (count > 18 ? 'A' : count === 18 ? 'T' : 'D')).join('')

const of: RoundResult = {
  round: {
    id: live.r as RoundId,
    no: 1,
    name: 'Processindikatorer',
    state: 'applied',
    mode: 'self-paced',
    form: 'yes-no',
    plan: {
      pool: { from: 'all' },
      rule: {
        advance: 14,
        dropBelow: '0.5',
        denominator: 'cast',
        tie: 'run-off',
        rest: 'remains',
        to: 'extended',
      },
      reveal: 'round',
    },
    items: yes.length,
    minutes: null,
    parent: null,
    successor: null,
    voidedReason: null,
    presentN: 23,
    castN: 23,
    fates: null,
    freezeCode: null,
    headCode: null,
    version: 4,
    imported: null,
    strata: null,
  },
  rule: {
    advance: 14,
    dropBelow: '0.5',
    denominator: 'cast',
    tie: 'run-off',
    rest: 'remains',
    to: 'extended',
  },
  cast: 23,
  electorate: 23,
  denominator: 23,
  belowQuorum: false,
  extraVotes: 0,
  channels: [],
  cut: [{ kind: null, yes: 18, share: 78, places: 14, score: null }],
  dropAtMost: 11,
  items: yes.map((count, index) => ({
    proposal: proposal(index + 1),
    v: 1,
    pos: index + 1,
    originalNo: index + 1,
    kind: 'process',
    perspective: null,
    shortName: `Indikator ${index + 1}`,
    text: null,
    yes: count,
    no: 23 - count,
    abstain: 0,
    n: 23,
    score: null,
    counts: null,
    share: Math.floor((200 * count + 23) / 46),
    interval: null,
    rank: index + 1,
    tied: count === 18,
    fate: count > 18 ? 'advanced' : count === 18 ? 'remains' : 'dropped',
    withdrawn: null,
  })),
  freezeCode: null,
  headCode: null,
  isInvented: true,
}

const wall = (more: Partial<WallPage> = {}): string =>
  renderWall({
    language: 'sv',
    script: null,
    live,
    joinAddress: 'https://samsyn.example.se',
    of: null,
    result: null,
    item: null,
    evaluation: null,
    tables: null,
    practice: null,
    shown: 1,
    isTable: false,
    jitter: 0,
    ...more,
  })

const words = (html: string): string =>
  html
    .replace(/^[\s\S]*<body/, '<body')
    .replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('the wall', () => {
  it('shows turnout only while a round is open: nothing of the outcome', () => {
    const open = wall({ of, result })
    expect(words(open)).toContain('18 av 23 har röstat')
    expect(words(open)).toContain('Resultatet visas när omröstningen är stängd.')
    expect(words(open)).not.toContain('Indikator')
    expect(open.match(/<rect[^>]*stroke="var\(--blue/g)).toHaveLength(18)
  })

  it('has the way in with address, code and QR on white', () => {
    expect(words(wall())).toContain('samsyn.example.se/rosta KV4 7PM')
    expect(wall().includes('aria-label="Rutkod till samsyn.example.se/rosta"')).toBe(true)
  })

  it('tells the facilitator when phones cannot reach the address', () => {
    const local = wall({ joinAddress: 'http://127.0.0.1:4810' })
    expect(words(local)).toContain('Välj Öppna för rummet i konsolen')
    expect(local.includes('Rutkod till')).toBe(false)
  })

  it('says how the vote is protected, truthfully for each level', () => {
    expect(words(wall())).toContain('Skilda kuvert: ingen i rummet kan se vem som röstade vad')
  })

  it.each([
    { st: 'draft', says: 'Gå med på din telefon' },
    { st: 'frozen', says: 'Öppnar snart' },
    { st: 'paused', says: 'Pausad' },
    { st: 'closing', says: 'Omröstningen är stängd' },
    { st: 'voided', says: 'Omröstningen gäller inte' },
    { st: 'concluded', says: 'Konferensen är slut' },
  ] as const)('$st: $says', ({ st, says }) => {
    expect(words(wall({ live: { ...live, st } }))).toContain(says)
  })
})

describe('whoever has no card', () => {
  it('is sent to the facilitator, or to a free seat where they are allowed', () => {
    const waiting = { ...live, st: 'draft' as const }
    expect(words(wall({ live: waiting }))).toContain('Säg till konferensledaren')
    expect(words(wall({ live: { ...waiting, free: true } }))).toContain('ta en fri plats')
  })
})

describe('the result on the wall', () => {
  const counted = { ...live, st: 'applied' as const, fz: '71c2' }
  const show = (more: Partial<WallPage> = {}) =>
    wall({ live: counted, of, result: { ...result, f: letters }, ...more })

  it('says first what must happen, and what the rule does about it', () => {
    expect(words(show())).toContain('Omröstning 1 av 5: 3 förslag är lika om 2 platser')
    expect(words(show())).toContain('Lika vid gränsen: ny omröstning mellan de tre.')
    expect(words(show())).toContain('Regel: 14 går vidare. Högst 11 ja av 23 faller.')
    expect(words(show())).toContain('påhittade röstetal')
  })

  it('has every page in the document and shows the one at the cut lines', () => {
    const pages = [...show().matchAll(/data-page="(\w+)"( hidden="")?/g)]
    expect(pages.map(([, page, hidden]) => `${page}${hidden ? ' hidden' : ''}`)).toEqual([
      '1',
      '2 hidden',
      '3 hidden',
      '4 hidden',
      'table hidden',
    ])
    expect(words(show())).toContain('Sida 1 av 4')
  })

  it('goes to a page or the table by address, for a wall without script', () => {
    expect(words(show({ shown: 99 }))).toContain('Sida 4 av 4')
    expect(show({ isTable: true }).includes('<section data-page="table">')).toBe(true)
  })

  it('is no result when nobody voted', () => {
    const nobody = { ...of, denominator: 0, cast: 0 }
    expect(words(show({ of: nobody }))).toContain('Inga röster')
  })

  it('says so where a document never told the votes', () => {
    const imported = { input: 97, advanced: 14, dropped: 46, remaining: 37, source: 'S0 s. 7' }
    const unknown = {
      ...of,
      round: { ...of.round, imported },
      items: of.items.map((item) => ({ ...item, yes: null })),
    }
    expect(words(show({ of: unknown }))).toContain('14 går vidare 37 ligger kvar 46 föll')
    expect(words(show({ of: unknown }))).toContain('Röster per förslag är inte publicerade')
  })
})

describe('a plenary on the wall', () => {
  const plenary = { ...live, mode: 'plenary' as const, slot: 2, slotSt: 'voting' as const }
  const item = { text: 'Deltagaren känner sig sedd och lyssnad på' }

  it('shows the item and how many have answered', () => {
    const text = words(wall({ live: plenary, item }))
    expect(text).toContain('Deltagaren känner sig sedd och lyssnad på 18 av 23 har svarat')
    expect(text).toContain('Förslag 2 av 3')
  })

  it('shows an item’s answers only when it is revealed', () => {
    const revealed = { ...result, slot: 2, y: [18], no: [4], a: [1] }
    const closed = words(wall({ live: { ...plenary, slotSt: 'closed' }, item, result: revealed }))
    expect(closed).not.toContain('18 av 23')
    const shown = words(wall({ live: { ...plenary, slotSt: 'revealed' }, item, result: revealed }))
    expect(shown).toContain('Ja 18 av 23 Nej 4 av 23 Kan inte bedöma 1 av 23')
  })
})

describe('tables on the wall', () => {
  const table = (no: number, size: number) => ({
    no,
    people: Array.from({ length: size }, (_, at) => `Expert ${no}${at}`),
  })
  const few = { no: 2, tables: [table(1, 3), table(2, 2)] }

  it('stand with their names before a discussion, also over the last result', () => {
    for (const st of ['waiting', 'frozen', 'final'] as const) {
      const text = words(wall({ live: { ...live, st }, of, result, tables: few }))
      expect(text).toContain('Tvärgrupper Inför omröstning 2')
      expect(text).toContain('Bord 1 Expert 10 Expert 11 Expert 12 Bord 2 Expert 20 Expert 21')
    }
  })

  it('give way to a vote, and to a result that nobody has seen yet', () => {
    for (const st of ['open', 'closing', 'counting', 'counted', 'applied'] as const)
      expect(words(wall({ live: { ...live, st }, of, result, tables: few }))).not.toContain('Bord 1')
  })

  it('are a number where there are too many names to read', () => {
    const many = { no: 1, tables: Array.from({ length: 30 }, (_, at) => table(at + 1, 8)) }
    const text = words(wall({ live: { ...live, st: 'waiting' }, tables: many }))
    expect(text).toContain('240 personer vid 30 bord')
    expect(text).not.toContain('Expert')
  })
})

describe('practice', () => {
  const practice = {
    id: 'f7f3a1c2-0000-4000-8000-000000000000' as PracticeId,
    version: 2,
    state: 'closed',
    form: 'yes-no',
    questions: ['Kaffe är godare än te'],
    cast: 2,
    present: 3,
    rows: [
      { label: 'plats 1', cells: ['1'] },
      { label: 'plats 2', cells: ['0'] },
    ],
  } as const satisfies PracticeShown
  const open = { ...live, lvl: 1, st: 'open', no: 0, fz: '' } as const

  it('says above everything that it is practice, while it is open and when it is shown', () => {
    for (const st of ['open', 'practised'] as const) {
      const html = words(wall({ live: { ...open, st }, practice }))
      expect(html).toContain('Övning – öppen räkning')
      expect(html).toContain('Kaffe är godare än te')
    }
  })

  it('shows who answered what once it is closed, and a vote never looks like it', () => {
    expect(words(wall({ live: { ...open, st: 'practised' }, practice }))).toMatch(/plats 1 Ja .*plats 2 Nej/)
    expect(wall({ live: { ...live, lvl: 2, st: 'open' } })).not.toContain('class="practising"')
  })
})
