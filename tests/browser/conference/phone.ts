import type { Browser, Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { openVisitor, type Visit, type Visitor } from '../../_util/browser.ts'
import { Listener } from './listener.ts'

/** A heading under which the phone shows one thing. */
export const screens = {
  waiting: 'Du är med',
  review: 'Granska och skicka',
  received: 'Din röst är mottagen',
  unsure: 'Väntar på servern',
  closed: 'Omröstningen är stängd',
  concluded: 'Konferensen är slut',
} as const

const keyOf: Readonly<Record<string, string>> = { '1': '1', '0': '2', '-': '3' }
const wordOf: Readonly<Record<string, string>> = {
  '1': 'Ja, ska gå vidare',
  '0': 'Nej',
  '-': 'Kan inte bedöma',
}

/** As long as a loaded machine, or a page that waits without script, may take. */
const patience = 60_000

/** One expert's own phone, 375 px wide. */
export class Phone {
  readonly page: Page
  readonly visitor: Visitor
  /** Ballots as they left the phone's own module, whether or not they arrived. */
  readonly sent: string[] = []
  readonly #hasScript: boolean

  private constructor(visitor: Visitor, hasScript: boolean) {
    this.visitor = visitor
    this.page = visitor.page
    this.#hasScript = hasScript
    if (hasScript) this.page.on('request', (request) => this.#remember(request))
  }

  #remember(request: Request): void {
    if (request.method() !== 'POST' || !request.url().endsWith('/rost')) return
    const { a }: { a: string } = request.postDataJSON()
    this.sent.push(a)
  }

  static async open(browser: Browser, visit: Visit = {}): Promise<Phone> {
    const visitor = await openVisitor(browser, { width: 375, height: 667, isPhone: true, ...visit })
    visitor.page.setDefaultTimeout(patience)
    return new Phone(visitor, visit.script ?? true)
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { level: 1, name })
  }

  async shows(name: string | RegExp): Promise<void> {
    await this.heading(name).waitFor()
  }

  async reads(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor()
  }

  /** Opens the address that the card's square holds. */
  async scan(link: string): Promise<void> {
    await this.page.goto(link)
    await this.shows(screens.waiting)
    // The code is out of the address as soon as it has been read.
    await expect.poll(() => this.page.url()).not.toContain('#')
  }

  /** Types the wall's code, then the card's, by what a screen reader says and with the keyboard. */
  async type(url: string, wall: string, card: string, look: (name: string) => Promise<void>): Promise<void> {
    const ears = new Listener(this.page)
    await this.page.goto(`${url}/rosta`)
    await ears.hears(/^heading "Skriv koden som står på väggen"/)
    await look('phone wall code')
    await ears.write(/^textbox "Kod, 6 tecken"/, wall)
    await ears.press(/^button "Gå vidare"/)
    await ears.hears(/^heading "Skriv koden som står på ditt kort"/)
    await look('phone card code')
    await ears.write(/^textbox "Kod, 8 tecken"/, card)
    await ears.press(/^button "Gå vidare"/)
    await ears.hears(`heading "${screens.waiting}"`)
  }

  /** The ballot has come up by itself. */
  async hasBallot(items: number): Promise<void> {
    if (this.#hasScript) await this.item(1).waitFor()
    else await this.shows(`Svara på ${items} förslag`)
  }

  /** One proposal, when it is the one that is shown. */
  item(no: number) {
    return this.page.locator(this.#hasScript ? `#f${no}.now` : `#f${no}`)
  }

  /** 1, 2, 3 and Enter, as the list of keys says; ends at the review. */
  async answerByKeys(ballot: string, from = 1): Promise<void> {
    for (const [place, answer] of [...ballot].entries()) {
      await this.item(from + place).waitFor()
      await this.page.keyboard.press(keyOf[answer] ?? '3')
      await this.page.keyboard.press('Enter')
    }
  }

  /** With the thumb; ends at the review. */
  async answerByThumb(ballot: string, from = 1): Promise<void> {
    for (const [place, answer] of [...ballot].entries()) {
      await this.item(from + place)
        .getByText(wordOf[answer] ?? '', { exact: true })
        .tap()
      await this.page.locator('[data-act=next]').tap()
    }
  }

  /** The whole list on one page, without script; ends at the review. */
  async answerInList(ballot: string): Promise<void> {
    for (const [place, answer] of [...ballot].entries()) {
      await this.item(place + 1)
        .locator(`input[value="${answer}"]`)
        .check()
    }
    await this.page.getByRole('button', { name: 'Granska' }).click()
  }

  sendButton() {
    return this.page.getByRole('button', { name: 'Skicka min röst' })
  }

  async send(): Promise<void> {
    await this.shows(screens.review)
    await this.sendButton().click()
  }

  async sendAndSee(): Promise<void> {
    await this.send()
    await this.shows(screens.received)
  }
}
