import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { settled } from '../_util/settled.ts'
import { type ConferenceRoom, openConference, type RoundSetting } from './conference-room.ts'

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

const phones: readonly Visit[] = [
  { isPhone: true, width: 320, height: 568 },
  { isPhone: true, width: 375, height: 667 },
]

const expects = [/net::ERR_FAILED/, /status of 503/]

/** Where a thumb is on its way to, in CSS pixels of the screen: each answer that can be seen, and the buttons. */
const targets = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.answer, .ranked, .foot .button'))
      .filter((target) => target.offsetParent !== null)
      .map((target) => {
        const { x, y, width, height } = target.getBoundingClientRect()
        return [target.textContent?.trim().slice(0, 20), x, y, width, height].join(' ')
      }),
  )

const says = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).waitFor()

async function sit(page: Page, room: ConferenceRoom): Promise<void> {
  const [card] = room.cards
  await page.goto(server.url + (card?.link.replace(/^https?:\/\/[^/]+/, '') ?? ''))
  // The phone's module has taken the page over: before that it is the page without script.
  await page.locator('main.voting').waitFor()
  await settled(page)
}

/** Each form that has answers beneath one another. */
const settings: readonly (readonly [string, RoundSetting])[] = [
  ['one proposal at a time', {}],
  ['a list to choose from', { form: 'choose', plan: { choose: { effect: 3 } } }],
  ['ratings', { form: 'rate9' }],
  ['a ranking', { form: 'rank', plan: { places: 3 } }],
]

describe.each(settings)('%s', (_, setting) => {
  it.each(setting.form ? phones.slice(0, 1) : phones)(
    'stays where it is when the room pauses and goes on, $width px',
    async (phone) => {
      const room = await openConference(server.url, { voters: 7, rounds: [setting] })
      await room.lead('open')
      await withVisitor(browser, phone, async (page) => {
        await sit(page, room)
        await page.locator('.answer, .ranked').filter({ visible: true }).first().waitFor()
        const before = await targets(page)
        expect(before.length).toBeGreaterThan(3)
        await room.lead('pause')
        await says(page, /Du kan svara, men inte skicka än/)
        expect(await targets(page)).toEqual(before)
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
        const atTheEnd = await targets(page)
        await room.lead('resume')
        await expect
          .poll(() =>
            page
              .getByText(/inte skicka än/)
              .filter({ visible: true })
              .count(),
          )
          .toBe(0)
        expect(await targets(page)).toEqual(atTheEnd)
      })
    },
  )
})

describe('whatever the form', () => {
  it.each(phones)('stays where it is when the server goes away and comes back, $width px', async (phone) => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    await withVisitor(browser, { ...phone, expects }, async (page) => {
      await page.route('**/live/**', (route) => route.abort())
      await sit(page, room)
      await page.locator('.answer, .ranked').filter({ visible: true }).first().waitFor()
      const before = await targets(page)
      await says(page, 'Väntar på servern')
      expect(await targets(page)).toEqual(before)
      await page.unroute('**/live/**')
      await expect
        .poll(() => page.getByText('Väntar på servern').filter({ visible: true }).count(), {
          timeout: 30_000,
        })
        .toBe(0)
      expect(await targets(page)).toEqual(before)
    })
  })
})

describe('the proposal on the wall', () => {
  it.each(phones)('stays where it is when answers open, $width px', async (phone) => {
    const room = await openConference(server.url, { voters: 7, rounds: [{ mode: 'plenary' }] })
    await room.lead('open')
    await withVisitor(browser, phone, async (page) => {
      await sit(page, room)
      await says(page, /Svaren öppnas strax/)
      const answers = async () => (await targets(page)).slice(0, 3)
      const before = await answers()
      await room.slot('open')
      await page.getByRole('button', { name: 'Skicka mitt svar' }).waitFor()
      expect(await answers()).toEqual(before)
    })
  })
})

describe('an answer that keys have come to', () => {
  it('is never hidden behind the buttons', async () => {
    const [phone = {}] = phones
    const room = await openConference(server.url, {
      voters: 7,
      rounds: [{ form: 'choose', plan: { choose: { effect: 3 } } }],
    })
    await room.lead('open')
    await room.lead('pause')
    await withVisitor(browser, phone, async (page) => {
      await sit(page, room)
      // The foot is at its tallest: with the line of the pause in it.
      await says(page, /Du kan svara, men inte skicka än/)
      const hidden: string[] = []
      for (let press = 0; press < 25; press += 1) {
        await page.keyboard.press('Tab')
        hidden.push(...(await page.evaluate(behindFoot)))
      }
      expect(hidden).toEqual([])
    })
  })
})

/** Runs in the page: what has the focus, where the foot covers it. */
function behindFoot(): string[] {
  const [at, foot] = [document.activeElement, document.querySelector('.foot')]
  if (!(at instanceof HTMLInputElement) || !foot) return []
  return at.getBoundingClientRect().bottom > foot.getBoundingClientRect().top
    ? [at.parentElement?.textContent ?? '']
    : []
}
