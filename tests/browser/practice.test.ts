import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFindings } from '../_util/axe.ts'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { openConference } from './conference-room.ts'

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

const phone: Visit = { isPhone: true, width: 320, height: 568 }

async function expectWell(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0)
}

const banner = (page: Page) => page.locator('.practising', { hasText: 'Övning – öppen räkning' })

it('practises on phones and wall, says so all the time, and leaves nothing of it on the vote that follows', {
  timeout: 90_000,
}, async () => {
  // A blind ticket: the level that practice differs from the most.
  const room = await openConference(server.url, { voters: 6, rounds: [{}], ticket: 'blind' })
  const card = room.cards[0]
  if (!card) throw new Error('there is no card')
  await withVisitor(browser, {}, async (desk) => {
    await desk.context().addCookies([{ name: 'samsyn-guest', value: 'facilitator', url: server.url }])
    await withVisitor(browser, phone, async (page) => {
      await page.goto(server.url + card.link.replace(/^https?:\/\/[^/]+/, ''))
      await page.getByRole('heading', { name: /Snart öppnar/ }).waitFor()
      expect(await banner(page).count()).toBe(0)

      await desk.goto(`${server.url}/app/${room.association}/konferenser/${room.conference}/konsol`)
      await desk.getByRole('link', { name: 'Öva på att rösta' }).click()
      await desk.getByLabel('Frågor, en på varje rad').fill('Kaffe är godare än te')
      await expectWell(desk)
      await desk.getByRole('button', { name: 'Börja övningen' }).click()

      await page.locator('.answer').filter({ visible: true }).first().click()
      await banner(page).waitFor()
      await expectWell(page)
      await page.getByRole('button', { name: 'Granska' }).click()
      await page.getByRole('button', { name: 'Skicka min röst' }).click()
      await page.getByText('Det var en övning och räknas inte.').waitFor()
      expect(await banner(page).isVisible()).toBe(true)

      await withVisitor(browser, { width: 1920, height: 1080 }, async (wall) => {
        await wall.goto(`${server.url}/projektor/${room.code}`)
        await wall.getByText('1 av 6').waitFor()
        await banner(wall).waitFor()
        await desk.getByRole('button', { name: 'Stäng och visa svaren' }).click()
        await wall.locator('.named dd', { hasText: 'Ja' }).waitFor()
        await expectWell(wall)
      })
      await page.getByRole('heading', { name: 'Så svarade alla i övningen' }).waitFor()
      await page.getByRole('row', { name: /\(du\) Ja/ }).waitFor()
      await expectWell(page)

      await desk.getByRole('button', { name: 'Ta bort övningen' }).click()
      await page.getByRole('heading', { name: /Snart öppnar/ }).waitFor()
      await room.lead('open')
      await page.getByRole('heading', { name: 'Granska' }).or(page.locator('main.voting')).first().waitFor()
      expect(await banner(page).count()).toBe(0)
      expect(await page.locator('body.practice').count()).toBe(0)
    })
  })
})
