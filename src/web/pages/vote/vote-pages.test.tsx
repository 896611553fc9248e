import { describe, expect, it } from 'vitest'
import { renderCardBallot } from './card-pages.tsx'
import { renderJoinCard } from './join-card-page.tsx'
import { renderJoinWall } from './join-wall-page.tsx'
import { renderReviewPage } from './review-page.tsx'
import { type RoundPage, renderRoundPage } from './round-page.tsx'
import { renderSaidPage } from './said-page.tsx'
import { live, paper, result } from './sample.ts'

const setting = { language: 'sv', script: '/sidor/vote.js', live, seat: 'plats 12' } as const

const round = (more: Partial<RoundPage> = {}): string =>
  renderRoundPage({
    ...setting,
    paper,
    isElector: true,
    recorded: false,
    result: null,
    jitter: 0.5,
    ...more,
  })

/** What is in the page now: moulds and a form that waits are for later. */
const shown = (html: string): string =>
  html
    .replace(/<template[\s\S]*?<\/template>/g, '')
    .replace(/<form[^>]*id="ballot"[^>]*hidden=""[\s\S]*?<\/form>/, '')
const words = (html: string): string =>
  shown(html)
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const levels = (html: string): readonly number[] =>
  [...shown(html).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))

describe('what the phone shows', () => {
  it.each([
    { st: 'draft', recorded: false, says: 'Du är med' },
    { st: 'frozen', recorded: false, says: 'Snart öppnar omröstning 1' },
    { st: 'open', recorded: false, says: 'Svara på 3 förslag' },
    { st: 'open', recorded: true, says: 'En röst från din plats är mottagen' },
    { st: 'closing', recorded: true, says: 'Din röst är med. Rösterna räknas strax.' },
    { st: 'closing', recorded: false, says: 'Din röst kom inte med.' },
    { st: 'counting', recorded: false, says: 'Rösterna räknas' },
    { st: 'voided', recorded: false, says: 'Omröstningen gäller inte' },
    { st: 'concluded', recorded: false, says: 'Konferensen är slut' },
  ] as const)('$st, recorded $recorded: $says', ({ st, recorded, says }) => {
    expect(words(round({ live: { ...live, st }, recorded }))).toContain(says)
  })

  it('says received only when the server holds the vote, and in the voter’s name only when just sent', () => {
    expect(words(round({ recorded: true, justSent: true }))).toContain('Din röst är mottagen')
    expect(words(round({ recorded: false, justSent: true }))).not.toContain('är mottagen')
    expect(words(round({ recorded: true }))).toContain('Har du inte röstat själv?')
  })

  it('has the whole result by groups, with counts and never a bare percentage', () => {
    const html = round({ live: { ...live, st: 'applied', fz: '71c2' }, result })
    expect(words(html)).toMatch(
      /Går vidare, 1 Gränsen: 18 ja Tid för rehabilitering 19 av 23 .*Lika, 1 .*Fler i arbete 18 av 23/,
    )
    expect(words(html)).toContain('Förslag 2: texten är inte publicerad 11 av 23')
    expect(words(html)).toContain('påhittade röstetal')
    expect(words(html)).not.toContain('%')
  })

  it('tells a seat that came too late that it is not in the round', () => {
    const html = round({ isElector: false })
    expect(words(html)).toContain('Din plats är inte med i den här omröstningen')
    expect(html.includes('id="ballot"')).toBe(false)
  })

  it('says on every page of practice that it is practice, and on none of a vote', () => {
    const practice = { ...live, lvl: 1, fz: '', no: 0 }
    for (const st of ['open', 'practised'] as const) {
      const html = round({ live: { ...practice, st }, recorded: st === 'open' })
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
      expect(html).toContain('Övning – öppen räkning Alla kan se vad du svarar. Det räknas inte.')
    }
    expect(round({ live: { ...live, lvl: 2 } })).not.toContain('practi')
  })

  it('makes no promise of secrecy for an open count', () => {
    const open = renderJoinCard({ ...setting, seat: null, live: { ...live, lvl: 1 }, freeSeats: false })
    expect(words(open)).toContain('Ditt namn står bredvid din röst.')
    expect(words(open)).not.toContain('Ingen i rummet')
  })
})

describe('without script', () => {
  it('asks again by itself while it waits, never while answers are being given', () => {
    const asksAgain = (html: string) => html.includes('http-equiv="refresh"')
    expect(asksAgain(round({ script: null, live: { ...live, st: 'frozen' } }))).toBe(true)
    expect(asksAgain(round({ script: null }))).toBe(false)
  })

  it('spreads the phones that ask', () => {
    const asked = (jitter: number) =>
      /content="(\d+)"/.exec(round({ live: { ...live, st: 'closing' }, jitter }))?.[1]
    expect(asked(0)).not.toBe(asked(0.99))
  })

  it('begins every ballot with a button that does not send', () => {
    const plenary = round({ live: { ...live, mode: 'plenary', slot: 1, slotSt: 'voting' } })
    for (const html of [round(), plenary]) {
      const form = /<form[^>]*id="ballot"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
      const [first] = /<button[^>]*>/.exec(form) ?? ['']
      expect(first).toContain('hidden')
      expect(first).not.toContain('/rost"')
    }
  })

  it('keeps the answers of a review in the page and nowhere else', () => {
    const html = renderReviewPage({ ...setting, paper, draft: '1.0' })
    expect(html.includes('<input type="hidden" name="a" value="1.0"/>')).toBe(true)
    expect(words(html)).toContain('Ett förslag är utan svar')
    expect(words(html)).toContain('De räknas som ”kan inte bedöma”.')
  })

  it('says what is wrong with too many choices, and how to put it right', () => {
    const choosing = { ...paper, form: 'choose', choose: { process: 1, effect: 1 } } as const
    const html = renderReviewPage({ ...setting, paper: choosing, draft: '111' })
    expect(words(html)).toContain('Processindikatorer: du har valt 2, högst 1. Ta bort ett.')
  })
})

describe('every page', () => {
  const pages: Readonly<Record<string, string>> = {
    wall: renderJoinWall({ language: 'sv', script: null, typed: 'KV4 7PN', fault: 'unknown' }),
    card: renderJoinCard({ ...setting, seat: null, freeSeats: true, fault: 'full' }),
    ballot: round(),
    received: round({ recorded: true, justSent: true }),
    result: round({ live: { ...live, st: 'counted' }, result }),
    review: renderReviewPage({ ...setting, paper, draft: '1.0' }),
    english: round({ language: 'en' }),
  }

  it.each(Object.entries(pages))('%s has headings in order, labels, and a title of its own', (_, html) => {
    const found = levels(html)
    expect(found[0]).toBe(1)
    expect(found.filter((level) => level === 1)).toHaveLength(1)
    for (const [place, level] of found.entries())
      expect(level - (found[place - 1] ?? 1)).toBeLessThanOrEqual(1)
    expect(/<title>(.+) – (Rösta|Vote) – Samsyn<\/title>/.exec(html)?.[1]).toBeTruthy()
    for (const [input] of shown(html).matchAll(/<input(?![^>]*type="hidden")[^>]*>/g)) {
      const id = /id="([^"]+)"/.exec(input)?.[1]
      const isInsideLabel = new RegExp(`<label[^>]*>${input.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(
        html,
      )
      expect(isInsideLabel || html.includes(`for="${id}"`)).toBe(true)
    }
  })

  it.each(Object.entries(pages))(
    '%s asks nothing of anybody else, and styles nothing in place',
    (_, html) => {
      expect(/(src|href|action)="(https?:)?\/\//.exec(html)).toBeNull()
      expect(/ style="/.exec(html)).toBeNull()
      expect(/<script(?![^>]*src="\/sidor\/)/.exec(html)).toBeNull()
    },
  )

  it('shows a wrong code together with its field', () => {
    expect(words(pages.wall ?? '')).toContain('Koden KV4 7PN finns inte. Se efter en gång till på väggen.')
    expect(pages.wall?.includes('aria-invalid="true" aria-describedby="fault"')).toBe(true)
  })
})

describe('the own table', () => {
  const waiting = { ...live, st: 'waiting' as const }

  it('stands first on the phone while tables are shown, and nowhere else', () => {
    expect(round({ live: waiting, table: 3 })).toContain('Du sitter vid bord 3.')
    expect(round({ live: waiting, table: null })).toContain('Du har inget bord än.')
    expect(round({ live: waiting })).not.toContain(' bord')
    expect(round({ table: 3 })).not.toContain('Du sitter vid bord')
  })
})

describe('what tables have said', () => {
  const said = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      stance: 'for' as const,
      text: `Skäl ${at} ${'ord '.repeat(40)}`,
    }))
  const withSaid = (count: number) => ({
    ...paper,
    items: paper.items.map((item) => ({ ...item, said: said(count) })),
  })

  it('is folded in under its proposal while the page is light, and else one link away in another tab', () => {
    expect(round({ paper: withSaid(3) })).toContain('3 argument från borden')
    const heavy = round({ paper: withSaid(100) })
    expect(heavy).not.toContain('Skäl 1 ')
    expect(heavy).toContain('Läs 300 argument från borden')
    expect(heavy).toMatch(/href="\/rosta\/KV47PM\/argument" target="_blank"/)
  })

  it('is opened by the card on a ballot from the bowl, which leads to none of the seat’s addresses', () => {
    const setting = { language: 'sv', script: null, live, card: 'ABCDEFGHJKMN' } as const
    const heavy = renderCardBallot({ ...setting, paper: withSaid(100) })
    expect(heavy).toContain('Läs 300 argument från borden')
    expect(heavy).toContain('formAction="/rost/KV47PM/argument" formTarget="_blank"')
    const said = renderSaidPage({ language: 'sv', live, paper: withSaid(1), byCard: true })
    for (const page of [heavy, renderCardBallot({ ...setting, paper }), said])
      expect(page).not.toContain('/rosta/KV47PM')
  })

  it('is a link in a ranking, where proposals are names in a list', () => {
    expect(round({ paper: { ...withSaid(1), form: 'rank', places: 2 } })).toContain('Läs 3 argument')
  })

  it('stands on its own page by proposal', () => {
    const page = renderSaidPage({ language: 'sv', live, paper: withSaid(2) })
    expect(page).toContain('1. Tid för rehabilitering')
    expect(page).toContain('Skäl 1')
    expect(renderSaidPage({ language: 'sv', live, paper: null })).toContain('Inga argument än.')
  })
})
