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

it('hands out papers, blocks the phone, and keys the pile twice by keyboard', async () => {
  const room = await openConference(server.url, { voters: 8, rounds: [{ plan: { reveal: 'round' } }] })
  const as = (page: Page, role: string) =>
    page.context().addCookies([{ name: 'samsyn-guest', value: role, url: server.url }])
  const at = `${server.url}/app/${room.association}/konferenser/${room.conference}`
  await room.lead('open')
  const { id } = await room.round()
  const papers = `${at}/omrostning/${id}/papper`

  await withVisitor(browser, { isPhone: true, width: 320, height: 640, expects: [/409/] }, async (phone) => {
    await phone.goto(`${server.url}/rosta/${room.code}`)
    await phone.getByLabel('Kod, 8 tecken').fill(room.cards[0]?.code ?? '')
    await button(phone, 'Gå vidare').click()
    await phone.getByRole('radio').first().waitFor()

    await withVisitor(browser, { width: 1440 }, async (desk) => {
      await as(desk, 'facilitator')
      await desk.goto(`${papers}/utskrift`)
      await desk.getByRole('columnheader', { name: 'Kan inte bedöma' }).waitFor()
      await expectWell(desk)
      await desk.goto(`${at}/experter`)
      await button(desk, 'Ge papper: Påhittad expert 1').click()
      await button(desk, 'Ge papper').click()
      await desk.getByText('Plats 1 röstar på papper.').waitFor()
      // The phone is told without anybody touching it.
      await phone.getByRole('heading', { name: 'Du har fått en pappersröst' }).waitFor()
      await expectWell(phone)
      const [first] = room.cards
      expect(first && (await room.cast(first, '1'.repeat(40)))).toBe(409)
      for (const card of room.cards.slice(1, 7)) await room.cast(card, '1'.repeat(40))
      await room.lead('close')

      await desk.goto(`${at}/konsol`)
      await button(desk, 'För in pappersrösterna').click()
      await button(desk, 'Börja föra in').click()
      await button(desk, 'Läs bunten').click()
      await desk.locator('#paper-cell-1:focus').waitFor()
      await desk.keyboard.type('12'.repeat(19))
      // A reload in the middle of a paper costs that paper; nothing else is there yet.
      await desk.reload()
      await desk.locator('#paper-cell-1:focus').waitFor()
      await desk.keyboard.type('2'.repeat(40))
      await desk.keyboard.press('Enter')
      await desk.getByText('Din läsning är klar').waitFor()

      await withVisitor(browser, { width: 320, height: 700 }, async (other) => {
        await as(other, 'assocAdmin')
        await other.goto(papers)
        await button(other, 'Läs bunten').click()
        await other.locator('#paper-cell-1:focus').waitFor()
        await expectWell(other)
        await other.keyboard.type(`${'2'.repeat(39)}1`)
        await other.keyboard.press('Enter')
        await other.getByText('Papper 1: förslag 40').waitFor()
        await button(other, 'Läs papper 1 igen').click()
        await other.locator('#paper-cell-40:focus').waitFor()
        await other.keyboard.type('2')
        await other.keyboard.press('Enter')
        await other.getByText('Båda läsningarna säger samma sak').waitFor()
      })
      await desk.goto(`${at}/konsol`)
      await button(desk, 'Räkna rösterna').click()
      await button(desk, 'Gör utfallet slutligt').waitFor()
      await desk.goto(`${at}/omrostning/${id}`)
      await desk.getByText('7 röster från telefoner och papper tillsammans.').waitFor()
    })
  })
  expect((await room.result()).cast).toBe(7)
})
