import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultOverview } from '#contract/measurement/result.ts'
import { me } from '#contract/session.ts'
import { accessibilityTree, say, tabTo } from '../_util/accessibility.ts'
import { launchBrowser, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { atWidth, expectWell } from '../_util/well.ts'

let server: RunningServer
let browser: Browser
let at: (path: string) => string
let association = ''

const cookie = 'samsyn-guest=assocAdmin'
const director = { name: 'samsyn-guest', value: 'assocAdmin' }

const overview = async () => {
  const answer = await fetch(`${server.url}/api/a/${association}/results`, { headers: { cookie } })
  return resultOverview.parse(await answer.json())
}

beforeAll(async () => {
  server = await startServer({ env: { SAMSYN_EXAMPLE: '1' } })
  const answer = await fetch(`${server.url}/api/me`, { headers: { cookie } })
  association = me.parse(await answer.json()).associations[0]?.id ?? ''
  at = (path) => `${server.url}/app/${association}/mata/resultat${path}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

describe('pages of results', () => {
  it('hold on a wide screen, on a phone and by keyboard, and lead to the thread and back', async () => {
    // They come after the start.
    await expect.poll(async () => (await overview()).waves.length, { timeout: 60_000, interval: 500 }).toBe(3)
    await withVisitor(browser, {}, async (page, { context }) => {
      await context.addCookies([{ ...director, url: server.url }])
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(at(''))
      await page.getByRole('heading', { name: 'Alla värden' }).waitFor()
      await expectWell(page)
      expect((await tabTo(page, /^link "Stödet är upplagt/)).at(-1)).toContain('av')

      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Så räknas det' }).waitFor()
      await expectWell(page)
      const said = (await accessibilityTree(page)).map(say)
      expect(said.some((line) => /^im(g|age) "Vägen vidare/.test(line))).toBe(true)
      expect(said.some((line) => line.startsWith('rowheader "Ungdomsspåret'))).toBe(true)
      expect(said.some((line) => line.includes('Visas inte: färre än tröskeln'))).toBe(true)
      await atWidth(page, 320, () => expectWell(page, 'the point at 320'))
      await page.emulateMedia({ media: 'print', forcedColors: 'active' })
      await expect
        .poll(() => page.getByRole('link', { name: 'Översikt', exact: true }).isVisible())
        .toBe(false)
      await page.emulateMedia({ media: 'screen', forcedColors: 'none' })

      await page.getByRole('link', { name: /^Spåra/ }).click()
      await page
        .getByRole('link', { name: /Stödet är upplagt efter behoven/ })
        .first()
        .waitFor()
      await page.goto(at('/forbund'))
      await page.getByRole('heading', { name: 'Jämför med andra förbund' }).waitFor()
      await page
        .getByRole('img', { name: /Påhittade förbundet/ })
        .first()
        .waitFor()
      await expectWell(page)
      await atWidth(page, 320, () => expectWell(page, 'side by side at 320'))
    })
  })

  it('say of a group that would give somebody away which one is shown instead', async () => {
    await withVisitor(browser, { expects: [/409/] }, async (page, { context }) => {
      await context.addCookies([{ ...director, url: server.url }])
      await page.goto(at(''))
      await page.getByRole('link', { name: 'Hösten 2023' }).click()
      await page.getByRole('heading', { name: 'Ge ut en grupp till' }).waitFor()
      await page.getByRole('group', { name: 'Enheter' }).getByText('Stegen').click()
      await page.getByRole('button', { name: 'Pröva och ge ut' }).click()
      await page.getByText('Närmast som visas: Alla.').waitFor()
      await expectWell(page)
    })
  })
})
