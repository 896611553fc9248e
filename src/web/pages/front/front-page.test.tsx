import { describe, expect, it } from 'vitest'
import { type FrontPage, renderFront } from './front-page.tsx'

const front = (more: Partial<FrontPage> = {}): string =>
  renderFront({
    language: 'sv',
    example: 'guest',
    hasAdministrator: false,
    isSignedIn: false,
    association: null,
    ...more,
  })

const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const primaries = (html: string): number => html.match(/class="button primary"/g)?.length ?? 0

describe('the front page', () => {
  it('lets anybody on this computer into the example, and says how the first administrator is made', () => {
    expect(front().includes('<form action="/exemplet" method="post">')).toBe(true)
    expect(words(front())).toContain('Öppna engångslänken som skrevs ut när Samsyn startade.')
    expect(words(front())).not.toContain('Logga in')
  })

  it('asks for an account where the installation is shared', () => {
    const shared = front({ example: 'account', hasAdministrator: true })
    expect(shared.includes('/exemplet')).toBe(false)
    expect(shared.includes('href="/app/logga-in?till=%2Fapp"')).toBe(true)
  })

  it('leads whoever is signed in on to their association', () => {
    const own = front({
      isSignedIn: true,
      hasAdministrator: true,
      association: { id: 'a1', name: 'Östra förbundet' },
    })
    expect(own.includes('href="/app/a1"')).toBe(true)
    expect(words(own)).toContain('Gå till Östra förbundet')
  })

  it('runs no script, has one blue button, and always leads to the vote', () => {
    for (const html of [front(), front({ example: 'away', hasAdministrator: true })]) {
      expect(html.includes('<script')).toBe(false)
      expect(primaries(html)).toBeLessThanOrEqual(1)
      expect(html.includes('href="/rosta"')).toBe(true)
    }
  })
})
