import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { focusedLine, tabTo } from '../../_util/accessibility.ts'
import { settled } from '../../_util/settled.ts'

const patience = { timeout: 60_000 }
const quoted = (role: string, name: string) =>
  new RegExp(`^${role} "${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** The facilitator at the staff app, with the keyboard and nothing else. */
export class Desk {
  readonly page: Page
  /** All that Tab passed on the way. */
  readonly passed: string[] = []

  constructor(page: Page) {
    this.page = page
    page.setDefaultTimeout(patience.timeout)
  }

  async hasHeading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor()
  }

  /** Tabs to something and presses Enter. */
  async press(role: 'link' | 'button', name: string): Promise<void> {
    await this.#tabTo(role, name)
    await this.page.keyboard.press('Enter')
  }

  async tick(name: string): Promise<void> {
    await this.#tabTo('checkbox', name)
    await this.page.keyboard.press('Space')
  }

  async write(field: string, text: string): Promise<void> {
    await this.#tabTo('textbox', field)
    await this.page.keyboard.insertText(text)
  }

  /** Alt N leads to the console's next step; Enter is still needed. */
  async takeStep(name: string): Promise<void> {
    await this.isNextStep(name)
    // What has been drawn listens to keys a moment later.
    await settled(this.page)
    await this.page.keyboard.press('Alt+n')
    await expect.poll(() => focusedLine(this.page), patience).toBe(`button "${name}"`)
    await this.page.keyboard.press('Enter')
    await expect.poll(() => this.#step(), patience).not.toBe(name)
  }

  async isNextStep(name: string): Promise<void> {
    await expect.poll(() => this.#step(), patience).toBe(name)
  }

  async says(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor()
  }

  async #step(): Promise<string> {
    const button = this.page.locator('#next-step')
    return (await button.count()) === 0 ? '' : ((await button.textContent()) ?? '')
  }

  async #tabTo(role: string, name: string): Promise<void> {
    this.passed.push(...(await tabTo(this.page, quoted(role, name), 200)))
  }
}
