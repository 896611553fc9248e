import { describe, expect, it } from 'vitest'
import type { ProtocolDetail, ProtocolEntry } from '#contract/consensus/protocol.ts'
import { associationId, conferenceId, proposalId, protocolId, roundId } from '#contract/kernel.ts'
import { type OpenProtocolPage, renderOpenProtocol } from './protocol-page.tsx'

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`
const association = associationId.parse(id(1))
const protocol = protocolId.parse(id(2))
const conference = conferenceId.parse(id(3))
const round = roundId.parse(id(4))

const vote = {
  ...{ round, roundNo: 5, yes: 13, n: 23, share: 57, derived: false },
  ...{ form: 'yes-no' as const, median: null, points: null, word: 'prioritised' as const },
}

const entry = (no: number, more: Partial<ProtocolEntry> = {}): ProtocolEntry => ({
  no,
  proposal: proposalId.parse(id(no)),
  proposalV: 1,
  originalNo: no,
  kind: 'process',
  perspective: 'participant',
  perspectiveCandidates: ['participant'],
  text: `Lydelse ${no}`,
  shortName: null,
  explanation: null,
  basis: 'stated',
  page: '8',
  vote,
  node: { type: 'protocol-entry', id: `${id(2)}/${no}`, version: 1 },
  ...more,
})

const detail = (more: Partial<ProtocolDetail> = {}): ProtocolDetail => ({
  protocol,
  v: 1,
  level: 'core',
  name: 'Vårt protokoll',
  state: 'adopted',
  entries: 1,
  process: 1,
  effect: 0,
  adopted: '2026-12-03',
  conference: { id: conference, name: 'Konferens 2026' },
  isInvented: false,
  decision: { by: 'body', body: 'Styrelsen', date: '2026-12-03', paragraph: '§ 17' },
  association: { name: 'Vårt förbund', isExample: false },
  hash: 'ab'.repeat(32),
  hashCode: 'abab abab abab abab abab',
  isIntact: true,
  list: [entry(1)],
  source: 'Rapport 2014',
  versions: [{ v: 1, state: 'adopted', adopted: '2026-12-03' }],
  sibling: null,
  agreement: [],
  annulled: [],
  notes: [],
  publicPath: `/oppet/protokoll/${association}/${protocol}/1`,
  can: { recordDecision: false },
  ...more,
})

const drawn = (more: Partial<ProtocolDetail> = {}, page: Partial<OpenProtocolPage> = {}): string =>
  renderOpenProtocol({
    language: 'sv',
    site: 'https://samsyn.example.se',
    protocol: detail(more),
    recounts: [],
    ...page,
  })

/** What somebody reads, with hard spaces as spaces. */
const said = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')

describe('the public page of a protocol', () => {
  it('tells why a round was annulled, where one was', () => {
    expect(said(drawn())).not.toContain('Annullerade')
    const annulled = [{ round, no: 2, name: 'Andra', reason: 'Fel lista låg till grund' }]
    expect(said(drawn({ annulled }))).toContain('Omröstning 2, Andra: Fel lista låg till grund')
  })

  it('says how many, who decided, each vote with its n, the source and the lasting address', () => {
    const text = said(drawn())
    expect(text).toContain('1 indikator prioriterades till kärnan')
    expect(text).toContain('Styrelsen, 3 dec 2026, § 17')
    expect(text).toContain('13 av 23 sade ja (57 %) , omröstning 5')
    expect(text).toContain('Rapport 2014')
    expect(text).toContain(`https://samsyn.example.se/oppet/protokoll/${association}/${protocol}/1`)
    expect(text).toContain('abab abab abab abab abab')
  })

  it('brings no script, may be found, and links its two twins', () => {
    const html = drawn()
    expect(html).not.toContain('<script')
    expect(html).not.toContain('noindex')
    expect(html).toContain(`href="/oppet/protokoll/${association}/${protocol}/1.csv"`)
    expect(html).toContain(`href="/oppet/protokoll/${association}/${protocol}/1.json"`)
  })

  it.each([
    ['sv', /konsensus(?!konferens)/i],
    ['en', /consensus/i],
  ] as const)('never calls a ranking consensus (%s)', (language, word) => {
    expect(said(drawn({}, { language }))).not.toMatch(word)
  })

  it('says consensus where a threshold declared before the vote was met, and there only', () => {
    const list = [entry(1, { vote: { ...vote, yes: 22, share: 96, word: 'consensus' } }), entry(2)]
    const text = said(drawn({ list }))
    expect(text).toMatch(/22 av 23 sade ja \(96 %\).*Konsensus.*13 av 23 sade ja \(57 %\).*Prioriterad/)
    expect(text).toContain('”Konsensus” står bara där')
  })

  it('tells a rating by its median and a ranking by its points', () => {
    const rated = { ...vote, form: 'rate9' as const, median: 6.5 }
    const ranked = { ...vote, form: 'rank' as const, points: { points: 31, of: 69 } }
    const text = said(drawn({ list: [entry(1, { vote: rated }), entry(2, { vote: ranked })] }))
    expect(text).toContain('13 av 23 gav 7–9 (57 %), median 6,5')
    const few = { ...rated, yes: 3, n: 4, share: 75, median: 'too-few' as const }
    expect(said(drawn({ list: [entry(1, { vote: few })] }))).toContain(
      '3 av 4 som bedömde gav 7–9 (75 %), ingen median för färre än fem',
    )
    expect(text).toContain('31 av 69 möjliga poäng, 13 av 23 gav det en plats')
  })

  it('says what is not published and not decided, and shows no bar for it', () => {
    const unknown = entry(1, {
      vote: null,
      perspective: null,
      perspectiveCandidates: ['staff', 'society'],
      text: null,
    })
    const html = drawn({ list: [unknown] })
    expect(said(html)).toContain('Antalet ja är inte publicerat')
    expect(said(html)).toContain('perspektiv: personal eller samhälle')
    expect(said(html)).toContain('Texten är inte publicerad')
    expect(said(html)).toContain('Hur många som röstade för varje indikator är inte publicerat.')
    expect(html).not.toContain('<rect')
    expect(said(drawn({ list: [entry(1, { perspective: null, perspectiveCandidates: [] })] }))).toContain(
      'perspektiv: inte bestämt',
    )
  })

  it('says that counts were worked out where they were', () => {
    const derived = { ...vote, derived: true }
    expect(said(drawn({ list: [entry(1, { vote: derived })] }))).toContain('Antalen är uträknade')
    expect(said(drawn())).not.toContain('Antalen är uträknade')
  })

  it('offers the file of each vote, or says why there is none', () => {
    const recounts = [{ conference, round, no: 2, name: 'Slutrond', cast: 22, present: 23 }]
    const html = drawn({}, { recounts })
    expect(html).toContain(`href="/oppet/omrakning/${conference}/${round}.json"`)
    expect(said(html)).toContain('2. Slutrond , 22 av 23 röstade')
    expect(said(drawn())).toContain('går inte att räkna om här')
  })

  it('marks what is made up, what is replaced, and what has been tampered with', () => {
    expect(said(drawn())).not.toMatch(/påhittat|äldre version|Lita inte/)
    expect(said(drawn({ isInvented: true }))).toMatch(/påhittat exempel.*Rösterna är påhittade/)
    expect(said(drawn({ isIntact: false }))).toContain('Lita inte på den')
    const versions = [1, 2].map((v) => ({ v, state: 'adopted', adopted: null }))
    const old = drawn({ state: 'superseded', versions })
    expect(said(old)).toContain('Det här är en äldre version.')
    expect(old).toContain(`href="/oppet/protokoll/${association}/${protocol}/2"`)
  })

  it('draws what a stranger wrote as text', () => {
    expect(drawn({ list: [entry(1, { text: '<img src=x>' })] })).toContain('&lt;img src=x&gt;')
  })
})
