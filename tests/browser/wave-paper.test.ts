import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { instrumentEndpoints } from '#contract/measurement/instrument.ts'
import { unitEndpoints } from '#contract/measurement/unit.ts'
import { waveEndpoints } from '#contract/measurement/wave.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { Visitor } from '../../src/cli/replay/visitor.ts'
import { launchBrowser, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'

let server: RunningServer
let browser: Browser
let papers = ''
let code = ''

const passphrase = 'tre gröna stolar i hallen'

/** An active wave in the example, with one paper given out. */
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const director = new Visitor(server.url)
  const { associations } = await director.call(sessionEndpoints.actAs, { role: 'assocAdmin' })
  const ids = { association: associations.find(({ isExample }) => isExample)?.id ?? '' }
  const command = () => ({ ...ids, commandId: randomUUID() })
  const { instrument } = await director.call(instrumentEndpoints.createInstrument, {
    ...command(),
    title: 'Till styrelsen',
    drafts: 'board',
  })
  await director.call(instrumentEndpoints.lockInstrument, { ...command(), instrument, expectedVersion: 1 })
  const { unit } = await director.call(unitEndpoints.saveUnit, {
    ...command(),
    unit: {
      id: null,
      kind: 'association',
      name: 'Förbundet',
      parent: null,
      from: 2020,
      to: null,
      successor: null,
    },
  })
  const made = await director.call(waveEndpoints.createWave, {
    ...command(),
    name: 'Höst',
    plan: {
      mode: 'urn',
      group: 'board',
      instrument: { id: instrument, version: 1 },
      period: { from: '2026-11-01', to: '2026-11-30' },
      units: [unit],
      thresholds: { kMean: 5, kDist: 8, kText: 10 },
      background: [],
      retention: { answerMonths: 24, decision: 'Styrelsen § 14' },
      closesOn: '2099-12-04',
    },
  })
  const wave = { ...ids, wave: made.wave }
  const seen = async () => ({
    ...wave,
    commandId: randomUUID(),
    expectedVersion: (await director.call(waveEndpoints.getWave, wave)).expectedVersion,
  })
  await director.call(waveEndpoints.makeWaveKey, {
    ...(await seen()),
    need: 1,
    holders: [{ name: 'Berit', passphrase }],
  })
  await director.call(waveEndpoints.rehearseWaveKey, { ...(await seen()), passphrases: [passphrase] })
  await director.call(waveEndpoints.activateWave, await seen())
  code = (await director.call(waveEndpoints.makeSlips, { ...(await seen()), unit, count: 1 })).codes[0] ?? ''
  papers = `${server.url}/app/${ids.association}/mata/omgangar/${made.wave}/papper`
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

/** From the form number to the saved paper, without touching anything but keys. */
async function keyed(page: Page, turn: string, ...keys: readonly string[]): Promise<void> {
  await page.goto(`${papers}/mata-in`)
  await page.getByLabel('Blankett').waitFor()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.getByText(turn).waitFor()
  for (const [at, key] of keys.entries()) {
    await page.getByText(`${at + 1} av `).waitFor()
    await page.keyboard.press(key)
  }
}

describe('a paper', () => {
  it('is keyed by two people with one key an answer, and what they read differently is decided', async () => {
    await withVisitor(browser, { width: 320 }, async (page, { context }) => {
      await context.addCookies([{ name: 'samsyn-guest', value: 'analyst', url: server.url }])
      await keyed(page, 'Första inmatningen', '4')
      await page.getByRole('heading', { name: 'Vem höll i pennan?' }).waitFor()
      // Back, another answer, and on.
      await page.keyboard.press('Backspace')
      await page.getByText('1 av 3').waitFor()
      await page.keyboard.press('*')
      await page.getByText('2 av 3').waitFor()
      await expectWell(page)
      await page.keyboard.press('1')
      await page.getByRole('heading', { name: 'Blankettens text' }).waitFor()
      await page.keyboard.press('1')
      await page.getByRole('heading', { name: 'Allt är inmatat' }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('väntar på en andra inmatning').waitFor()
    })
    await withVisitor(browser, {}, async (page, { context }) => {
      await context.addCookies([{ name: 'samsyn-guest', value: 'assocAdmin', url: server.url }])
      await keyed(page, 'Andra inmatningen', '5', '1', '1')
      await page.getByRole('heading', { name: 'Allt är inmatat' }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('skiljer sig i ett fält').waitFor()
      await page.goto(papers)
      await page.getByRole('button', { name: 'Avgör' }).click()
      await page.getByRole('radio', { name: 'Stämmer helt' }).waitFor()
      await expectWell(page)
      await page.getByText('Stämmer helt').last().click()
      await page.getByRole('button', { name: 'Försegla blanketten' }).click()
      await page.getByText('är förseglad bland de andra svaren').waitFor()
      await page.getByText('Inga blanketter är lästa olika.').waitFor()
    })
  })
})
