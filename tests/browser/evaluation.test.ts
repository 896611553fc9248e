import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Visitor } from '../../src/cli/replay/visitor.ts'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'
import { type Card, type ConferenceRoom, openConference } from './conference-room.ts'

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

function cardOf(room: ConferenceRoom, index: number): Card {
  const card = room.cards[index]
  if (!card) throw new Error(`there is no card ${index}`)
  return card
}

/** A form from a phone somewhere in the room. */
async function handIn(room: ConferenceRoom, card: Card, fields: Record<string, string>): Promise<void> {
  const visitor = new Visitor(server.url)
  const type = 'application/x-www-form-urlencoded'
  const post = (path: string, body: Record<string, string>) =>
    visitor.send(path, { method: 'POST', type, body: new URLSearchParams(body).toString() })
  await post(`/rosta/${room.code}`, { kort: card.code })
  await post(`/rosta/${room.code}/utvardering`, fields)
}

it('asks the room at its end, with and without script, and shows table and words where they belong', async () => {
  const room = await openConference(server.url, { voters: 6, rounds: [{}] })
  await room.lead('open')
  for (const card of room.cards) await room.cast(card, '1'.repeat(40))
  for (const act of ['close', 'count', 'finish'] as const) await room.lead(act)

  await withVisitor(browser, {}, async (desk) => {
    await desk.context().addCookies([{ name: 'samsyn-guest', value: 'facilitator', url: server.url }])
    const step = async (name: string) => {
      await desk.locator('#next-step', { hasText: name }).click()
    }
    await withVisitor(browser, phone, async (page) => {
      await page.goto(server.url + cardOf(room, 0).link.replace(/^https?:\/\/[^/]+/, ''))
      await page
        .getByRole('heading', { name: /är räknad/ })
        .first()
        .waitFor()
      await desk.goto(`${server.url}/app/${room.association}/konferenser/${room.conference}/konsol`)
      await step('Öppna utvärderingen')

      // The phone goes there by itself; what is written outlives a reload.
      await page.getByRole('heading', { level: 1, name: 'Utvärdering' }).waitFor()
      // What is written before the page's module is there is not kept by it.
      await page.waitForLoadState()
      await page
        .getByRole('group', { name: /Fråga 1 / })
        .getByText('Nöjd', { exact: true })
        .click()
      const fifth = page.getByRole('group', { name: /Fråga 5 / })
      await fifth.getByText('Eget alternativ', { exact: true }).click()
      await fifth.getByLabel('Skriv ditt eget alternativ').fill('Svårt att avgöra')
      await expectWell(page)
      await page.reload()
      await expect
        .poll(() => fifth.getByLabel('Skriv ditt eget alternativ').inputValue())
        .toBe('Svårt att avgöra')
      await page.getByRole('button', { name: 'Skicka mina svar' }).click()
      await page.getByRole('heading', { name: 'Dina svar är mottagna' }).waitFor()
      await expectWell(page)
    })
    await withVisitor(browser, { ...phone, script: false, expects: [/422/] }, async (page) => {
      await page.goto(`${server.url}/rosta/${room.code}`)
      await page.getByLabel('Kod, 8 tecken').fill(cardOf(room, 1).code)
      await page.getByRole('button', { name: 'Gå vidare' }).click()
      await page.getByRole('button', { name: 'Skicka mina svar' }).click()
      await page.getByText('Du har inte svarat på något än.').waitFor()
      await page
        .getByRole('group', { name: /Fråga 2 / })
        .getByText('Missnöjd', { exact: true })
        .click()
      await page.getByLabel('Något mer du vill säga?').fill('Tydligare ingress')
      await page.getByRole('button', { name: 'Skicka mina svar' }).click()
      await page.getByRole('heading', { name: 'Dina svar är mottagna' }).waitFor()
    })
    for (const index of [2, 3, 4]) await handIn(room, cardOf(room, index), { q1: 'neutral', q5: 'satisfied' })

    await desk.getByText('5 av 6').first().waitFor()
    await step('Stäng utvärderingen')
    await step('Räkna svaren')
    await desk.getByRole('link', { name: 'Se utvärderingen' }).click()
    await desk.getByRole('heading', { level: 1, name: 'Utvärdering' }).waitFor()
    await desk
      .getByRole('row', {
        name: /^1 Är du nöjd med informationen.*1 av 5 \(20 %\) 3 av 5 \(60 %\) 0 0 1 av 5/,
      })
      .waitFor()
    await desk.getByText('Svårt att avgöra').waitFor()
    await desk.getByText('Tydligare ingress').waitFor()
    await expectWell(desk)
    await withVisitor(browser, { width: 1920, height: 1080 }, async (wall) => {
      await wall.goto(`${server.url}/projektor/${room.code}`)
      await desk.getByRole('button', { name: 'Visa tabellen på väggen' }).click()
      await wall.getByRole('row', { name: /Är du nöjd med resultatet.* 3 av 5 \(60 %\)/ }).waitFor()
      expect(await wall.getByText('Svårt att avgöra').count()).toBe(0)
      await expectWell(wall)
    })
  })
})
