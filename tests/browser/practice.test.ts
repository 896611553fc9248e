import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'
import { openConference } from './conference-room.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

const phone: Visit = { isPhone: true, width: 320, height: 568 }

const banner = (page: Page) => page.locator('.practising', { hasText: 'Övning – öppen räkning' })

it('practises on phones and wall, says so all the time, and leaves nothing of it on the vote that follows', async () => {
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

      // The phone's module has taken the ballot over: before that it is the page without script.
      await page.locator('main.voting .answer').filter({ visible: true }).first().click()
      await banner(page).waitFor()
      await expectWell(page)
      await page.getByRole('button', { name: 'Granska' }).click()
      await page.getByRole('button', { name: 'Skicka min röst' }).click()
      await page.getByText('Det var en övning och räknas inte.').waitFor()
      await banner(page).waitFor()

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
      await expect.poll(() => banner(page).count()).toBe(0)
      await expect.poll(() => page.locator('body.practice').count()).toBe(0)
    })
  })
})
