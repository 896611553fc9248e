import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings } from './axe.ts'
import { settled, whileItStays } from './settled.ts'

const tooWideBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** How many pixels the page is wider than its window, once it has come to rest. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  whileItStays(page, async () => {
    await settled(page)
    return tooWideBy(page)
  })

/** How many pixels it is taller: what nobody sees on a wall. */
export const downwardScroll = (page: Page): Promise<number> =>
  whileItStays(page, async () => {
    await settled(page)
    return page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
  })

/** Nothing for axe to find, and nothing to scroll sideways. */
export async function expectWell(page: Page, where = page.url()): Promise<void> {
  expect(await axeFindings(page), where).toEqual([])
  // At rest already: axe has waited for it.
  expect(await whileItStays(page, () => tooWideBy(page)), `${where} is too wide`).toBe(0)
}

/** The same page at another width: looked at when it has been laid out anew. */
export async function atWidth<T>(page: Page, width: number, work: () => Promise<T>): Promise<T> {
  const before = page.viewportSize() ?? { width: 1280, height: 844 }
  await resize(page, { width, height: 640 })
  const answer = await work()
  await resize(page, before)
  return answer
}

async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width)
}
