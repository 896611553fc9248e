import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { me } from '#contract/session.ts'
import { exampleInstrument, exampleItem } from '#domain/measurement/instrument/example.ts'
import { itemKinds } from '#domain/measurement/instrument/item.ts'
import { translator } from '#web/i18n/translate.ts'
import type { Around } from '#web/pages/answer/asking.ts'
import { renderQuestionWay } from '#web/pages/answer/question-way.tsx'
import { focusedLine } from '../_util/accessibility.ts'
import { launchBrowser, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'

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

const made = z.looseObject({
  unit: z.string().optional(),
  instrument: z.string().optional(),
  expectedVersion: z.number().optional(),
  wave: z.string().optional(),
  version: z.number().optional(),
  codes: z.array(z.string()).optional(),
})

/** A wave under way in the example, by messages alone: the code of one slip. */
async function slipOf(url: string): Promise<string> {
  const headers = { cookie: 'samsyn-guest=assocAdmin', 'content-type': 'application/json' }
  const who = me.parse(await (await fetch(`${url}/api/me`, { headers })).json())
  const base = `${url}/api/a/${who.associations[0]?.id}`
  const post = async (path: string, fields: object) => {
    const body = JSON.stringify({ commandId: randomUUID(), ...fields })
    const answer = await fetch(`${base}/${path}`, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return made.parse(await answer.json())
  }
  const place = { id: null, from: 2020, to: null, successor: null }
  const { unit: root } = await post('units', {
    unit: { ...place, kind: 'association', name: 'Förbundet', parent: null },
  })
  const { unit } = await post('units', {
    unit: { ...place, kind: 'initiative', name: 'Insatsen', parent: root },
  })
  const { instrument } = await post('instruments', { title: 'Ditt stöd', drafts: 'board' })
  const { expectedVersion } = made.parse(
    await (await fetch(`${base}/instruments/${instrument}`, { headers })).json(),
  )
  const own = { kind: 'longtext', text: { sv: { std: 'Något mer du vill säga' } } }
  const added = await post(`instruments/${instrument}/items/add`, {
    instrument,
    expectedVersion,
    id: 'own',
    item: own,
  })
  await post(`instruments/${instrument}/lock`, { instrument, expectedVersion: added.expectedVersion })
  const { wave, version } = await post('waves', {
    name: 'Hösten',
    plan: {
      mode: 'urn',
      group: 'board',
      instrument: { id: instrument, version: 1 },
      period: { from: '2026-11-01', to: '2026-11-30' },
      units: [unit],
      thresholds: { kMean: 5, kDist: 8, kText: 10 },
      background: [],
      retention: { answerMonths: 24, decision: 'styrelsen § 14' },
      closesOn: '2099-12-04',
    },
  })
  const phrase = 'tre gröna stolar i hallen'
  let at = version
  const act = async (path: string, fields: object = {}) => {
    const done = await post(`waves/${wave}/${path}`, { wave, expectedVersion: at, ...fields })
    at = done.version
    return done
  }
  await act('key', { need: 1, holders: [{ name: 'Berit', passphrase: phrase }] })
  await act('rehearse', { passphrases: [phrase] })
  await act('activate')
  return (await act('slips', { unit, count: 1 })).codes?.[0] ?? ''
}

const title = (page: Page, words: string) => expect.poll(() => page.title()).toBe(words)

describe('answering', () => {
  it('goes from slip to receipt by keyboard, without script, on a narrow phone', async () => {
    const code = await slipOf(server.url)
    await withVisitor(browser, { script: false, width: 320, expects: [/status of 422/] }, async (page) => {
      await page.goto(`${server.url}/svara`)
      await page.getByLabel('Kod').fill(`${code.slice(0, 8)}?`)
      await page.keyboard.press('Enter')
      await title(page, 'Fel: Skriv koden från din lapp')
      await expectWell(page, 'a wrong code')
      await page.getByLabel('Kod').fill(code)
      await page.keyboard.press('Enter')
      await title(page, 'Ditt stöd')
      await expectWell(page, 'the beginning')
      await page.getByRole('button', { name: 'Börja' }).focus()
      await page.keyboard.press('Enter')
      await title(page, 'Fråga 1 av 2 – Ditt stöd')
      await page.getByRole('radio', { name: '3', exact: true }).focus()
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => focusedLine(page)).toContain('radio "4"')
      await expectWell(page, 'a question')
      // Enter is the way forward wherever the focus is, not the first button that is seen.
      await page.keyboard.press('Enter')
      await title(page, 'Fråga 2 av 2 – Ditt stöd')
      await page.getByRole('button', { name: 'Tillbaka' }).click()
      await title(page, 'Fråga 1 av 2 – Ditt stöd')
      await expect.poll(() => page.getByRole('radio', { name: '4', exact: true }).isChecked()).toBe(true)
      await page.getByRole('button', { name: 'Nästa' }).click()
      await title(page, 'Fråga 2 av 2 – Ditt stöd')
      // The browser's own way back, too.
      await page.goBack()
      await title(page, 'Fråga 1 av 2 – Ditt stöd')
      await page.getByRole('button', { name: 'Nästa' }).click()
      await title(page, 'Fråga 2 av 2 – Ditt stöd')
      await page.getByRole('button', { name: 'Nästa' }).click()
      await title(page, 'Se över dina svar')
      await expectWell(page, 'the review')
      await page.getByRole('button', { name: 'Skicka' }).click()
      await title(page, 'Dina svar är mottagna')
      await expectWell(page, 'the receipt')
      await page.getByRole('link', { name: 'Så skyddas dina svar' }).click()
      await title(page, 'Så skyddas dina svar')
      await expectWell(page, 'what is told of protection')
    })
  })

  it('is read by a screen reader as it is meant, kind by kind, also from right to left', async () => {
    const pseudo: Around = { locale: 'ar', t: (key, ...slots) => `⟦${translator('sv')(key, ...slots)}⟧` }
    await withVisitor(browser, { script: false, width: 320 }, async (page) => {
      for (const locale of ['sv', 'ar']) {
        const trees: string[] = []
        for (const kind of itemKinds) {
          const text = { sv: { std: `En fråga av slaget ${kind}` }, ar: { std: `سؤال ${kind}` } }
          const item = exampleItem('q', { kind, text, help: { sv: { std: 'En hjälp' } } })
          const html = renderQuestionWay({
            asking: {
              locale,
              variant: 'std',
              assetAddress: null,
              ...(locale === 'ar' ? { around: pseudo } : {}),
            },
            wave: {
              asker: 'Exempelförbundet',
              instrument: exampleInstrument([item]),
              variants: ['std'],
              closesOn: '2026-12-04',
              panel: null,
              units: [],
            },
            action: '/svara',
            hidden: {},
            kiosk: null,
            asked: [
              {
                item,
                given: kind === 'number' ? 'tolv' : '',
                fault: kind === 'number' ? 'not_a_number' : null,
              },
            ],
            place: { x: 1, last: 1, n: 1 },
          })
          await page.setContent(html)
          // Where the focus is changes while the page is drawn.
          const tree = (await page.locator('body').ariaSnapshot()).replaceAll(' [active]', '')
          trees.push(`# ${kind}\n${tree}\n`)
        }
        await expect(trees.join('\n')).toMatchFileSnapshot(`answering/${locale}.txt`)
      }
    })
  })
})
