import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '#adapters/export/pdf/check-pdf.ts'
import { launchBrowser, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await server?.remove()
})

/** One title, no level skipped, and well besides. */
async function expectInOrder(page: Page): Promise<void> {
  await expectWell(page)
  const levels = await page
    .locator('h1,h2,h3,h4,h5')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([])
}

it('is written, read and taken home as PDF, Word and tables, wide and narrow', {
  timeout: 120_000,
}, async () => {
  await withVisitor(browser, { width: 1440 }, async (page, { context }) => {
    await context.addCookies([{ name: 'samsyn-guest', value: 'facilitator', url: server.url }])
    const { associations } = await (await page.request.get(`${server.url}/api/me`)).json()
    const [{ id: association }] = associations
    const { conferences } = await (
      await page.request.get(`${server.url}/api/a/${association}/conferences`)
    ).json()
    const [{ id: conference }] = conferences

    await page.goto(`${server.url}/app/${association}/konferenser/${conference}/rapport`)
    await page.getByLabel('Syfte').waitFor()
    await expectInOrder(page)
    const takeHome = async (name: string, begins: string): Promise<Buffer> => {
      const coming = page.waitForEvent('download', { timeout: 60_000 })
      await page.getByRole('button', { name, exact: true }).click()
      const bytes = await readFile(await (await coming).path())
      expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins)
      return bytes
    }
    await takeHome('Word', 'PK')
    await takeHome('Tabeller som CSV', 'PK')
    const printed = await readPdf(await takeHome('PDF', '%PDF-'))
    expect(printed).toMatchObject({ language: 'sv-SE', isMarked: true, uaPart: '1' })
    await page.setViewportSize({ width: 320, height: 640 })
    await expectInOrder(page)

    await page.goto(`${server.url}/utkast/rapport/${association}/${conference}`)
    await page.getByRole('heading', { name: 'Bilaga 4. Vad en vägledning frågar efter' }).waitFor()
    expect(await page.locator('h1').textContent()).toBe(printed.title)
    await expectInOrder(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await expectInOrder(page)
  })
})
