import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
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

const phone: Visit = { isPhone: true, width: 320, height: 568 }

const started = z.object({ conference: z.string() })
const links = z.object({ links: z.array(z.object({ name: z.string(), link: z.string(), code: z.string() })) })

/** A conference with a frozen pack, and a link to it. */
async function prepared(api: APIRequestContext) {
  const me = await (await api.get(`${server.url}/api/me`)).json()
  const { association } = z
    .object({ associations: z.array(z.object({ id: z.string() })) })
    .transform(({ associations }) => ({ association: associations[0]?.id ?? '' }))
    .parse(me)
  const conferences = `${server.url}/api/a/${association}/conferences`
  const post = async (url: string, fields: object): Promise<unknown> => {
    const answer = await api.post(url, { data: { commandId: randomUUID(), ...fields } })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }
  const about = { name: 'Våren 2027', place: null, beginsOn: null, level: 2, preset: 'none' }
  const { conference } = started.parse(await post(conferences, about))
  const here = `${conferences}/${conference}`
  const experts = [{ name: 'Anna Berg', organisation: null, background: 'user' }]
  await post(`${here}/experts`, { experts })
  const said = 'Skrivet för provet.'
  const texts = { welcome: said, programme: said, voting: said, background: said, development: said }
  await post(`${here}/pack`, { expectedVersion: 0, texts })
  await post(`${here}/pack/freeze`, { expectedVersion: 1 })
  await post(`${here}/links`, {})
  const [link] = links.parse(await (await api.get(`${here}/links`)).json()).links
  if (!link) throw new Error('no link was made')
  return { ...link, staff: `${server.url}/app/${association}/konferenser/${conference}/utskick` }
}

it('gives an expert the pack, a list of one’s own and a question, by link and without script, at 320 px', async () => {
  await withVisitor(browser, {}, async (desk) => {
    await desk.context().addCookies([{ name: 'samsyn-guest', value: 'facilitator', url: server.url }])
    const { link, code, staff } = await prepared(desk.request)
    const own = link.replace(/^https?:\/\/[^/]+/, server.url)

    await withVisitor(browser, { ...phone, expects: [/422/] }, async (page) => {
      await page.goto(own)
      await page.getByRole('heading', { level: 1, name: 'Utskick inför Våren 2027' }).waitFor()
      await expect.poll(() => page.url()).not.toContain('#')
      await expectWell(page)
      await page.getByRole('link', { name: 'Min läslista' }).click()
      await page.getByRole('button', { name: 'Börja min läslista' }).click()
      await page.getByRole('radio', { name: 'För' }).first().check()
      await page.getByRole('button', { name: 'Spara', exact: true }).click()
      await page.getByRole('status').getByText('Sparat').or(page.locator('#saved:visible')).first().waitFor()
      await expectWell(page)
      await page.reload()
      await expect.poll(() => page.getByRole('radio', { name: 'För' }).first().isChecked()).toBe(true)

      // An order that is no number is kept as it was typed and pointed out; the rest is saved.
      await page.getByRole('radio', { name: 'Mot' }).nth(1).check()
      await page.getByRole('textbox', { name: 'Din ordning 1', exact: true }).fill('två')
      await page.getByRole('button', { name: 'Spara', exact: true }).click()
      await page.getByRole('alert').getByText('En ordning kunde inte sparas').waitFor()
      await expect.poll(() => page.locator('[aria-invalid=true]').inputValue()).toBe('två')
      // What is pressed meanwhile is not done, and the page says so.
      await page.getByRole('button', { name: 'Jag är klar med min läsning' }).click()
      await page.getByText('Knappen ”Jag är klar med min läsning” har inte gjort något än.').waitFor()
      await expect.poll(() => page.getByRole('radio', { name: 'Mot' }).nth(1).isChecked()).toBe(true)
      await expectWell(page)
    })

    // The link alone, as staff have it, opens the pack and no list; and nothing of it needs a script.
    await withVisitor(browser, { ...phone, script: false, expects: [/422/] }, async (page) => {
      await page.goto(own.split('#')[0] ?? '')
      await page.getByLabel('Din kod, 16 tecken').fill(code)
      await page.getByRole('button', { name: 'Öppna' }).click()
      await page.getByRole('link', { name: 'Min läslista' }).click()
      await page.getByRole('button', { name: 'Börja min läslista' }).waitFor()
      await page.getByRole('link', { name: 'Frågor och svar' }).click()
      await page.getByLabel('Vilket förslag?').selectOption({ index: 1 })
      await page.getByLabel('Din fråga').fill('Vad menade Anna Berg?')
      await page.getByRole('button', { name: 'Skicka frågan' }).click()
      await page.getByText('Texten kan peka ut någon: Anna Berg').waitFor()
      await expectWell(page)
      await page.getByLabel('Din fråga').fill('Vad betyder det?')
      await page.getByRole('button', { name: 'Skicka frågan' }).click()
      await page.getByText('Din fråga är skickad').waitFor()
    })

    await desk.goto(`${staff}/fragor`)
    await desk.getByLabel('Svar till alla').fill('Samma sak som förut.')
    await desk.getByRole('button', { name: 'Svara alla' }).click()
    await desk.getByRole('button', { name: 'Rätta svaret' }).waitFor()
    await desk.goto(staff)
    await desk.getByText('visas när minst 10 har en länk').first().waitFor()
    await expectWell(desk)
  })
})
