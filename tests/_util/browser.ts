import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
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

function listen(page: Page, heard: string[]): void {
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
    await visitor.context.close()
  }
}
