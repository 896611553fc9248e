import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BankList } from '#contract/consensus/bank.ts'
import { focused } from '../_util/accessibility.ts'
import { axeFindings } from '../_util/axe.ts'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'

const workbook = fileURLToPath(new URL('../vectors/import/forslag.xlsx', import.meta.url))

let server: RunningServer
let browser: Browser
let association: string

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

/** A guest in the example, as the director, on a page of the bank. */
const inBank = <T>(path: string, visit: Visit, work: (page: Page) => Promise<T>): Promise<T> =>
  withVisitor(browser, { width: 1440, height: 912, ...visit }, async (page) => {
    const headers = { origin: server.url }
    await page.request.post(`${server.url}/api/me/guest-role`, { data: { role: 'assocAdmin' }, headers })
    const me = await (await page.request.get(`${server.url}/api/me`)).json()
    association = me.associations[0].id
    await page.goto(`${server.url}/app/${association}/indikatorbank${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return work(page)
  })

const core = async (page: Page): Promise<BankList['proposals']> =>
  (await (await page.request.get(`${server.url}/api/a/${association}/proposals?protocol=core`)).json())
    .proposals

describe('the list', () => {
  it('opens an item beside it by keyboard, and gives the focus back', () =>
    inBank('?protokoll=core', {}, async (page) => {
      await page.getByRole('link', { name: /^Deltagare känner/ }).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const panel = page.getByRole('region', { name: /^Deltagarna upplever ökat inflytande/ })
      await panel.getByText('13 av 23 sade ja (57 %)').waitFor()
      await expect
        .poll(async () => (await focused(page))?.name)
        .toBe('Deltagarna upplever ökat inflytande över rehabiliteringsprocessen')
      const history = async () =>
        (await panel.getByRole('listitem').allInnerTexts()).map((step) =>
          step.replaceAll('\u00a0', ' ').split('\n').slice(0, 2).join(': '),
        )
      await expect
        .poll(history)
        .toEqual([
          'Före konferensen: Förslag 7 av 97 processförslag',
          'Omröstning 1 eller 2: Gick vidare till det omfattande protokollet',
          'Omröstning 5: 13 av 23 sade ja (57 %)',
          'April 2014: Nr 2 i kärnprotokollet',
          'Mäta: Mätpunkt saknas',
        ])
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await expect.poll(async () => (await focused(page))?.name).toContain('Deltagarna upplever ökat')
      await expect.poll(() => new URL(page.url()).search).toBe('?protokoll=core')
    }))

  it('narrows by words and says how many are left', () =>
    inBank('', {}, async (page) => {
      await page.getByText('137 av 137 visas').waitFor()
      await page.getByRole('searchbox', { name: 'Sök i text och källa' }).fill('inflytande')
      await page.getByText('1 av 137 visas').waitFor()
      await page.getByRole('searchbox', { name: 'Sök i text och källa' }).fill('finns inte någonstans')
      await page.getByText('Inget förslag passar filtret.').waitFor()
      await page.getByRole('button', { name: 'Rensa', exact: true }).click()
      await page.getByText('137 av 137 visas').waitFor()
    }))

  it('hands over what it shows as a file', () =>
    inBank('?protokoll=core', {}, async (page) => {
      await page.getByText('15 av 137 visas').waitFor()
      await page.getByRole('button', { name: 'Exportera' }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV för Excel' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('indikatorbank.csv')
      const content = await readFile(await file.path(), 'utf8')
      expect(content.trimEnd().split('\r\n')).toHaveLength(16)
    }))
})

describe('changing', () => {
  it('refuses an empty form with a summary, keeps what was written, saves and takes back', () =>
    inBank('/nytt', {}, async (page) => {
      await page.getByRole('textbox', { name: 'Kort namn' }).fill('Snabb kontakt')
      await page.getByRole('button', { name: 'Lägg till förslag' }).click()
      await page.getByRole('alert').getByText('2 uppgifter behöver rättas').waitFor()
      await expect.poll(async () => (await focused(page))?.role).toBe('alert')
      await page.getByRole('link', { name: 'Skriv förslagets text' }).click()
      const text = page.getByRole('textbox', { name: 'Text', exact: true })
      await expect.poll(async () => (await focused(page))?.name).toBe('Text')
      await page.keyboard.type('Kontakt tas inom en vecka')
      await expect.poll(() => text.inputValue()).toBe('Kontakt tas inom en vecka')
      await page.reload()
      await expect.poll(() => text.inputValue()).toBe('Kontakt tas inom en vecka')
      await page.getByRole('radio', { name: /^Effekt/ }).check({ force: true })
      await page.getByRole('button', { name: 'Lägg till förslag' }).click()
      await page.getByRole('heading', { level: 1, name: 'Snabb kontakt' }).waitFor()
      await page.getByRole('status').getByRole('button', { name: 'Ångra' }).click()
      await page.getByText('Förslaget är tillbakadraget och är inte med i listan.').waitFor()
    }))

  it('imports a workbook row by row, corrects one, and takes all of it back', () =>
    inBank('/importera', {}, async (page) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Välj fil' }).click(),
      ])
      await chooser.setFiles(workbook)
      await page.getByRole('button', { name: /Flik/ }).click()
      await page.getByRole('option', { name: 'Förslag' }).click()
      await page.getByText('3 rader.').waitFor()
      await page.getByRole('button', { name: 'Visa rad för rad' }).click()
      await page.getByText('Slaget ”Resultat” känns inte igen.').waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.getByText('1 rad går inte att ta in som den är').waitFor()
      await page
        .getByRole('row', { name: /Åtgärder följs upp/ })
        .getByRole('button', { name: 'Rätta raden' })
        .click()
      await page.getByRole('textbox', { name: 'Slag (process eller effekt)' }).fill('effekt')
      await page.getByRole('button', { name: 'Använd rättningen' }).click()
      await page.getByRole('button', { name: 'Ta in 3 förslag' }).click()
      await page.getByText('3 förslag är intagna').waitFor()
      await page.getByRole('button', { name: 'Ångra' }).click()
      await page.getByText('Importen är ångrad.').waitFor()
    }))
})

describe('every page of the bank', () => {
  const paths = async (page: Page): Promise<readonly string[]> => {
    const [first, second] = await core(page)
    return [
      '',
      `/${second?.id}`,
      `/${second?.id}/sida`,
      `/${second?.id}/omformulera`,
      `/${second?.id}/indela`,
      `/${second?.id}/dela`,
      `/sla-ihop?med=${first?.id},${second?.id}`,
      '/liknande',
      '/nytt',
      '/importera',
    ]
  }

  it.each<Visit>([{ width: 1280 }, { width: 320 }])(
    'is found clean by axe and never scrolls sideways: %j',
    (visit) =>
      inBank('', visit, async (page) => {
        for (const path of await paths(page)) {
          await page.goto(`${server.url}/app/${association}/indikatorbank${path}`)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await expectWell(page)
        }
      }),
  )

  it.each<Visit>([{ dark: true }, { forcedColors: true, width: 1024 }])('keeps its contrasts: %j', (visit) =>
    inBank('', visit, async (page) => {
      const [first] = await core(page)
      for (const path of [`/${first?.id}?protokoll=core`, '/nytt']) {
        await page.goto(`${server.url}/app/${association}/indikatorbank${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await axeFindings(page), path).toEqual([])
      }
    }),
  )
})
