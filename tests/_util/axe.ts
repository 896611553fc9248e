import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { hasScript, settled, whileItStays } from './settled.ts'

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, as sentences with the element; works under any content policy, and where script is switched off. */
export const axeFindings = (page: Page): Promise<readonly string[]> =>
  whileItStays(page, async () => {
    if (await hasScript(page)) return findingsOn(page)
    const copy = await copyWithScript(page)
    try {
      return await findingsOn(copy)
    } finally {
      await copy.context().close()
    }
  })

async function findingsOn(page: Page): Promise<readonly string[]> {
  await drawn(page)
  await settled(page)
  await page.evaluate(axe.source)
  return page.evaluate(runAxe, STANDARD)
}

/** A page that fetches before it draws has no heading yet; where none comes, axe says so itself. */
async function drawn(page: Page): Promise<void> {
  await page
    .locator('h1')
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(() => undefined)
}

/** axe waits with timers, which stand still where script is off: the same markup at the same address, its scripts out. */
async function copyWithScript(page: Page): Promise<Page> {
  const markup = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/gi, '')
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() })
  if (!context) throw new Error('The browser is closed')
  const copy = await context.newPage()
  await copy.route(page.url(), (route) =>
    route.fulfill({ body: markup, contentType: 'text/html; charset=utf-8' }),
  )
  await copy.goto(page.url())
  return copy
}

/** Runs in the page. */
async function runAxe(tags: string[]): Promise<string[]> {
  // What react-aria has just said aloud stands for seconds in a corner of its own, also when its label has gone.
  const page = { exclude: ['[data-live-announcer]'] }
  const { violations } = await window.axe.run(page, { runOnly: { type: 'tag', values: tags } })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${help}: ${node.html.slice(0, 200)} (${node.any[0]?.message ?? node.target.join(' ')})`,
    ),
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
