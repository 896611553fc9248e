import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityTree, focusedLine, say } from '../_util/accessibility.ts'
import { launchBrowser, leave, lostServer, openVisitor, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { goThere } from '../_util/settled.ts'
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

const phone: Visit = { isPhone: true, width: 375, height: 700 }
const smallest: Visit = { ...phone, width: 320 }

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const allNo = '0'.repeat(40)
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const plainAnswer = (page: Page, name: string | RegExp) =>
  page.getByRole('radio', { name }).filter({ visible: true })
/** On the ballot that the phone's module has taken over: until then all forty are there at once. */
const answer = (page: Page, name: string | RegExp) =>
  page.locator('main.voting').getByRole('radio', { name }).filter({ visible: true })

const has = (page: Page, focus: string | RegExp) => expect.poll(() => focusedLine(page)).toMatch(focus)

function cardOf(room: ConferenceRoom, index: number): Card {
  const card = room.cards[index]
  if (!card) throw new Error(`there is no card ${index}`)
  return card
}

const at = (path: string): string => server.url + path

/** As the camera opens it: the address with the seat code in its fragment. */
const scan = (page: Page, card: Card) => page.goto(at(card.link.replace(/^https?:\/\/[^/]+/, '')))

async function typeCodes(page: Page, room: ConferenceRoom, card: Card): Promise<void> {
  await page.goto(at('/rosta'))
  await page.getByLabel('Kod, 6 tecken').fill(room.code.toLowerCase())
  await button(page, 'Gå vidare').click()
  await page.getByLabel('Kod, 8 tecken').fill(card.code.toLowerCase())
  await button(page, 'Gå vidare').click()
}

const reloadWithoutScript = (page: Page, room: ConferenceRoom) => goThere(page, at(`/rosta/${room.code}`))

describe('a phone with script', () => {
  it('joins by its card, votes one proposal at a time, and sees that it counted', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await withVisitor(browser, phone, async (page, { context }) => {
      await scan(page, cardOf(room, 0))
      await heading(page, 'Snart öppnar omröstning 1').waitFor()
      await expect.poll(() => page.url()).toBe(at(`/rosta/${room.code}`))
      const [cookie] = await context.cookies(at(`/rosta/${room.code}`))
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: `/rosta/${room.code}` })
      await expectWell(page)

      await room.lead('open')
      await page.getByText('Förslag 1 av 40').first().waitFor()
      await has(page, /Förslag 1 av 40/)
      await expectWell(page)
      await page.keyboard.press('1')
      await page.keyboard.press('Enter')
      await page.getByText('Förslag 2 av 40').first().waitFor()
      await answer(page, 'Kan inte bedöma').check()
      await page.goBack()
      await page.getByText('Förslag 1 av 40').first().waitFor()
      await expect.poll(() => answer(page, 'Ja, ska gå vidare').isChecked()).toBe(true)

      await page.getByRole('link', { name: 'Alla förslag' }).click()
      await heading(page, 'Alla förslag').waitFor()
      await expectWell(page)
      await button(page, 'Granska').click()
      await heading(page, 'Granska och skicka').waitFor()
      await page.getByRole('heading', { name: '38 förslag är utan svar' }).waitFor()
      await expectWell(page)
      await button(page, 'Svara på förslag 3').click()
      await answer(page, 'Nej').check()
      await button(page, 'Nästa').click()
      await page.reload()
      await page.getByText('Förslag 4 av 40').first().waitFor()
      await page.goto(`${page.url().split('#')[0]}#granska`)
      await page.getByRole('heading', { name: '37 förslag är utan svar' }).waitFor()
      await page.keyboard.press('Enter')
      expect(await heading(page, 'Granska och skicka').isVisible()).toBe(true)

      await button(page, 'Skicka min röst').click()
      await heading(page, 'Din röst är mottagen').waitFor()
      await has(page, /^heading "Din röst är mottagen"/)
      await expectWell(page)
      await page.reload()
      await heading(page, 'Din röst är mottagen').waitFor()

      await room.fillBox(allNo)
      await room.lead('close')
      await page.getByText('Din röst är med.').waitFor()
      await room.lead('count')
      await heading(page, 'Omröstning 1 är räknad').waitFor()
      await page.getByText('1 av 5').first().waitFor()
      await expectWell(page)
    })
  })

  it('fits 320 px, and shows its answers in dark and forced colours', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    for (const visit of [smallest, { ...phone, dark: true }, { ...phone, forcedColors: true }]) {
      await withVisitor(browser, visit, async (page) => {
        await scan(page, cardOf(room, 1))
        await answer(page, 'Nej').check()
        await expectWell(page)
      })
    }
  })

  it('keeps sending one and the same ballot until it is answered', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    const expects = [/net::ERR_FAILED/]
    await withVisitor(browser, { ...phone, expects }, async (page) => {
      await scan(page, cardOf(room, 0))
      await answer(page, 'Ja, ska gå vidare').check()
      await page.goto(`${page.url().split('#')[0]}#granska`)
      // The first is stored, and its answer lost on the way; the next never arrive, by the button or by themselves.
      let sent = 0
      let isMended = false
      await page.route('**/rost', async (route) => {
        sent += 1
        if (sent === 1) await route.fetch()
        if (isMended) await route.continue()
        else await route.abort()
      })
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Väntar på servern').waitFor()
      await page.getByText('Din röst finns kvar i telefonen.').waitFor()
      await expectWell(page)
      await button(page, 'Skicka igen').click()
      await page.getByText(/Försök [2-9]\./).waitFor()
      isMended = true
      await heading(page, 'Din röst är mottagen').waitFor()
      expect(sent).toBeGreaterThanOrEqual(3)
    })
    await room.fillBox(allNo)
    await room.lead('close')
    await room.lead('count')
    await withVisitor(browser, phone, async (page) => {
      await scan(page, cardOf(room, 0))
      await page.getByText('5 röstade.').waitFor()
    })
  })

  it('sends on after a reload in the middle', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    await withVisitor(browser, { ...phone, expects: [/net::ERR_FAILED/] }, async (page) => {
      await scan(page, cardOf(room, 0))
      await answer(page, 'Nej').check()
      await page.goto(`${page.url().split('#')[0]}#granska`)
      await page.route('**/rost', (route) => route.abort())
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Väntar på servern').waitFor()
      await page.unroute('**/rost')
      await page.reload()
      await heading(page, 'Din röst är mottagen').waitFor()
    })
  })

  it('learns that an unanswered vote came in after all, or that it did not', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    const late = async (card: Card, arrives: boolean, told: string) => {
      const { page, context } = await openVisitor(browser, phone)
      await scan(page, card)
      await answer(page, 'Nej').check()
      await page.goto(`${page.url().split('#')[0]}#granska`)
      await page.route('**/rost', async (route) => {
        if (arrives) await route.fetch()
        await route.abort()
      })
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Väntar på servern').waitFor()
      return async () => {
        await page.unroute('**/rost')
        await page.getByText(told).waitFor()
        await leave({ context })
      }
    }
    const [arrived, lost] = [
      await late(cardOf(room, 0), true, 'Din röst är med.'),
      await late(cardOf(room, 1), false, 'Din röst kom inte med.'),
    ]
    await room.lead('close')
    await arrived()
    await lost()
  })

  it('goes on without help when the server has died and come back', async () => {
    const first = await startServer()
    const room = await openConference(first.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    await withVisitor(browser, { ...phone, expects: [lostServer] }, async (page) => {
      await page.goto(`${first.url}/rosta/${room.code}#${cardOf(room, 0).code}`)
      await answer(page, 'Nej').check()
      await first.kill()
      await page.getByText('Väntar på servern. Dina svar finns kvar.').waitFor()
      await page.goto(`${page.url().split('#')[0]}#granska`)
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Väntar på servern').waitFor()
      const second = await startServer({ dataFolder: first.dataFolder, port: first.port })
      await heading(page, 'Din röst är mottagen').waitFor({ timeout: 60_000 })
      await room.lead('close')
      await page.getByText('Din röst är med.').waitFor()
      await second.kill()
    })
    await first.remove()
  })

  it('says at once that the vote closed without it, and goes on if it opens again', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    await withVisitor(browser, phone, async (page) => {
      await scan(page, cardOf(room, 0))
      await answer(page, 'Nej').check()
      await room.lead('pause')
      await page.getByText('Omröstningen är pausad.').first().waitFor()
      await room.lead('resume')
      await room.lead('close')
      await page.getByText('Din röst kom inte med.').waitFor()
      await button(page, 'Visa mina svar').click()
      await heading(page, 'Alla förslag').waitFor()
      await room.lead('reopen')
      await page.getByText('Omröstningen är öppen igen.').waitFor()
      await expect.poll(() => answer(page, 'Nej').isChecked()).toBe(true)
    })
  })

  it('counts the last vote of a card that is used on two phones, and says so on both', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    const vote = async (page: Page, name: RegExp) => {
      await scan(page, cardOf(room, 0))
      const change = page.getByRole('link', { name: 'Ändra min röst' })
      await answer(page, name).or(change).first().waitFor()
      // A link pressed before the phone's module is there leads to the page without script.
      await page.waitForLoadState()
      if (await change.isVisible()) {
        await page.getByText('Den är sparad. Har du inte röstat själv?').waitFor()
        await change.click()
        await page.getByText('Den röst du skickar sist gäller.').waitFor()
      }
      await answer(page, name).check()
      await page.goto(`${page.url().split('#')[0]}#granska`)
      await button(page, 'Skicka min röst').click()
      await page.getByText('Då gäller den röst du skickar sist.').waitFor()
    }
    await withVisitor(browser, phone, async (first) => {
      await vote(first, /^Ja/)
      await withVisitor(browser, phone, (second) => vote(second, /^Nej/))
      await room.fillBox(allNo)
      await room.lead('close')
      await room.lead('count')
      await first.getByText('5 röstade.').waitFor()
      await first.getByText('0 av 5').first().waitFor()
      expect(await first.getByText('1 av 5').count()).toBe(0)
    })
  })

  it('gives the next person at the phone an empty ballot', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await room.lead('open')
    await withVisitor(browser, phone, async (page) => {
      await scan(page, cardOf(room, 0))
      await answer(page, 'Nej').check()
      const seat = () => page.evaluate(() => document.body.dataset.seat)
      const first = await seat()
      // Only the fragment changes: the page of the first seat stands until the second has been let in.
      await scan(page, cardOf(room, 1))
      await expect.poll(seat).not.toBe(first)
      await answer(page, 'Nej').waitFor()
      await page.reload()
      await answer(page, 'Nej').waitFor()
      expect(await answer(page, 'Nej').isChecked()).toBe(false)
    })
  })

  it('follows a plenary item by item', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{ mode: 'plenary' }] })
    await room.lead('open')
    await withVisitor(browser, phone, async (page) => {
      await scan(page, cardOf(room, 0))
      await page.getByText('Läs förslaget. Svaren öppnas strax.').waitFor()
      await expect.poll(() => answer(page, /^Ja/).isDisabled()).toBe(true)
      await expectWell(page)
      await room.slot('open')
      await button(page, 'Skicka mitt svar').waitFor()
      await answer(page, /^Ja/).check()
      await page.keyboard.press('Enter')
      expect(await heading(page, 'Ditt svar är mottaget').count()).toBe(0)
      await button(page, 'Skicka mitt svar').click()
      await heading(page, 'Ditt svar är mottaget').waitFor()
      await room.fillBox('1', 1)
      await room.slot('close')
      await page.getByText('Ditt svar är med.').waitFor()
      await room.slot('reveal')
      await heading(page, 'Så svarade rummet').waitFor()
      await expect.poll(() => page.getByRole('definition').allTextContents()).toEqual(['5', '0', '0'])
      await room.slot('next')
      await page.getByText('Förslag 2 av 40').first().waitFor()
    })
  })

  it('counts choices aloud and refuses one too many', async () => {
    const choose = { form: 'choose' as const, plan: { choose: { effect: 2 } } }
    const room = await openConference(server.url, { voters: 7, rounds: [choose] })
    await room.lead('open')
    await withVisitor(browser, phone, async (page) => {
      await scan(page, cardOf(room, 0))
      const boxes = page.getByRole('checkbox')
      for (const place of [0, 1, 2]) await boxes.nth(place).check()
      await page.getByRole('status').getByText('Du har valt 3, högst 2. Ta bort ett.').waitFor()
      await expect.poll(() => button(page, 'Granska').getAttribute('aria-disabled')).toBe('true')
      await expectWell(page)
      await boxes.nth(0).uncheck()
      await page.getByText('Du har valt 2 av högst 2.').waitFor()
      await button(page, 'Granska').click()
      await page.getByRole('heading', { name: 'Du har valt två förslag' }).waitFor()
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Din röst är mottagen').waitFor()
    })
  })
})

describe('a phone without script', () => {
  const plain: Visit = { ...smallest, script: false, expects: [/422/] }

  it('types its codes, votes by forms alone, and sees that it counted', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await withVisitor(browser, plain, async (page) => {
      await page.goto(at('/rosta'))
      await expectWell(page)
      await page.getByLabel('Kod, 6 tecken').fill('KV4 7P')
      await button(page, 'Gå vidare').click()
      await page.getByText('Koden KV4 7P finns inte. Se efter en gång till på väggen.').waitFor()
      await expectWell(page)
      await typeCodes(page, room, { ...cardOf(room, 0), code: 'AAAA AAAA' })
      await page.getByText('Koden aaaa aaaa gäller inte här.').waitFor()
      await expectWell(page)
      await typeCodes(page, room, cardOf(room, 0))
      await heading(page, 'Snart öppnar omröstning 1').waitFor()
      await expectWell(page)
      await room.lead('open')
      await reloadWithoutScript(page, room)
      await heading(page, 'Svara på 40 förslag').waitFor()
      await expectWell(page)

      const first = page.locator('#f1')
      await first.getByLabel('Ja, ska gå vidare').check()
      await page.keyboard.press('Enter')
      await heading(page, 'Granska och skicka').waitFor()
      await expectWell(page)
      await button(page, 'Ändra').click()
      await button(page, 'English').click()
      await heading(page, 'Answer 40 proposals').waitFor()
      expect(await first.getByLabel('Yes, it should advance').isChecked()).toBe(true)
      await button(page, 'Svenska').click()
      await button(page, 'Granska').click()
      await button(page, 'Svara på förslag 2').click()
      await page.locator('#f2').getByLabel('Nej').check()
      await button(page, 'Granska').click()
      await page.getByRole('heading', { name: '38 förslag är utan svar' }).waitFor()
      await button(page, 'Skicka min röst').click()
      await heading(page, 'Din röst är mottagen').waitFor()
      await expectWell(page)

      await page.getByRole('link', { name: 'Ändra min röst' }).click()
      await page.getByText('Rösten är förseglad').waitFor()
      await room.fillBox(allNo)
      await room.lead('close')
      await button(page, 'Granska').click()
      await page.getByText('En tidigare röst från dig är med.').waitFor()
      await room.lead('count')
      await reloadWithoutScript(page, room)
      await heading(page, 'Omröstning 1 är räknad').waitFor()
      await expectWell(page)
    })
  })

  it('takes part in a plenary, where Enter sends nothing', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{ mode: 'plenary' }] })
    await room.lead('open')
    await room.slot('open')
    await withVisitor(browser, plain, async (page) => {
      await typeCodes(page, room, cardOf(room, 0))
      await plainAnswer(page, /^Nej/).check()
      await page.keyboard.press('Enter')
      await expect.poll(() => plainAnswer(page, /^Nej/).isChecked()).toBe(true)
      await button(page, 'Skicka mitt svar').click()
      await heading(page, /mottaget/).waitFor()
      await expectWell(page)
    })
  })

  it('is told how many are too many before anything is sent', async () => {
    const choose = { form: 'choose' as const, plan: { choose: { effect: 1 } } }
    const room = await openConference(server.url, { voters: 7, rounds: [choose] })
    await room.lead('open')
    await withVisitor(browser, plain, async (page) => {
      await typeCodes(page, room, cardOf(room, 0))
      for (const place of [0, 1]) await page.getByRole('checkbox').nth(place).check()
      await button(page, 'Granska').click()
      await page.getByText('Du har valt 2, högst 1. Ta bort ett.').waitFor()
      await expectWell(page)
    })
  })
})

describe('cards and codes', () => {
  it('an exchanged card says so on the phone that held it', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    const expects = [/status of 401/, /net::ERR_FAILED/]
    await withVisitor(browser, { ...phone, expects }, async (page) => {
      await scan(page, cardOf(room, 0))
      await heading(page, 'Snart öppnar omröstning 1').waitFor()
      // By itself, and also when the first time that it asks is lost on the way.
      await page.route('**/kort', (route) => route.abort(), { times: 1 })
      const next = await room.replaceCard(cardOf(room, 0))
      await page.getByText('Kortet har bytts ut.').waitFor()
      await scan(page, next)
      await heading(page, 'Snart öppnar omröstning 1').waitFor()
    })
  })

  it('wrong codes are counted for the facilitator, and a right one is never made to wait', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    const post = (kort: string) =>
      fetch(at(`/rosta/${room.code}`), {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ kort }),
      })
    for (let attempt = 0; attempt < 6; attempt += 1) expect((await post('AAAA AAAA')).status).toBe(422)
    const waits: number[] = []
    for (const place of [2, 3, 4]) {
      const before = performance.now()
      expect((await post(cardOf(room, place).code)).status).toBe(303)
      waits.push(performance.now() - before)
    }
    // One of them may meet a machine that is busy with something else.
    expect(Math.min(...waits)).toBeLessThan(1000)
    expect(await room.wrongCodes()).toBe(6)
  })

  it('a code that leads nowhere is told as such', async () => {
    await withVisitor(browser, { ...phone, expects: [/404/] }, async (page) => {
      await page.goto(at('/rosta/ZZZZZZ'))
      await heading(page, 'Koden leder ingenstans').waitFor()
      await expectWell(page)
    })
  })
})

describe('heard instead of seen', () => {
  it('one can join, vote, and hear that it counted', async () => {
    const room = await openConference(server.url, { voters: 7, rounds: [{}] })
    await withVisitor(browser, phone, async (page) => {
      const tree = async () =>
        (await accessibilityTree(page)).map((seen) => say(seen).replaceAll('\u00a0', ' '))
      const hears = (line: string) => expect.poll(tree).toContain(line)
      await typeCodes(page, room, cardOf(room, 0))
      await heading(page, 'Snart öppnar omröstning 1').waitFor()
      await hears('heading "Snart öppnar omröstning 1"')
      await room.lead('open')
      await answer(page, 'Nej').waitFor()
      await hears('heading "Svara på 40 förslag"')
      const ballot = await tree()
      expect(ballot.some((line) => /^group "Förslag 1 av 40 /.test(line))).toBe(true)
      expect(ballot.filter((line) => line.startsWith('radio'))).toEqual([
        'radio "Ja, ska gå vidare"',
        'radio "Nej"',
        'radio "Kan inte bedöma"',
      ])
      await has(page, /Förslag 1 av 40/)
      await page.keyboard.press('2')
      await hears('radio "Nej" checked')
      await page.goto(`${page.url().split('#')[0]}#granska`)
      await button(page, 'Skicka min röst').focus()
      await page.keyboard.press('Enter')
      await heading(page, 'Din röst är mottagen').waitFor()
      await has(page, /^heading "Din röst är mottagen"/)
    })
  })
})

describe('the first page, and what protects a vote', () => {
  it.each([
    ['1280 px', { width: 1280 }],
    ['320 px', { width: 320 }],
    ['dark', { width: 1280, dark: true }],
    ['forced colours', { width: 1280, forcedColors: true }],
  ] as const)('read well: %s', async (_, visit) => {
    await withVisitor(browser, visit, async (page) => {
      for (const path of ['/', '/rosta/skydd']) {
        await page.goto(at(path))
        await expectWell(page)
      }
    })
  })

  it('lets a guest into the example', async () => {
    await withVisitor(browser, {}, async (page) => {
      await page.goto(at('/'))
      await button(page, 'Se exemplet').click()
      await page.waitForURL(/\/app/)
    })
  })
})
