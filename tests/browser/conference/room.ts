import type { Browser, Page } from 'playwright-core'
import type { Visitor } from '../../_util/browser.ts'
import type { PhoneVoter } from '../../_util/crowd.ts'
import type { LedConference } from '../../_util/led-conference.ts'
import { type RunningServer, startServer } from '../../_util/server.ts'
import type { Desk } from './desk.ts'
import { Inspection } from './inspection.ts'
import type { Phone } from './phone.ts'

/** The house that the conference is held in: a server that may be killed and started again. */
export class House {
  readonly browser: Browser
  readonly inspection = new Inspection()
  #server: RunningServer

  constructor(browser: Browser, server: RunningServer) {
    this.browser = browser
    this.#server = server
  }

  get url(): string {
    return this.#server.url
  }

  get dataFolder(): string {
    return this.#server.dataFolder
  }

  /** SIGKILL, and somebody who starts Samsyn again on the same folder, as after a power cut. */
  async cutPower(meanwhile: () => Promise<unknown>): Promise<void> {
    const { dataFolder, port, remove } = this.#server
    await this.#server.kill()
    await meanwhile()
    this.#server = { ...(await startServer({ dataFolder, port })), remove }
  }

  async end(): Promise<void> {
    await this.#server.kill()
    await this.#server.remove()
  }
}

/** Five experts with browsers of their own, by what is tried with them. */
export type Phones = Readonly<{
  /** Answers by keys. */
  keys: Phone
  /** Answers with the thumb. */
  thumb: Phone
  /** Is the one that things happen to. */
  unlucky: Phone
  /** Is walked by the accessibility tree alone in the fourth vote. */
  listening: Phone
  /** Has script switched off, and is walked by the tree too. */
  plain: Phone
}>

export type Room = Readonly<{
  house: House
  desk: Desk
  wall: Page
  phones: Phones
  /** The eighteen whose phones are not browsers. */
  crowd: readonly PhoneVoter[]
  held: LedConference
  code: string
  /** Everybody's browser, for what went wrong unseen. */
  visitors: readonly Visitor[]
}>

export const inBrowser = 5
