import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exampleInstrument, exampleItem } from '#domain/measurement/instrument/example.ts'
import { itemKinds } from '#domain/measurement/instrument/item.ts'
import { translator } from '#web/i18n/translate.ts'
import type { Around } from './asking.ts'
import type { Way } from './asking-wave.ts'
import { renderCodePage } from './code-page.tsx'
import { renderQuestionWay } from './question-way.tsx'
import { renderReceiptPage } from './receipt-page.tsx'
import { renderReviewPage } from './review-page.tsx'
import { renderShieldWay } from './shield-way.tsx'
import { renderStartPage } from './start-page.tsx'

/** 137 questions of a length that people write, no two alike. */
const words =
  'stöd arbete vardag planering möte hjälp myndighet tid besked vård samtal praktik studier'.split(' ')
const sentence = (at: number) =>
  Array.from({ length: 9 }, (_, place) => words[(at * 7 + place * place * 3 + place) % words.length]).join(
    ' ',
  )
const long = exampleInstrument(
  Array.from({ length: 137 }, (_, at) => exampleItem(`q-${at}`, { text: { sv: { std: sentence(at) } } })),
)

/** As hard to pack as what is sealed: two thousand signs hold 137 answers. */
const sealed = Array.from({ length: 500 }, (_, at) =>
  ((at * 2_654_435_761) >>> 0).toString(36).slice(-4),
).join('')

const pseudo: Around = {
  locale: 'ar',
  t: (key, ...[slots]) => `⟦${translator('sv')(key, ...([slots] as never))}⟧`,
}

const way = (change: Partial<Way> = {}): Way => ({
  asking: { locale: 'sv', variant: 'std', assetAddress: null },
  wave: {
    asker: 'Exempelförbundet',
    instrument: long,
    variants: ['std', 'easy'],
    closesOn: '2026-12-04',

    panel: null,
    units: [],
  },
  action: '/svara',
  hidden: { _paket: sealed },
  kiosk: null,
  ...change,
})

const facts = {
  asker: 'Exempelförbundet',
  name: 'Hösten 2026',
  admits: 'slip',
  k: { kMean: 5, kDist: 8, kText: 10 },
  mixedFrom: 10,
  key: { need: 2, holders: 3 },
  asksForWords: true,
  answerMonths: 24,
  textMonths: 12,
  decision: '§ 14',
  database: null,
} as const

const pages = (on: Way) => ({
  start: renderStartPage({
    ...on,
    help: 'self',
    unit: null,
    lacksUnit: false,
    agreed: false,
    lacksConsent: false,
  }),
  question: renderQuestionWay({
    ...on,
    asked: itemKinds.map((kind) => ({ item: exampleItem(kind, { kind }), given: '', fault: null })),
    place: { x: 1, last: 8, n: 137 },
  }),
  review: renderReviewPage({
    ...on,
    rows: long.blocks.flatMap(({ items }) => items.map((item, page) => ({ page, item, given: '4' }))),
    notSent: 'notSent',
  }),
  shield: renderShieldWay({ ...on, facts }),
  receipt: renderReceiptPage({ ...on, isRepeat: true, leaves: 'slip', protection: '/svara/skydd/x' }),
})

describe('the pages of those who answer', () => {
  it('weigh at most 14 kB each, also with 137 questions to look over', () => {
    const code = renderCodePage({ language: 'sv', script: null, fault: 'codeWrong' })
    for (const [page, html] of Object.entries({ ...pages(way()), code }))
      expect(gzipSync(html).length, page).toBeLessThanOrEqual(14_000)
    // A budget that nothing could exceed would be none.
    expect(gzipSync(pages(way()).review).length).toBeGreaterThan(6_000)
  })

  it('ask for no script, no answer and nothing from anywhere else', () => {
    for (const html of Object.values(pages(way()))) {
      expect(html).not.toMatch(/<script|required|https?:\/\/(?!www\.w3\.org)/)
      expect(html.match(/<h1/g)).toHaveLength(1)
    }
  })

  it('are written from right to left throughout where the words around are too, and mark what is not', () => {
    const asking = { locale: 'ar', variant: 'std', assetAddress: null, around: pseudo } as const
    for (const [page, html] of Object.entries(pages(way({ asking })))) {
      expect(html, page).toContain('<html lang="ar" dir="rtl">')
      // Every word of ours went by the translation; the questions have none, and say that they are Swedish.
      const ours = html.replace(
        /<(\w+)[^>]* lang="sv"[^>]*>[^<]*<\/\1>|<title>.*?<\/title>|<style>.*?<\/style>/gs,
        '',
      )
      const bare = ours.replace(/⟦[^⟧]*⟧/g, '').replace(/<[^>]+>/g, '')
      expect(bare.match(/\p{L}{3,}/gu) ?? [], page).toEqual([])
    }
  })

  it('put the way forward first in the form, for whoever presses Enter', () => {
    for (const [page, to] of [
      ['start', 'next'],
      ['question', 'next'],
      ['review', 'send'],
    ] as const)
      expect(/<button[^>]*>/.exec(pages(way())[page])?.[0]).toContain(
        `value="${to}" class="unseen" tabindex="-1"`,
      )
  })
})
