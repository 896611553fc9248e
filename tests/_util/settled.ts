import type { Page } from 'playwright-core'
import { isWaiting } from './browser.ts'

/** Longer than a page takes from an answer to what it draws of it. */
const quiet = 100
const atMost = 20_000

/**
 * Waits until nothing is on its way and nothing has changed for a moment, so that what is looked at is the page and
 * not its coming. A page that never comes to rest is looked at as it is.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState()
  if (!(await hasScript(page))) return
  const end = Date.now() + atMost
  do {
    while (isWaiting(page) && Date.now() < end) await page.waitForTimeout(20)
    await page.evaluate(stillness, { quiet, atMost: Math.max(0, end - Date.now()) })
  } while (isWaiting(page) && Date.now() < end)
}

export const hasScript = (page: Page): Promise<boolean> =>
  page.evaluate(() => !matchMedia('(scripting: none)').matches)

/** Runs in the page: letters in their own font, movements over, and the markup the same for so long. */
async function stillness({ quiet, atMost }: { quiet: number; atMost: number }): Promise<void> {
  const end = new Promise<void>((resolve) => setTimeout(resolve, atMost))
  const isEndless = (animation: Animation) =>
    animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
  const rest = async () => {
    await document.fonts.ready
    const moving = document.getAnimations().filter((animation) => !isEndless(animation))
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, quiet)
      const changes = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(resolve, quiet)
      })
      changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    })
  }
  await Promise.race([rest(), end])
}

/**
 * Looks at a page that may fetch itself anew in the middle of it, as a waiting page without script does: then what
 * came is looked at, from the beginning. Whatever else goes wrong is the test's to hear.
 */
export async function whileItStays<T>(page: Page, look: () => Promise<T>): Promise<T> {
  for (let left = 5; ; left -= 1) {
    try {
      return await look()
    } catch (error) {
      if (left === 0 || !/context was destroyed|navigat/i.test(`${error}`)) throw error
      await page.waitForLoadState()
    }
  }
}

/** A page that asks again by itself may do so just as it is told to go elsewhere: then it is told again. */
export async function goThere(page: Page, address: string): Promise<void> {
  for (let left = 5; ; left -= 1) {
    try {
      await page.goto(address)
      return
    } catch (error) {
      if (left === 0 || !/interrupted by another navigation|ERR_ABORTED/.test(`${error}`)) throw error
    }
  }
}
