import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LiveState } from '#contract/consensus/live.ts'
import { emptyDraft } from './vote/draft.ts'
import type { Paper } from './vote/paper.ts'
import { renderRoundPage } from './vote/round-page.tsx'
import { saidFits } from './vote/said-fits.ts'
import { live } from './vote/sample.ts'

/** What a phone on a full hotel wifi fetches for a ballot of 97 proposals: page and module, compressed. */
const budget = 30_000
const root = fileURLToPath(new URL('../../..', import.meta.url))

type Source = Readonly<{ indicators: readonly Readonly<{ text: string; explanation: string | null }>[] }>
const { indicators }: Source = JSON.parse(readFileSync(`${root}/seed/indicators.json`, 'utf8'))

const words = indicators.flatMap(({ text, explanation }) => `${text} ${explanation ?? ''}`.split(/\s+/))
const made = (seed: number, count: number): string =>
  Array.from(
    { length: count },
    (_, place) => words[(seed * 7919 + place * place * 31 + place * 17) % words.length],
  ).join(' ')

/** As hard to pack as what chance gives, and the same each time: luck is not to decide the budget. */
const drawn = (place: number): string => createHash('sha256').update(`${place}`).digest('hex')

/** The 41 published texts, and 56 more of the same length made of their words, none like another. */
function longBallot(): Paper {
  return {
    round: '7b5c0f7e-8f6e-4b7e-9d59-0a4f7a1c2d33',
    fz: '9f3a 62c1 0b7e d4a8 51ce',
    form: 'yes-no',
    choose: {},
    places: 0,
    denominator: 'cast',
    items: Array.from({ length: 97 }, (_, place) => ({
      id: `${drawn(place).slice(0, 8)}.1`,
      kind: 'process',
      name: made(place + 500, 4),
      text: indicators[place]?.text ?? made(place, 14),
      explanation: indicators[place]?.explanation ?? made(place + 200, 20),
      withdrawn: false,
    })),
  }
}

/** So many arguments of a sentence on each proposal. */
const withArguments = (paper: Paper, count: number): Paper => ({
  ...paper,
  items: paper.items.map((item, place) => ({
    ...item,
    said: Array.from({ length: count }, (_, at) => ({
      stance: at % 2 === 0 ? ('for' as const) : ('against' as const),
      text: made(place * 37 + at * 11 + 3, 18),
    })),
  })),
})

const roundPage = (paper: Paper, state: LiveState = live, tickets: string | null = null): string =>
  renderRoundPage({
    language: 'sv',
    script: '/sidor/vote.js',
    live: { ...state, items: paper.items.length },
    seat: 'plats 12',
    paper,
    isElector: true,
    recorded: false,
    draft: emptyDraft(paper.items.length),
    result: null,
    jitter: 0,
    tickets,
  })

const outputOf = (built: Awaited<ReturnType<typeof build>>): readonly string[] =>
  [built]
    .flat()
    .flatMap((part) => ('output' in part ? part.output : []))
    .flatMap((file) => ('code' in file ? [file.code] : []))

describe('what a phone fetches', () => {
  let script = ''
  let ticketScript = ''

  const moduleOf = async (path: string): Promise<string> =>
    outputOf(
      await build({
        configFile: false,
        root,
        logLevel: 'silent',
        build: {
          write: false,
          target: 'safari12',
          modulePreload: false,
          rollupOptions: { input: `${root}/src/web/pages/vote/${path}` },
        },
      }),
    ).join('')

  beforeAll(async () => {
    script = await moduleOf('vote.client.ts')
    ticketScript = await moduleOf('ticket/office.client.ts')
  }, 60_000)

  const fetched = (paper: Paper): number =>
    gzipSync(roundPage(paper), { level: 6 }).length + gzipSync(script, { level: 9 }).length

  it('is at most 30 kB for a ballot of 97 proposals, module included', () => {
    expect(script.length).toBeGreaterThan(1000)
    expect(roundPage(longBallot())).not.toContain('tickets')
    expect(fetched(longBallot())).toBeLessThanOrEqual(budget)
  })

  it.each([20, 40, 60, 97])(
    'is at most 30 kB for %i proposals, as much as tables have said of them',
    (items) => {
      const silent = { ...longBallot(), items: longBallot().items.slice(0, items) }
      const papers = Array.from({ length: 12 }, (_, count) => withArguments(silent, count + 1))
      const most = papers.findLast(saidFits)
      const more = papers.find((paper) => !saidFits(paper))
      for (const paper of [most, more]) if (paper) expect(fetched(paper)).toBeLessThanOrEqual(budget)
      expect(more).toBeDefined()
    },
  )

  it('is no more at level 3 with its own module, packed as for phones on a private line', () => {
    const page = roundPage(longBallot(), { ...live, lvl: 3, tk: 'blind' }, '/sidor/ticket.js')
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
    const modules = [script, ticketScript].map((text) => brotliCompressSync(text).length)
    expect(page).toContain('/sidor/ticket.js')
    expect(ticketScript.length).toBeGreaterThan(1000)
    expect(modules.reduce((sum, n) => sum + n, brotliCompressSync(page, quality).length)).toBeLessThanOrEqual(
      budget,
    )
  })

  it('brings no library along', () => {
    expect(/react|zod/i.exec(script)).toBeNull()
  })
})
