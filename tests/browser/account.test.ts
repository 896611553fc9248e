import { HOTP, Secret } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { focusedLine, tabTo } from '../_util/accessibility.ts'
import { launchBrowser, openVisitor, type Visitor, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { atWidth, expectWell } from '../_util/well.ts'

let server: RunningServer
let browser: Browser
/** By name, not by number: browsers make passkeys for names only. */
let site: string
let director: Visitor
let association: string
let secret: string
let recoveryCode: string

const password = 'tre gröna stolar'
/** A refusal is part of what is tried; the browser writes it in its console by itself. */
const refusals = [/status of (401|403|409|410|422|429)/]

beforeAll(async () => {
  server = await startServer()
  site = `http://localhost:${server.port}`
  browser = await launchBrowser()
  director = await openVisitor(browser, { expects: refusals })
})
afterAll(async () => {
  expect(director?.complaints()).toEqual([])
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

let spent = 0

/** A code works once; whoever has used that of this half minute takes the next, as a phone that is ahead does. */
function freshCode(): string {
  spent = Math.max(Math.floor(Date.now() / 30_000), spent + 1)
  return HOTP.generate({ secret: Secret.fromBase32(secret), counter: spent })
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** What axe finds, and whether the page can be read without sideways scroll, also at 320 px. */
async function isFitFor(page: Page): Promise<void> {
  await expectWell(page)
  await atWidth(page, 320, () => expectWell(page, `${page.url()} at 320 px`))
}

describe('the first administrator', () => {
  it('is told where the link is, while nobody has used it', async () => {
    await withVisitor(browser, {}, async (page) => {
      await page.goto(`${site}/app/logga-in`)
      await page.getByText('Ingen har skapat ett konto här än').waitFor()
      await isFitFor(page)
    })
  })

  it('hears what is missing, and keeps what was written', async () => {
    const { page } = director
    await page.goto((server.firstLink ?? '').replace(server.url, site))
    await heading(page, 'Skapa det första kontot')
    await isFitFor(page)
    await page.getByLabel('E-postadress').fill('berit@exempel.se')
    await page.getByRole('button', { name: 'Skapa kontot' }).click()
    await page.getByRole('alert').getByText('2 uppgifter behöver rättas').waitFor()
    await expect.poll(() => page.getByLabel('E-postadress').inputValue()).toBe('berit@exempel.se')
    await isFitFor(page)
    await page.getByLabel('Ditt namn').fill('Berit Dahl')
    await page.getByLabel('Välj ett lösenord').fill('berit.dahl.berit')
    await page.getByRole('button', { name: 'Skapa kontot' }).click()
    await page.getByText('Lösenordet är för lätt att gissa').first().waitFor()
  })

  it('comes no further than to the second step, and then in', async () => {
    const { page } = director
    await page.getByLabel('Välj ett lösenord').fill(password)
    await page.getByRole('button', { name: 'Skapa kontot' }).click()
    await heading(page, 'Lägg till ett andra steg')
    await page.goto(`${site}/app`)
    await heading(page, 'Lägg till ett andra steg')
    await page.getByRole('button', { name: 'Använd en app' }).click()
    const key = page.getByLabel('Nyckel att skriva in för hand')
    await key.waitFor()
    await isFitFor(page)
    await expect.poll(() => key.inputValue()).toMatch(/\S/)
    secret = (await key.inputValue()).replaceAll(' ', '')
    await page.getByLabel('Skriv koden som appen visar').fill('000000')
    await page.getByRole('button', { name: 'Bekräfta' }).click()
    await page.getByText('Koden stämmer inte').waitFor()
    await page.getByLabel('Skriv koden som appen visar').fill(freshCode())
    await page.getByRole('button', { name: 'Bekräfta' }).click()
    const codes = page.getByRole('list', { name: 'Reservkoder' }).getByRole('listitem')
    await expect.poll(() => codes.count()).toBe(10)
    await isFitFor(page)
    recoveryCode = (await codes.first().textContent()) ?? ''
    await page.getByRole('button', { name: 'Jag har sparat dem' }).click()
    await page.waitForURL(/\/app\/[0-9a-f-]{36}$/)
    association = page.url()
    await page.getByText('Berit Dahl, förbundschef').waitFor()
  })

  it('finds the link spent afterwards', async () => {
    await withVisitor(browser, { expects: refusals }, async (page) => {
      await page.goto((server.firstLink ?? '').replace(server.url, site))
      await heading(page, 'Länken fungerar inte')
      await isFitFor(page)
    })
  })
})

describe('people', () => {
  it('are invited with a link to hand over, and come in by it on a phone', async () => {
    const { page } = director
    await page.goto(`${association}/installningar`)
    await page.getByRole('link', { name: 'Bjud in' }).click()
    await heading(page, 'Bjud in någon')
    await isFitFor(page)
    await page.getByRole('button', { name: 'Bjud in' }).click()
    await page.getByRole('link', { name: 'Välj minst en roll' }).click()
    await expect.poll(() => focusedLine(page)).toMatch(/^checkbox/)
    await page.getByLabel('E-postadress').fill('nils@exempel.se')
    await page.getByText('Konferensledare').click()
    await page.getByRole('button', { name: 'Bjud in' }).click()
    const link = await page.getByLabel('Länk till nils@exempel.se').inputValue()
    await isFitFor(page)

    await withVisitor(browser, { width: 320 }, async (phone) => {
      await phone.goto(link.replace(server.url, site))
      await heading(phone, 'Välkommen till Exempelförbundet')
      await isFitFor(phone)
      await phone.getByLabel('Ditt namn').fill('Nils Ek')
      await phone.getByLabel('Välj ett lösenord').fill('fyra gula bilar')
      await phone.getByRole('button', { name: 'Ta emot inbjudan' }).click()
      await phone.waitForURL(/\/app\/[0-9a-f-]{36}$/)
      await phone.goto(`${association}/installningar`)
      await phone.getByRole('link', { name: 'Min inloggning' }).waitFor()
      expect(await phone.getByRole('link', { name: 'Personer och roller' }).count()).toBe(0)
      await isFitFor(phone)
    })
  })

  it('are listed, and get and lose roles', async () => {
    const { page } = director
    await page.goto(`${association}/installningar/personer`)
    await page.getByRole('link', { name: 'Nils Ek' }).waitFor()
    await isFitFor(page)
    await page.getByRole('link', { name: 'Nils Ek' }).click()
    await heading(page, 'Nils Ek')
    await page.getByRole('button', { name: /^Välj/ }).click()
    await page.getByRole('option', { name: 'Styrelseledamot' }).click()
    await page.getByRole('button', { name: 'Ge rollen' }).click()
    await page.getByText('Styrelseledamot är given.').waitFor()
    await isFitFor(page)
    await page.getByRole('button', { name: 'Ta bort rollen styrelseledamot' }).click()
    await page.getByText('Styrelseledamot är borttagen.').waitFor()
  })

  it('leave traces in a history that can be filtered and checked', async () => {
    const { page } = director
    await page.goto(`${association}/installningar/historik`)
    await page.getByText('Berit Dahl bjöd in nils@exempel.se som konferensledare.').waitFor()
    await isFitFor(page)
    await page.getByLabel('Vem').fill('Nils')
    await page.getByText('1 av 1 visas').waitFor()
    await expect.poll(() => page.url()).toContain('vem=Nils')
    await expect.poll(() => page.getByLabel('Vem').inputValue()).toBe('Nils')
    await page.getByRole('button', { name: 'Kontrollera' }).click()
    await page.getByText(/Orört: \d+ händelser, så som de skrevs/).waitFor()
  })
})

describe('one’s own account', () => {
  it('shows how one signs in, and takes a passkey', async () => {
    const { page, context } = director
    const device = await context.newCDPSession(page)
    await device.send('WebAuthn.enable')
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.goto(`${site}/app/konto`)
    await heading(page, 'Min inloggning')
    await isFitFor(page)
    await page.getByRole('button', { name: 'Skapa en passnyckel' }).click()
    await page.getByLabel('Namn på passnyckeln').fill('Telefonen')
    await page.getByRole('button', { name: 'Skapa en passnyckel' }).click()
    await page.getByText(/Telefonen, passnyckel sedan/).waitFor()
    await isFitFor(page)
  })

  it('is signed out of and in to again with the passkey alone', async () => {
    const { page } = director
    await page.goto(association)
    await page.getByRole('button', { name: /Berit Dahl/ }).click()
    await page.getByRole('menuitem', { name: 'Logga ut' }).click()
    await page.waitForURL(`${site}/`)
    await page.goto(`${association}/installningar/personer`)
    await heading(page, 'Logga in')
    await page.getByRole('button', { name: 'Logga in med passnyckel' }).click()
    await page.waitForURL(`${association}/installningar/personer`)
    await page.getByRole('link', { name: 'Nils Ek' }).waitFor()
  })

  it('is signed in to with password and code, by keyboard alone', async () => {
    await withVisitor(browser, { expects: refusals }, async (page) => {
      await page.goto(`${site}/app/logga-in?till=%2Fapp%2Fkonto`)
      await heading(page, 'Logga in')
      await tabTo(page, /textbox "E-postadress"/)
      await page.keyboard.type('berit@exempel.se')
      await tabTo(page, /"Lösenord"/)
      await page.keyboard.type(`${password}x`)
      await page.keyboard.press('Enter')
      await page.getByText('E-postadressen eller lösenordet stämmer inte').waitFor()
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Enter')
      await heading(page, 'Andra steget')
      await isFitFor(page)
      await page.getByLabel('Kod från appen').fill(freshCode())
      await page.keyboard.press('Enter')
      await heading(page, 'Min inloggning')
      await page.getByRole('button', { name: 'Logga ut överallt utom här' }).click()
      await page.getByText('1 utloggad.').waitFor()
    })
    const { page } = director
    await page.goto(association)
    await heading(page, 'Logga in')
  })

  it('is signed in to with a recovery code where the phone is lost', async () => {
    const { page } = director
    await page.getByLabel('E-postadress').fill('berit@exempel.se')
    await page.getByLabel('Lösenord', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Logga in', exact: true }).click()
    await page.getByRole('button', { name: 'Använd en reservkod' }).click()
    await page.getByLabel('Reservkod').fill(recoveryCode.toLowerCase())
    await page.getByRole('button', { name: 'Fortsätt' }).click()
    await page.waitForURL(association)
  })

  it('speaks English when asked, at once and after a reload', async () => {
    const { page } = director
    await page.goto(`${association}/installningar/utseende`)
    await isFitFor(page)
    await page.getByText('English').click()
    await page.getByRole('link', { name: 'People and roles' }).waitFor()
    await page.reload()
    await heading(page, 'Settings')
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.getByText('Svenska').click()
    await page.getByRole('link', { name: 'Personer och roller' }).waitFor()
  })
})

describe('the installation', () => {
  it('shows accounts and associations to its administrator', async () => {
    const { page } = director
    await page.goto(`${site}/app/installation`)
    await page.getByRole('button', { name: 'Stäng kontot för Nils Ek' }).waitFor()
    await isFitFor(page)
    await page.getByRole('button', { name: 'Stäng kontot för Nils Ek' }).click()
    await page.getByRole('alertdialog', { name: 'Stäng kontot för Nils Ek?' }).waitFor()
    await page.getByRole('button', { name: 'Behåll' }).click()
    await page.goto(`${site}/app/installation/historik`)
    await page.getByText('Berit Dahl lade till en passnyckel.').waitFor()
    await isFitFor(page)
  })

  it('lets its administrator start an association in four steps', async () => {
    const { page } = director
    await page.goto(`${site}/app/nytt-forbund`)
    await page.getByLabel('Vad heter samordningsförbundet?').fill('Samordningsförbundet Östra Skåne')
    await isFitFor(page)
    await page.getByRole('button', { name: 'Fortsätt' }).click()
    await page.getByLabel('Kommuner').fill('Kristianstads kommun\nHässleholms kommun')
    await isFitFor(page)
    await page.reload()
    await expect.poll(() => page.getByLabel('Kommuner').inputValue()).toContain('Hässleholms kommun')
    await page.getByRole('button', { name: 'Fortsätt' }).click()
    await page.getByLabel('E-postadress, person 1').fill('eva@exempel.se')
    await isFitFor(page)
    await page.getByRole('button', { name: 'Skapa förbundet' }).click()
    await page.getByText('Samordningsförbundet Östra Skåne är skapat').waitFor()
    await expect
      .poll(() => page.getByLabel('Länk till eva@exempel.se').inputValue())
      .toContain('/app/bjud-in#')
    await isFitFor(page)
    await page.getByRole('link', { name: 'Till översikten' }).click()
    await page.getByText('Samordningsförbundet Östra Skåne').first().waitFor()
  })
})
