import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import { findChromium } from './chromium.ts'

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findChromium()
  return chromium.launch({
    executablePath,
    env: { ...environment(), ...env },
    // As root, as in a container, there is no sandbox. Nothing else is switched off: not web security either.
    args: ['--no-sandbox'],
  })
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )

export type Visit = Readonly<{
  width?: number
  height?: number
  language?: 'sv' | 'en'
  script?: boolean
  dark?: boolean
  forcedColors?: boolean
  isPhone?: boolean
  /** Console errors that belong to what is tested, such as the 409 of a late ballot. */
  expects?: readonly RegExp[]
}>

/** A visitor of their own: cookies apart from everybody else's. Whatever goes wrong unseen is collected. */
export type Visitor = Readonly<{ context: BrowserContext; page: Page; complaints: () => readonly string[] }>

export async function openVisitor(browser: Browser, visit: Visit = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: visit.width ?? (visit.isPhone ? 390 : 1280), height: visit.height ?? 844 },
    locale: visit.language === 'en' ? 'en-GB' : 'sv-SE',
    javaScriptEnabled: visit.script ?? true,
    colorScheme: visit.dark ? 'dark' : 'light',
    forcedColors: visit.forcedColors ? 'active' : 'none',
    hasTouch: visit.isPhone ?? false,
    isMobile: visit.isPhone ?? false,
    reducedMotion: 'reduce',
  })
  const heard: string[] = []
  context.on('page', (page) => listen(page, heard))
  const page = await context.newPage()
  return {
    context,
    page,
    complaints: () => heard.filter((line) => !visit.expects?.some((expected) => expected.test(line))),
  }
}

/** What the browser itself says of a server that is away, or has not got its database back yet. */
export const lostServer =
  /net::ERR_(CONNECTION_\w+|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED)|status of 503/

const asked = new WeakMap<Page, Set<Request>>()

/** Whether the page waits for something that it will draw. A live stream is never over, and does not count. */
export const isWaiting = (page: Page): boolean => (asked.get(page)?.size ?? 0) > 0

function countRequests(page: Page): void {
  const open = new Set<Request>()
  asked.set(page, open)
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/live/')) open.add(request)
  })
  page.on('requestfinished', (request) => void open.delete(request))
  page.on('requestfailed', (request) => void open.delete(request))
}

function listen(page: Page, heard: string[]): void {
  countRequests(page)
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname)) {
      heard.push(`third party: ${request.url()}`)
    }
  })
}

/** Runs `work` with a visitor and fails if the page complained where only a developer would see it. */
export async function withVisitor<T>(
  browser: Browser,
  visit: Visit,
  work: (page: Page, visitor: Visitor) => Promise<T>,
): Promise<T> {
  const visitor = await openVisitor(browser, visit)
  try {
    const answer = await work(visitor.page, visitor)
    const complaints = visitor.complaints()
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
    return answer
  } finally {
    await leave(visitor)
  }
}

/** Closes what was opened. A request that is just being held or altered goes with it, and is nobody's error. */
export async function leave({ context }: Pick<Visitor, 'context'>): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.close()
}
