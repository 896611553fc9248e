import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffApp } from '#adapters/http/staff.ts'
import type { BankList } from '#contract/consensus/bank.ts'
import type { Me } from '#contract/session.ts'
import { focusedLine } from '../_util/accessibility.ts'
import { axeFindings } from '../_util/axe.ts'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { settled } from '../_util/settled.ts'
import { expectWell } from '../_util/well.ts'

/** The gallery of components, built as tests build it: no server behind it, only who is asking. */
const association = 'a5500c1a-7100-4000-8000-000000000001'

const emptyBank: BankList = {
  bank: null,
  totals: { all: 0, extended: 0, core: 0, away: 0 },
  proposals: [],
  can: { write: false },
}
const me: Me = {
  kind: 'guest',
  name: '',
  email: null,
  isInstallationAdmin: false,
  mustAddSecondFactor: false,
  mustPassSecondFactor: false,
  secondFactors: [],
  language: 'sv',
  associations: [],
  guestAllowed: true,
  signInWays: { organisation: false, mail: false },
  hasAdministrator: true,
  address: 'http://127.0.0.1',
}

const example = {
  id: association,
  name: 'Exempelförbundet',
  isExample: true,
  roles: ['facilitator'],
  can: ['association.use', 'conference.read', 'proposal.read', 'protocol.read', 'trace.read', 'search.use'],
}

let folder: string
let server: FastifyInstance
let browser: Browser
let at: (path: string) => string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-kit-'))
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--mode', 'test', '--outDir', folder, '--emptyOutDir'],
    {
      // As it is built for people: libraries leave things out when they are told that this is a test.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  server = Fastify()
  server.get('/api/me', () => ({ ...me, associations: [example] }))
  server.post('/api/me/language', () => ({ ...me, language: 'en', associations: [example] }))
  server.get('/api/a/:association/proposals', (): BankList => emptyBank)
  server.get('/api/a/:association/conferences', () => ({ conferences: [] }))
  server.get('/api/a/:association/protocols', () => ({ protocols: [] }))
  server.get('/api/a/:association/waves', () => ({ waves: [] }))
  server.get('/api/health', () => ({ status: 'ok' }))
  await staffApp(server, folder)
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  at = (path) => address + path
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

async function openGallery(page: Page, path = ''): Promise<void> {
  await page.goto(at(`/app/komponenter${path}`))
  await page.getByRole('heading', { name: 'Komponenter' }).waitFor()
  await settled(page)
}

async function openOverview(page: Page): Promise<void> {
  await page.goto(at(`/app/${association}`))
  await page.getByRole('heading', { name: 'Översikt' }).waitFor()
  // Keys are listened to, and what was fetched is drawn.
  await settled(page)
}

const hasFocus = (page: Page, line: string | RegExp) => expect.poll(() => focusedLine(page)).toMatch(line)

const visits: readonly (readonly [name: string, visit: Visit])[] = [
  ['light', { width: 1440 }],
  ['dark', { width: 1440, dark: true }],
  ['320 px', { width: 320 }],
  ['forced colours', { width: 1280, forcedColors: true }],
]

describe('the gallery', () => {
  it.each(visits)(
    'has nothing for axe to find, fits its width and keeps the content policy: %s',
    async (_, visit) => {
      await withVisitor(browser, visit, async (page) => {
        await openGallery(page, '/2')
        await expectWell(page)
      })
    },
  )
})

describe('with the keyboard', () => {
  it('rows are walked with arrows, open beside the list, and give the focus back', async () => {
    await withVisitor(browser, { width: 1440 }, async (page) => {
      await openGallery(page, '?perspektiv=Deltagare')
      await page.getByRole('link', { name: /^Deltagare känner/ }).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const panel = page.getByRole('region', { name: /^Deltagarna upplever/ })
      await panel.waitFor()
      await expect.poll(() => page.url()).toBe(at('/app/komponenter/2'))
      await hasFocus(page, /^heading "Deltagarna upplever/)
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await hasFocus(page, /^link "Deltagarna upplever/)
    })
  })

  it('a dialog keeps the focus, begins at the safe choice, and gives the focus back', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openGallery(page)
      await page.getByRole('button', { name: 'Radera mätomgången' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('alertdialog', { name: 'Radera mätomgången Våren 2026?' }).waitFor()
      await hasFocus(page, /^button "Behåll"$/)
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('Tab')
      await hasFocus(page, /^button "(Behåll|Radera mätomgången)"/)
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await hasFocus(page, /^button "Radera mätomgången"$/)
    })
  })

  it('a button that cannot be used is reached, says why, and does nothing', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openGallery(page)
      const button = page.getByRole('button', { name: 'Räkna rösterna' })
      await button.focus()
      await hasFocus(page, /^button "Räkna rösterna" disabled$/)
      await expect
        .poll(() =>
          button.evaluate(
            (node) => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent,
          ),
        )
        .toBe('Stäng först')
    })
  })

  it('a working button keeps its width', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openGallery(page)
      const button = page.getByRole('button', { name: 'Stäng omröstningen' }).nth(1)
      const before = await button.boundingBox()
      await button.click()
      const working = page.getByRole('button', { name: 'Stänger …' }).first()
      await expect.poll(() => working.boundingBox()).toEqual(before)
    })
  })

  it('sorting is heard and kept in the address', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openGallery(page)
      await page.getByRole('button', { name: 'Ja, omr. 5' }).first().click()
      await expect.poll(() => page.url()).toContain('sort=yes')
      const heading = page.getByRole('columnheader', { name: 'Ja, omr. 5' }).first()
      await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending')
      const rows = page.getByRole('table', { name: 'Indikatorer', exact: true }).getByRole('rowheader')
      await expect.poll(() => rows.first().textContent()).toMatch(/^Deltagarna upplever/)
    })
  })

  it('the error summary leads to its field', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openGallery(page)
      await page.getByRole('link', { name: 'Sista dagen är före första dagen' }).click()
      await hasFocus(page, /^textbox "Sista dag" .*invalid/)
    })
  })

  it('T turns a chart into its table, and is only a letter while typing or when turned off', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openGallery(page)
      const table = page.getByRole('table', { name: 'Omröstning 1 av 5' })
      await page.keyboard.press('t')
      await table.waitFor()
      await page.keyboard.press('t')
      await table.waitFor({ state: 'detached' })
      await page.getByRole('textbox', { name: 'Namn på mätomgången' }).focus()
      await page.keyboard.press('t')
      expect(await table.count()).toBe(0)
    })
  })
})

describe('the shell', () => {
  it('has nothing for axe to find, at every width and with its menus open', async () => {
    for (const width of [1440, 1100, 320]) {
      await withVisitor(browser, { width }, async (page) => {
        await openOverview(page)
        await expect.poll(() => page.title()).toBe('Översikt – Exempelförbundet – Samsyn')
        if (width < 1024) await page.getByRole('button', { name: 'Meny' }).click()
        await expectWell(page)
        await page.getByRole('button', { name: width < 600 ? 'Konto' : /konferensledare/ }).click()
        await page.getByRole('menu').waitFor()
        expect(await axeFindings(page)).toEqual([])
      })
    }
  })

  it('begins with the way past the navigation', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openOverview(page)
      await page.keyboard.press('Tab')
      await hasFocus(page, /^link "Hoppa till innehållet"$/)
    })
  })

  it('shows the keys on ?, and speaks English when asked to', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openOverview(page)
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Kortkommandon' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /konferensledare/ }).click()
      await page.getByRole('menuitemradio', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'Overview' }).waitFor()
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
    })
  })

  it('wears the theme that was chosen, also after a reload', async () => {
    await withVisitor(browser, {}, async (page) => {
      await openOverview(page)
      await page.getByRole('button', { name: /konferensledare/ }).click()
      await page.getByRole('menuitemradio', { name: 'Mörkt' }).click()
      await page.reload()
      await page.getByRole('heading', { name: 'Översikt' }).waitFor()
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
        .toBe('rgb(17, 21, 27)')
    })
  })

  it('says so when an address leads nowhere, and leads home', async () => {
    await withVisitor(browser, {}, async (page) => {
      await page.goto(at(`/app/${association}/finns/inte`))
      await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor()
      await page.getByRole('link', { name: 'Till översikten' }).click()
      await page.getByRole('heading', { name: 'Översikt' }).waitFor()
      await hasFocus(page, /^heading "Översikt"$/)
    })
  })

  it('says that it waits for the server, and stops when it answers', async () => {
    await withVisitor(browser, { expects: [/net::ERR_FAILED/, /503/] }, async (page) => {
      await openOverview(page)
      await page.route('**/api/**', (route) => route.abort())
      await page.getByRole('button', { name: /konferensledare/ }).click()
      await page.getByRole('menuitemradio', { name: 'English' }).click()
      await page.getByText('Väntar på servern').waitFor()
      await page.unroute('**/api/**')
      await page.getByText('Väntar på servern').waitFor({ state: 'detached' })
    })
  })
})
