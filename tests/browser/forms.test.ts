import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { focusedLine } from '../_util/accessibility.ts'
import { axeFindings } from '../_util/axe.ts'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { goThere } from '../_util/settled.ts'
import { expectWell } from '../_util/well.ts'
import { type ConferenceRoom, openConference } from './conference-room.ts'

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

const smallest: Visit = { isPhone: true, width: 320, height: 640 }
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

async function sit(page: Page, room: ConferenceRoom): Promise<void> {
  await page.goto(`${server.url}/rosta/${room.code}`)
  await page.getByLabel('Kod, 8 tecken').fill(room.cards[0]?.code ?? '')
  await button(page, 'Gå vidare').click()
}

/** No box is opened with fewer than five: the others vote blank. */
async function castBlank(room: ConferenceRoom, from: number, blank: string): Promise<void> {
  for (const card of room.cards.slice(from)) expect(await room.cast(card, blank)).toBe(200)
}

describe('ratings on a phone', () => {
  it('are given by keys alone, reviewed, and counted by those who judged', async () => {
    const room = await openConference(server.url, { voters: 5, rounds: [{ form: 'rate9' }] })
    await room.lead('open')
    await castBlank(room, 1, '-'.repeat(40))
    await withVisitor(browser, smallest, async (page) => {
      await sit(page, room)
      // The phone's module has taken the page over: before that all forty are there.
      await page
        .locator('main.voting')
        .getByRole('radio', { name: '1, inte alls viktigt' })
        .filter({ visible: true })
        .waitFor()
      await expectWell(page)
      // Keys answer the proposal in focus, and nothing else.
      await page.locator('.item.now legend').focus()
      await page.keyboard.press('8')
      await page.keyboard.press('Enter')
      await page.getByText('Förslag 2 av 40').first().waitFor()
      await expect.poll(() => focusedLine(page)).toMatch(/Förslag 2 av 40/)
      await page.keyboard.press('0')
      await expect
        .poll(() =>
          page.getByRole('radio', { name: 'Kan inte bedöma' }).filter({ visible: true }).isChecked(),
        )
        .toBe(true)
      await page.goto(`${page.url().split('#')[0]}#granska`)
      await heading(page, '38 förslag är utan svar').waitFor()
      await expect.poll(() => page.getByText('Betyg 7–9').locator('..').textContent()).toMatch(/1$/)
      await expectWell(page)
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Din röst är mottagen').waitFor()
      await room.lead('close')
      await room.lead('count')
      await page.getByText('1 av 1 gav 7–9').first().waitFor()
      await page.getByText('ingen kunde bedöma').first().waitFor()
      await expectWell(page)
    })
    await withVisitor(browser, { width: 1920, height: 1080 }, async (wall) => {
      await wall.goto(`${server.url}/projektor/${room.code}`)
      // The drawing's own name, and the rule under it.
      await wall
        .getByRole('img', { name: /Andel som gav 7–9/ })
        .first()
        .waitFor()
      expect(await axeFindings(wall)).toEqual([])
    })
  })
})

describe('a ranking on a phone', () => {
  it('gives each place to one item, in selects, with and without script', async () => {
    const room = await openConference(server.url, {
      voters: 5,
      rounds: [{ form: 'rank', plan: { places: 3 } }],
    })
    await room.lead('open')
    await castBlank(room, 2, '')
    await withVisitor(browser, smallest, async (page) => {
      await sit(page, room)
      await heading(page, 'Rangordna de 3 bästa förslagen').waitFor()
      await page.locator('main.voting').waitFor()
      await expectWell(page)
      const [first, second] = [page.locator('#p1'), page.locator('#p2')]
      await first.selectOption('Plats 1')
      await second.selectOption('Plats 1')
      // A place has room for one.
      await expect.poll(() => Promise.all([first.inputValue(), second.inputValue()])).toEqual(['.', '1'])
      await first.selectOption('Plats 3')
      await page.getByText('Du har gett 2 av 3 platser.').waitFor()
      await button(page, 'Granska').click()
      await heading(page, 'Du har rangordnat två förslag').waitFor()
      await expect.poll(() => page.locator('#screen .rows .no').allInnerTexts()).toEqual(['1', '2'])
      await expectWell(page)
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Din röst är mottagen').waitFor()
    })
    await withVisitor(browser, { ...smallest, script: false }, async (page) => {
      await page.goto(`${server.url}/rosta/${room.code}`)
      await page.getByLabel('Kod, 8 tecken').fill(room.cards[1]?.code ?? '')
      await button(page, 'Gå vidare').click()
      await page.locator('#p1').selectOption('Plats 1')
      await page.locator('#p2').selectOption('Plats 1')
      await button(page, 'Granska').click()
      await page.getByText('Plats 1 är given till flera förslag').waitFor()
      await button(page, 'Ändra').click()
      await page.locator('#p2').selectOption('Plats 2')
      await button(page, 'Granska').click()
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Din röst är mottagen').waitFor()
      await room.lead('close')
      await room.lead('count')
      await goThere(page, `${server.url}/rosta/${room.code}`)
      await page.getByText('5 poäng').first().waitFor()
      await expectWell(page)
    })
  })
})
