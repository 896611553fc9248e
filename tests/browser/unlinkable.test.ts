import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { TicketVoter } from '../_util/ticket-voter.ts'
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

const smallest: Visit = { isPhone: true, width: 320, height: 568 }
const phone: Visit = { isPhone: true, width: 375, height: 667 }
const allYes = '1'.repeat(40)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name })
const says = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).waitFor()
const open = (page: Page, link: string) => page.goto(server.url + link.replace(/^https?:\/\/[^/]+/, ''))

const sit = (page: Page, room: ConferenceRoom) => open(page, room.cards[0]?.link ?? '')

async function answerAndSend(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Ja, ska gå vidare' }).filter({ visible: true }).first().check()
  await page.goto(`${page.url().split('#')[0]}#granska`)
  await button(page, 'Skicka min röst').click()
}

/** The others of the room, each with a ticket of their own. */
async function othersVote(room: ConferenceRoom, count: number): Promise<void> {
  const { id: round, freezeCode } = await room.round()
  for (const { code } of room.cards.slice(1, 1 + count)) {
    const voter = new TicketVoter(server.url, room.code, code)
    await voter.join()
    expect(await voter.send({ round, freezeCode: freezeCode ?? '' }, allYes)).toBe('recorded')
  }
}

it('gets a ticket before the vote opens, and votes without telling who', async () => {
  const room = await openConference(server.url, { voters: 7, rounds: [{}], ticket: 'blind' })
  await withVisitor(browser, smallest, async (page) => {
    // The lot that the phone draws for the moment: soon, so that the test need not wait.
    await page.addInitScript(() => {
      Math.random = () => 0.05
    })
    const asked: Request[] = []
    page.on('request', (request) => void asked.push(request))
    await sit(page, room)
    await says(page, 'Din röstbiljett är hämtad.')
    await expectWell(page)
    await room.lead('open')
    await answerAndSend(page)
    await heading(page, 'Din röst är mottagen').waitFor()
    await expectWell(page)

    const of = (path: string) => asked.filter((request) => new URL(request.url()).pathname === path)
    const [fetched] = of(`/rosta/${room.code}/biljett`)
    const [cast] = of(`/rost/${room.code}`)
    if (!fetched || !cast) throw new Error('both steps were to be seen')
    expect((await fetched.allHeaders()).cookie).toContain('samsyn-plats')
    expect((await cast.allHeaders()).cookie).toBeUndefined()
    expect((await cast.allHeaders()).referer).toBeUndefined()
    expect(Object.keys(JSON.parse(cast.postData() ?? '{}')).toSorted()).toEqual(
      ['a', 'fz', 'r', 'signature', 'slot', 'token'].toSorted(),
    )
    // Opened again, the phone still knows: the server could not tell it.
    await page.reload()
    await heading(page, 'Din röst är mottagen').waitFor()
    await othersVote(room, 5)
    await room.lead('close')
    await room.lead('count')
    await says(page, '6 röstade.')
  })
  expect(await room.result()).toMatchObject({ cast: 6, extraVotes: 0 })
})

it('offers a card where phones have no tools for tickets, and says what the card may mean', async () => {
  const room = await openConference(server.url, { voters: 7, rounds: [{}], ticket: 'blind' })
  await withVisitor(browser, smallest, async (page) => {
    // As on plain http at any address but this computer's own.
    await page.addInitScript(() =>
      Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }),
    )
    await sit(page, room)
    await says(page, /börjar med http, utan s. Be konferensledaren om ett kort/)
    await expectWell(page)
  })
  await withVisitor(browser, { ...phone, script: false }, async (page) => {
    await page.goto(`${server.url}/rosta/${room.code}`)
    await page.getByLabel(/Kod/).fill(room.cards[0]?.code ?? '')
    await page.locator('main form button').first().click()
    await says(page, /Be konferensledaren om ett kort att rösta med/)
  })
  await room.lead('open')
  const [card] = await room.replaceTicket()
  await withVisitor(browser, phone, async (page) => {
    await open(page, card?.link ?? '')
    await page.getByText('Effektindikatorer').first().or(button(page, 'Granska')).first().waitFor()
    await page.getByRole('radio', { name: 'Ja, ska gå vidare' }).filter({ visible: true }).first().check()
    await button(page, 'Granska').click()
    await button(page, 'Skicka min röst').click()
    await heading(page, 'Din röst är mottagen').waitFor()
  })
  await othersVote(room, 5)
  await room.lead('close')
  await room.lead('count')
  expect(await room.result()).toMatchObject({ cast: 6, extraVotes: 1 })
})

it('votes with a card from a bowl, with and without script', async () => {
  const room = await openConference(server.url, { voters: 7, rounds: [{}], ticket: 'card' })
  const cards = await room.bowl(7)
  await room.lead('open')
  for (const [at, script] of [true, false].entries()) {
    const card = cards[at]
    if (!card) throw new Error('the bowl is empty')
    await withVisitor(browser, { ...smallest, script }, async (page) => {
      if (script) await open(page, card.link)
      else {
        await page.goto(`${server.url}/rost/${room.code}`)
        await expectWell(page)
        await page.getByLabel('Kod, 12 tecken').fill(card.code)
        await button(page, 'Gå vidare').click()
      }
      await page.getByRole('radio', { name: 'Ja, ska gå vidare' }).filter({ visible: true }).first().check()
      await expect.poll(() => page.url()).not.toContain(card.code)
      await expectWell(page)
      await button(page, 'Granska').click()
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Din röst är mottagen').waitFor()
      await expectWell(page)
      expect(await page.context().cookies()).toEqual([])
    })
  }
  await withVisitor(browser, phone, async (page) => {
    await sit(page, room)
    await heading(page, 'Rösta med kortet ur skålen').waitFor()
    await expectWell(page)
  })
})
