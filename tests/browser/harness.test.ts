import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityTree, focused, say, tabTo } from '../_util/accessibility.ts'
import { axeFindings } from '../_util/axe.ts'
import { launchBrowser, withVisitor } from '../_util/browser.ts'
import { whileItStays } from '../_util/settled.ts'
import { expectWell, sidewaysScroll } from '../_util/well.ts'

const page = (body: string, head = '') => `<!doctype html><html lang="sv"><head><meta charset="utf-8">
  <title>Prov</title><meta name="viewport" content="width=device-width">${head}</head>
  <body><main><h1>Prov</h1>${body}</main></body></html>`

const pages: Readonly<Record<string, string>> = {
  '/good': page('<p>Läsbar text.</p><label>Kod <input name="code"></label> <button>Rösta</button>'),
  '/wide': page('<p style="width:400px">Går inte in.</p>'),
  '/pale': page('<p style="color:#bbb;background:#fff">Går knappt att läsa.</p>'),
  '/late': page(
    `<script>fetch('/slow').then(() => {
      document.querySelector('main').insertAdjacentHTML('beforeend',
        '<p style="color:#bbb;background:#fff">Kom sent.</p><div style="width:3000px">Bred.</div>')
    })</script>`,
  ),
  '/broken': page('<p>Fel.</p><script>throw new Error("planted")</script>'),
  '/missing': page('<p>Bild saknas.</p><img src="/gone.png" alt="Ingen bild">'),
  '/loud': page('<p>Fel.</p><script>console.error("planted")</script>'),
  '/foreign': page('<p>Hämtar utifrån.</p><img src="http://192.0.2.1/pixel.png" alt="">'),
  '/choice': page(
    '<label><input type="checkbox" checked> Ja</label><button disabled>Skicka</button><a href="/good">Hjälp</a>',
  ),
}

let browser: Browser
let server: Server
let at: (path: string) => string

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = pages[request.url ?? '']
    const headers = {
      'content-type': 'text/html',
      'content-security-policy': "default-src 'self' 'unsafe-inline' http:",
    }
    const empty = ['/favicon.ico', '/slow'].includes(request.url ?? '') ? 204 : 404
    const answer = () => response.writeHead(body === undefined ? empty : 200, headers).end(body)
    if (request.url === '/slow') setTimeout(answer, 600)
    else answer()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo
  at = (path) => `http://127.0.0.1:${port}${path}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await new Promise((resolve) => server.close(resolve))
})

describe('axe', () => {
  it.each([true, false])('finds nothing on a good page (script: %s)', async (script) => {
    await withVisitor(browser, { script }, async (tab) => {
      await tab.goto(at('/good'))
      expect(await axeFindings(tab)).toEqual([])
    })
  })

  it('is not content with a page that is too wide', async () => {
    await withVisitor(browser, { width: 320 }, async (tab) => {
      await tab.goto(at('/wide'))
      await expect(expectWell(tab)).rejects.toThrow('is too wide')
    })
  })

  it.each([true, false])('finds planted pale text (script: %s)', async (script) => {
    await withVisitor(browser, { script }, async (tab) => {
      await tab.goto(at('/pale'))
      const [finding] = await axeFindings(tab)
      expect(finding).toContain('color-contrast')
      expect(finding).toContain('Går knappt att läsa')
    })
  })
})

describe('a page that draws what it has fetched', () => {
  it('is looked at when that is there', async () => {
    await withVisitor(browser, {}, async (tab) => {
      await tab.goto(at('/late'), { waitUntil: 'domcontentloaded' })
      const [finding] = await axeFindings(tab)
      expect(finding).toContain('Kom sent')
    })
  })

  it('is measured when that is there', async () => {
    await withVisitor(browser, {}, async (tab) => {
      await tab.goto(at('/late'), { waitUntil: 'domcontentloaded' })
      expect(await sidewaysScroll(tab)).toBeGreaterThan(1000)
    })
  })
})

describe('a page that fetches itself anew while it is looked at', () => {
  it('is looked at again', async () => {
    await withVisitor(browser, {}, async (tab) => {
      await tab.goto(at('/good'))
      const look = () =>
        tab.evaluate(() => {
          if (sessionStorage.getItem('seen')) return 'again'
          sessionStorage.setItem('seen', 'once')
          location.reload()
          return new Promise<string>(() => undefined)
        })
      expect(await whileItStays(tab, look)).toBe('again')
    })
  })

  it('and nothing else that goes wrong is passed over', async () => {
    await withVisitor(browser, {}, async (tab) => {
      let looks = 0
      const look = () => {
        looks += 1
        return Promise.reject(new Error('planted'))
      }
      await expect(whileItStays(tab, look)).rejects.toThrow('planted')
      expect(looks).toBe(1)
    })
  })
})

describe('a page that complains fails its test', () => {
  it.each([
    ['/broken', 'uncaught: planted'],
    ['/missing', '404'],
    ['/loud', 'console: planted'],
    ['/foreign', 'third party: http://192.0.2.1/pixel.png'],
  ])('%s', async (path, complaint) => {
    const visit = withVisitor(browser, {}, async (tab, { complaints }) => {
      await tab.goto(at(path), { waitUntil: 'domcontentloaded' })
      await expect.poll(complaints).not.toEqual([])
    })
    await expect(visit).rejects.toThrow(`The page complained:\n`)
    await expect(visit).rejects.toThrow(complaint)
  })

  it('unless the test expects it', async () => {
    const visit = withVisitor(browser, { expects: [/^console: planted$/] }, async (tab) => {
      const [said] = await Promise.all([tab.waitForEvent('console'), tab.goto(at('/loud'))])
      return said.text()
    })
    await expect(visit).resolves.toBe('planted')
  })
})

describe('the screen reader’s view', () => {
  it('has roles, names and states', async () => {
    await withVisitor(browser, {}, async (tab) => {
      await tab.goto(at('/choice'))
      const tree = async () => (await accessibilityTree(tab)).map(say)
      await expect.poll(tree).toContain('heading "Prov"')
      const seen = await tree()
      expect(seen).toContain('checkbox "Ja" checked')
      expect(seen).toContain('button "Skicka" disabled')
    })
  })

  it('follows the keyboard, and notices what cannot be reached', async () => {
    await withVisitor(browser, {}, async (tab) => {
      await tab.goto(at('/choice'))
      expect(await focused(tab)).toBeNull()
      expect(await tabTo(tab, /link "Hjälp"/)).toEqual(['checkbox "Ja" checked', 'link "Hjälp"'])
      await expect(tabTo(tab, /button "Skicka"/, 5)).rejects.toThrow('did not reach')
    })
  })
})

describe('the visitor', () => {
  it('is as wide, as dark and as Swedish as asked', async () => {
    await withVisitor(browser, { isPhone: true, width: 320, dark: true }, async (tab) => {
      await tab.goto(at('/good'))
      const self = await tab.evaluate(() => ({
        width: innerWidth,
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        language: navigator.language,
      }))
      expect(self).toEqual({ width: 320, dark: true, language: 'sv-SE' })
    })
  })
})
