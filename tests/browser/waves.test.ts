import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { unitEndpoints } from '#contract/measurement/unit.ts'
import { me } from '#contract/session.ts'
import { launchBrowser, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'

let server: RunningServer
let browser: Browser
let association = ''

const cookie = 'samsyn-guest=assocAdmin'
const director = { name: 'samsyn-guest', value: 'assocAdmin' }
const passphrase = 'tre gröna stolar i hallen'

/** A message of the contract, as the director. */
async function send<I extends z.ZodObject, O extends z.ZodType>(
  row: Endpoint<I, O>,
  input: Readonly<Record<string, unknown>>,
): Promise<z.output<O>> {
  const path = row.path.replace(/:(\w+)/g, (_, name: string) => String({ association, ...input }[name]))
  const { instrument: _inPath, ...body } = input
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ ...body, commandId: crypto.randomUUID() }),
  })
  return row.output.parse(await answer.json())
}

beforeAll(async () => {
  server = await startServer()
  const answer = await fetch(`${server.url}/api/me`, { headers: { cookie } })
  association = me.parse(await answer.json()).associations[0]?.id ?? ''
  browser = await launchBrowser()
  const { instrument } = await send(instrumentEndpoints.createInstrument, {
    ...{ title: 'Ditt stöd', drafts: 'participant_ongoing' },
  })
  await send(instrumentEndpoints.lockInstrument, { instrument, expectedVersion: 1 })
  await send(unitEndpoints.saveUnit, {
    unit: {
      ...{ id: null, kind: 'association', name: 'Hela förbundet', parent: null },
      ...{ from: 2020, to: null, successor: null },
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const agree = (page: Page, name: string) =>
  page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()
const choose = async (page: Page, field: string, option: string) => {
  await page.getByRole('button', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

describe('a wave', () => {
  it('is planned, gets a key that is tried, is activated, gets slips and is closed', async () => {
    await withVisitor(browser, {}, async (page, { context }) => {
      await context.addCookies([{ ...director, url: server.url }])
      await page.goto(`${server.url}/app/${association}/mata/omgangar/ny`)
      await page.getByLabel('Namn').fill('Hösten 2026')
      await press(page, 'Börja planera')
      await page.getByRole('heading', { name: 'Planen', level: 1 }).waitFor()
      await choose(page, 'Svarsgrupp', 'Deltagare som är med')
      await choose(page, 'Formulär', 'Ditt stöd, version 1')
      await page.getByText('A. Lappar ur en urna').first().click()
      await page.getByText('Hela förbundet').first().click()
      await page.getByLabel('Svaren gäller från').fill('2026-10-01')
      await page.getByLabel('Svaren gäller till').fill('2026-12-31')
      await page.getByLabel('Sista dag att svara').fill('2199-01-15')
      await page.getByRole('textbox', { name: 'Öppnade svar sparas' }).fill('24')
      await page.getByLabel('Beslut om gallring').fill('Styrelsen 2026-03-01 § 14')
      await expectWell(page)
      await press(page, 'Spara planen')

      await page.getByRole('link', { name: 'Till nyckeln' }).click()
      await page.getByLabel('Namn').fill('Berit Dahl')
      await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
      await press(page, 'Gör nyckeln')
      await page.getByText('Inte provad än').waitFor()
      await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
      await press(page, 'Prova att öppna')
      await page.getByText('Provet öppnades').waitFor()
      await press(page, 'Tillbaka')

      await page.getByRole('link', { name: 'Läs igenom och aktivera' }).click()
      await press(page, 'Aktivera mätomgången')
      await agree(page, 'Aktivera mätomgången')
      await page.getByText('Tar emot svar').waitFor()

      await page.getByRole('link', { name: 'Gör lappar' }).click()
      await page.getByRole('textbox', { name: 'Antal lappar' }).fill('6')
      await press(page, 'Gör lapparna')
      await page.getByText('Hela förbundet: 6 lappar').waitFor()
      await expect.poll(() => page.locator('.slip-code').allTextContents()).toHaveLength(6)
      await expectWell(page)
      await page.getByRole('link', { name: 'Hösten 2026' }).click()

      await press(page, 'Stäng mätomgången')
      await agree(page, 'Stäng mätomgången')
      await page.getByText('Stängd, inte öppnad').waitFor()
    })
  })
})
