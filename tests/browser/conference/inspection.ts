import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { axeFindings } from '../../_util/axe.ts'
import { sidewaysScroll } from '../../_util/well.ts'

/** Looks once at each distinct page that a test meets, under the name that the test gives it. */
export class Inspection {
  readonly #seen = new Set<string>()
  readonly #findings: string[] = []

  get seen(): readonly string[] {
    return [...this.#seen]
  }

  get findings(): readonly string[] {
    return this.#findings
  }

  /** axe, and nothing to scroll sideways. `SAMSYN_SHOTS=folder` keeps a picture of each, to hold beside the design. */
  async look(page: Page, name: string): Promise<void> {
    if (this.#seen.has(name)) return
    this.#seen.add(name)
    for (const finding of await axeFindings(page)) this.#findings.push(`${name}: ${finding}`)
    const sideways = await sidewaysScroll(page)
    if (sideways > 0) this.#findings.push(`${name}: ${sideways} px to scroll sideways`)
    const folder = process.env.SAMSYN_SHOTS
    if (folder)
      await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`), fullPage: true })
  }
}
