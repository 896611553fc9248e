import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { goThere } from '../_util/settled.ts'
import { downwardScroll, expectWell } from '../_util/well.ts'
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

const projector: Visit = { width: 1920, height: 1080 }

const wall = (room: ConferenceRoom, more = ''): string => `${server.url}/projektor/${room.code}${more}`

function cardOf(room: ConferenceRoom, index: number): Card {
  const card = room.cards[index]
  if (!card) throw new Error(`there is no card ${index}`)
  return card
}

/** Forty items: the first so many yes, the rest no. */
const ballot = (yes: number): string => '1'.repeat(yes) + '0'.repeat(40 - yes)

describe('the wall', () => {
  it('follows by itself: who is there, how many have voted, and the result the moment it is counted', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await withVisitor(browser, projector, async (page) => {
      await page.goto(wall(room))
      await page.getByRole('heading', { name: 'Öppnar snart' }).waitFor()
      await page.getByText('7 är på plats').waitFor()
      await expectWell(page)
      await room.lead('open')
      await page.getByText('0 av 7').waitFor()
      expect(await downwardScroll(page)).toBe(0)
      const drawn = await page
        .locator('#cells rect')
        .first()
        .evaluateHandle((rect) => rect)
      expect(await room.cast(cardOf(room, 0), ballot(12))).toBe(200)
      expect(await room.cast(cardOf(room, 1), ballot(5))).toBe(200)
      await page.getByText('2 av 7').waitFor()
      await expect.poll(() => page.locator('#cells rect[stroke*="--blue"]').count()).toBe(2)
      // In place: it is the same drawing, not a new one.
      expect(await drawn.evaluate((rect) => rect.isConnected)).toBe(true)
      expect(await page.getByText('Går vidare').count()).toBe(0)
      await expectWell(page)

      await room.fillBox(ballot(5))
      await room.lead('close')
      await page.getByText('Omröstningen är stängd').waitFor()
      await room.lead('count')
      await page.getByRole('heading', { name: /Omröstning 1 av 1: 5 förslag går vidare/ }).waitFor()
      await page.getByText('Sida 1 av 5').waitFor()
      expect(await downwardScroll(page)).toBe(0)
      await expectWell(page)
    })
  })

  it('turns its pages with the keys, also while the server is out of reach', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    await room.cast(cardOf(room, 0), ballot(12))
    await room.fillBox(ballot(12))
    await room.lead('close')
    await room.lead('count')
    await withVisitor(browser, { ...projector, expects: [/ERR_INTERNET_DISCONNECTED/] }, async (page) => {
      await page.goto(wall(room))
      await page.getByText('Sida 1 av 5').waitFor()
      await page.context().setOffline(true)
      await page.keyboard.press('ArrowRight')
      await page.getByText('Sida 2 av 5').waitFor()
      await page.keyboard.press('PageDown')
      await page.getByText('Sida 3 av 5').waitFor()
      await page.keyboard.press('g')
      await page.getByText('Sida 1 av 5').waitFor()
      await page.keyboard.press('g')
      await page.getByText('Sida 3 av 5').waitFor()
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('t')
      await page.getByRole('table').waitFor()
      await expect.poll(() => page.getByRole('row').count()).toBe(41)
      await page.keyboard.press('t')
      await page.getByRole('img', { name: /Ja-röster per förslag/ }).waitFor()
      await page.getByText('Sida 2 av 5').waitFor()
    })
  })

  it('works without script, page by page and as a table', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    await room.cast(cardOf(room, 0), ballot(12))
    await withVisitor(browser, { ...projector, script: false }, async (page) => {
      await page.goto(wall(room))
      await page.getByText('1 av 7').waitFor()
      await expect.poll(() => page.locator('meta[http-equiv=refresh]').count()).toBe(1)
      await expectWell(page)
      await room.fillBox(ballot(12))
      await room.lead('close')
      await room.lead('count')
      await goThere(page, wall(room, '?sida=2'))
      await page.getByText('Sida 2 av 5').waitFor()
      await page.getByRole('link', { name: 'Nästa sida' }).click()
      await page.getByText('Sida 3 av 5').waitFor()
      await page.getByRole('link', { name: 'Tabell' }).click()
      await page.getByRole('table').waitFor()
      await expectWell(page)
    })
  })

  it('shows a plenary item, then what the room answered', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{ mode: 'plenary' }] })
    await room.lead('open')
    await withVisitor(browser, projector, async (page) => {
      await page.goto(wall(room))
      await page.getByText('Läs förslaget. Svaren öppnas strax.').waitFor()
      await room.slot('open')
      await page.getByText('0 av 7').waitFor()
      await room.cast(cardOf(room, 0), '1', 1)
      await page.getByText('1 av 7').waitFor()
      await room.fillBox('1', 1)
      await room.slot('close')
      await page.getByText('Svaren är stängda.').waitFor()
      await room.slot('reveal')
      await page.getByText('5 av 5', { exact: true }).waitFor()
      await expectWell(page)
      expect(await downwardScroll(page)).toBe(0)
    })
  })

  it.each([
    ['in the dark', { ...projector, dark: true }],
    ['with forced colours', { ...projector, forcedColors: true }],
    ['on a phone', { width: 320, isPhone: true }],
  ] as const)('reads well %s', async (_, visit) => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    await withVisitor(browser, visit, async (page) => {
      await page.goto(wall(room))
      await page.getByText('0 av 7').waitFor()
      await expectWell(page)
      await room.cast(cardOf(room, 0), ballot(12))
      await room.fillBox(ballot(5))
      await room.lead('close')
      await room.lead('count')
      await page.getByRole('heading', { name: /5 förslag går vidare/ }).waitFor()
      await expectWell(page)
    })
  })
})
