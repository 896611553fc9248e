import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { me } from '#contract/session.ts'
import { launchBrowser, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'

let server: RunningServer
let browser: Browser
let association = ''

const director = { name: 'samsyn-guest', value: 'assocAdmin' }

beforeAll(async () => {
  server = await startServer()
  const answer = await fetch(`${server.url}/api/me`, { headers: { cookie: 'samsyn-guest=assocAdmin' } })
  association = me.parse(await answer.json()).associations[0]?.id ?? ''
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

describe('a questionnaire', () => {
  it('is made from the drafts, gets a question, is met on a phone without script, and is locked', async () => {
    await withVisitor(browser, {}, async (page, { context }) => {
      await context.addCookies([{ ...director, url: server.url }])
      await page.goto(`${server.url}/app/${association}/mata/formular`)
      await page.getByRole('link', { name: 'Nytt formulär' }).click()
      await page.getByLabel('Namn').fill('Till styrelsen')
      await page.getByText('styrelsen', { exact: false }).last().click()
      await page.getByRole('button', { name: 'Skapa formuläret' }).click()
      await page.getByText('Samsyns eget utkast, inte NNS enkät.').waitFor()

      await page.getByRole('link', { name: 'Lägg till fråga' }).click()
      await page.getByLabel('Svenska, vanlig text').first().fill('Har ni en plan')
      await page.getByRole('button', { name: 'Lägg till fråga' }).click()
      await page.getByText('Sparat').waitFor()
      await page.getByText('En sak måste ordnas').waitFor()
      await page.getByRole('link', { name: 'Har ni en plan' }).first().click()
      await page.getByRole('button', { name: 'Spara frågan' }).waitFor()
      await page.getByLabel('Svenska, vanlig text').last().fill('Ja\nNej')
      await page.getByRole('button', { name: 'Spara frågan' }).click()
      await page.getByText('Ingenting saknas').waitFor()
      await expectWell(page)

      const id = new URL(page.url()).pathname.split('/')[5] ?? ''
      await withVisitor(browser, { script: false, width: 320 }, async (phone, { context: pocket }) => {
        await pocket.addCookies([{ ...director, url: server.url }])
        await phone.goto(`${server.url}/utkast/formular/${association}/${id}`)
        await phone.getByRole('group', { name: 'Vår strategi' }).waitFor()
        await phone.getByRole('radio', { name: '3', exact: true }).focus()
        await phone.keyboard.press('ArrowDown')
        await expect.poll(() => phone.getByRole('radio', { name: '4', exact: true }).isChecked()).toBe(true)
        await expectWell(phone)
        await phone.getByRole('button', { name: 'Nästa' }).click()
        await phone.getByRole('group', { name: 'Har ni en plan' }).waitFor()
      })

      await page.getByRole('button', { name: 'Lås version 1' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Lås version 1' }).click()
      await page.getByRole('button', { name: 'Skapa ny version' }).waitFor()
    })
  })
})
