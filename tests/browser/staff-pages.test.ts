import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { axeFindings } from '../_util/axe.ts'
import { launchBrowser, type Visit, withVisitor } from '../_util/browser.ts'
import { enterExample, holdConference } from '../_util/led-conference.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { sidewaysScroll } from '../_util/well.ts'

let browser: Browser
let server: RunningServer
let paths: readonly string[]

beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  const { facilitator, association } = await enterExample(server.url)
  const ids = { association }
  const { conferences } = await facilitator.call(conferenceEndpoints.listConferences, ids)
  const published = conferences.find(({ state }) => state === 'archived')?.id ?? ''
  const { roundList } = await facilitator.call(conferenceEndpoints.getConference, {
    ...ids,
    conference: published,
  })
  const { conference } = await holdConference(server.url, 'En konferens att se på', 7)
  paths = [
    '',
    '/konferenser',
    `/konferenser/${published}/omrostning/${roundList[4]?.id}`,
    `/konferenser/${published}/utvardering`,
    ...['', '/upplagg', '/experter', '/kort', '/konsol'].map((page) => `/konferenser/${conference}${page}`),
    '/trad',
  ].map((path) => `/app/${association}${path}`)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.kill()
  await server?.remove()
})

const visits: readonly (Visit & Readonly<{ name: string }>)[] = [
  { name: 'on the narrowest phone', width: 320 },
  { name: 'in the dark', dark: true },
  { name: 'in forced colours', forcedColors: true },
]

describe('the pages of a conference and of the thread', () => {
  it.each(visits)('have nothing for axe to find: $name', async ({ name: _name, ...visit }) => {
    await withVisitor(browser, visit, async (page, { context }) => {
      await context.addCookies([{ name: 'samsyn-guest', value: 'facilitator', url: server.url }])
      const findings: string[] = []
      for (const path of paths) {
        await page.goto(`${server.url}${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.locator('main').locator('h2, table, .cards').first().waitFor()
        for (const finding of await axeFindings(page)) findings.push(`${path}: ${finding}`)
        const sideways = await sidewaysScroll(page)
        if (sideways > 0) findings.push(`${path}: ${sideways} px to scroll sideways`)
      }
      expect(findings).toEqual([])
    })
  })
})
