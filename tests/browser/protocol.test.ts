import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { protocolEndpoints } from '#contract/consensus/protocol.ts'
import { me } from '#contract/session.ts'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { expectWell } from '../_util/well.ts'

let server: RunningServer
let browser: Browser
let association = ''
let versions: readonly string[] = []

const facilitator = 'samsyn-guest=facilitator'
const read = async (path: string): Promise<unknown> =>
  (await fetch(server.url + path, { headers: { cookie: facilitator } })).json()

beforeAll(async () => {
  server = await startServer()
  association = me.parse(await read('/api/me')).associations[0]?.id ?? ''
  const { protocols } = protocolEndpoints.listProtocols.output.parse(
    await read(`/api/a/${association}/protocols`),
  )
  versions = protocols.map(({ protocol, v }) => `${protocol}/${v}`)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

const visits: readonly (Visit & Readonly<{ name: string }>)[] = [
  { name: 'as it comes' },
  { name: 'on the narrowest phone', width: 320 },
  { name: 'in the dark', dark: true },
]

describe('the public page', () => {
  it.each([...visits, { name: 'in forced colours', forcedColors: true }])(
    'says all without script, and axe finds nothing: $name',
    async ({ name: _name, ...visit }) => {
      await withVisitor(browser, { ...visit, script: false }, async (page) => {
        for (const version of versions) {
          await page.goto(`${server.url}/oppet/protokoll/${association}/${version}`)
          expect(await page.locator('.entries li').count()).toBeGreaterThanOrEqual(15)
          await expectWell(page)
        }
      })
    },
  )

  it('changes language with a press, without script, on the same page', async () => {
    await withVisitor(browser, { script: false }, async (page) => {
      const address = `${server.url}/oppet/protokoll/${association}/${versions[0]}`
      await page.goto(address)
      await page.getByRole('button', { name: 'English' }).click()
      await page
        .getByRole('heading', { level: 1, name: '15 indicators were prioritised for the core' })
        .waitFor()
      expect(page.url()).toBe(address)
    })
  })
})

describe('the pages for those who work', () => {
  it.each(visits)('list and version: axe finds nothing: $name', async ({ name: _name, ...visit }) => {
    await withVisitor(browser, visit, async (page, { context }) => {
      await context.addCookies([{ name: 'samsyn-guest', value: 'facilitator', url: server.url }])
      const at = `${server.url}/app/${association}/protokoll`
      for (const address of [at, ...versions.map((version) => `${at}/${version}`)]) {
        await page.goto(address)
        await page.getByRole('table').first().waitFor()
        // What other rules would have chosen comes after the list itself.
        await expectWell(page)
      }
    })
  })
})
