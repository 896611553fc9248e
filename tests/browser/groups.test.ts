import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, withVisitor } from '../_util/browser.ts'
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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

it('seats the room, shows wall and phone where, and puts what a table says on the ballot', async () => {
  const room = await openConference(server.url, { voters: 12, rounds: [{}, {}] })
  await withVisitor(browser, { width: 1440, expects: [/422/] }, async (page, { context }) => {
    await context.addCookies([{ name: 'samsyn-guest', value: 'facilitator', url: server.url }])
    const { associations } = await (await page.request.get(`${server.url}/api/me`)).json()
    const at = `${server.url}/app/${associations[0].id}/konferenser/${room.conference}`
    await page.goto(`${at}/grupper`)
    await button(page, 'Lägg grupperna').click()
    await page.getByText('Grupperna är lagda.').waitFor()
    await expectWell(page)
    await button(page, 'Visa borden på väggen').click()
    await button(page, 'Sluta visa borden').waitFor()

    await withVisitor(browser, { isPhone: true, width: 320, height: 640 }, async (phone) => {
      await phone.goto(`${server.url}/rosta/${room.code}`)
      await phone.getByLabel('Kod, 8 tecken').fill(room.cards[0]?.code ?? '')
      await button(phone, 'Gå vidare').click()
      await phone.getByText(/Du sitter vid bord [12]\./).waitFor()
      await expectWell(phone)
      await withVisitor(browser, { width: 1920, height: 1080 }, async (wall) => {
        await wall.goto(`${server.url}/projektor/${room.code}`)
        await wall.getByRole('heading', { name: 'Bord 2' }).waitFor()
        await expectWell(wall)
      })

      await page.goto(`${at}/argument`)
      await page.getByRole('button', { name: /Förslag/ }).click()
      await page.getByRole('option').first().click()
      await page.getByText('Mot', { exact: true }).click()
      await page.getByLabel('Argumentet').fill('Påhittad expert 3 tycker att det är svårt att mäta')
      await page.keyboard.press('Enter')
      await page.getByText('Texten kan peka ut en person').waitFor()
      await page.getByLabel('Argumentet').fill('Det är svårt att mäta')
      await page.keyboard.press('Enter')
      await page.getByText('Fortsätt med nästa.').waitFor()
      await expectWell(page)

      await room.lead('open')
      await phone.getByText('1 argument från borden').first().click()
      await phone.getByText('Det är svårt att mäta').waitFor()
      await expectWell(phone)

      // Whoever looks through her answers keeps them before her when the tables of the next vote are shown.
      await phone.goto(`${phone.url().split('#')[0]}#granska`)
      const review = phone.getByRole('heading', { name: 'Granska och skicka' })
      await review.waitFor()
      await phone.evaluate(() => document.querySelector('main')?.setAttribute('data-same', ''))
      await page.goto(`${at}/grupper`)
      await button(page, 'Lägg grupperna').click()
      await button(page, 'Visa borden på väggen').click()
      await button(page, 'Sluta visa borden').waitFor()
      // Longer than a phone waits before it fetches its page anew.
      await phone.waitForTimeout(2_500)
      expect(await phone.locator('main[data-same]').count()).toBe(1)
      expect(await review.isVisible()).toBe(true)
    })
  })
})
