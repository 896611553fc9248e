import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityTree, focusedLine, say, tabTo } from '../../_util/accessibility.ts'

const patience = { timeout: 60_000 }

/**
 * An expert who hears the page: what is there is known from the accessibility tree alone, and the keyboard is
 * the only hand.
 */
export class Listener {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until the page has this to say. */
  async hears(line: string | RegExp): Promise<void> {
    const isSaid = async () =>
      (await accessibilityTree(this.page))
        .map(say)
        .some((said) => (typeof line === 'string' ? said === line : line.test(said)))
    await expect.poll(isSaid, { ...patience, message: `${line} is heard` }).toBe(true)
  }

  async heard(): Promise<readonly string[]> {
    return (await accessibilityTree(this.page)).map(say)
  }

  /** Where one is read from: the heading or field that took focus. */
  async isAt(line: string | RegExp): Promise<void> {
    await expect.poll(() => focusedLine(this.page), patience).toMatch(line)
  }

  async press(control: RegExp): Promise<void> {
    await tabTo(this.page, control, 400)
    await this.page.keyboard.press('Enter')
  }

  async write(field: RegExp, text: string): Promise<void> {
    if (!field.test(await focusedLine(this.page))) await tabTo(this.page, field)
    await this.page.keyboard.type(text)
  }

  /** Tab to the first answer of the next proposal, then Space, or arrows to the others. */
  async answer(answer: string): Promise<void> {
    await tabTo(this.page, /^radio "Ja, ska gå vidare"/)
    if (answer === '1') await this.page.keyboard.press('Space')
    for (let press = 0; press < ['1', '0', '-'].indexOf(answer); press += 1)
      await this.page.keyboard.press('ArrowDown')
  }
}
