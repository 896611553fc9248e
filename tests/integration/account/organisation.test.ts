import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountEndpoints } from '#contract/account.ts'
import { peopleEndpoints } from '#contract/people.ts'
import { sessionEndpoints } from '#contract/session.ts'
import type { Browser } from './browser.ts'
import { client, goThrough, type Person, type RunningProvider, startProvider } from './provider.ts'
import {
  address,
  codeNow,
  example,
  firstAdministrator,
  openSite,
  password,
  type Site,
  tokenOf,
} from './site.ts'

const back = `${address}/logga-in/organisation/svar`
const nils: Person = { subject: 'u-1', email: 'nils@exempel.se', emailVerified: true, name: 'Nils Ek' }

let site: Site
let provider: RunningProvider
let admin: Browser
let secret: string
beforeAll(async () => {
  provider = await startProvider(back, nils)
  site = await openSite({
    env: { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
  })
  const first = await firstAdministrator(site)
  admin = first.browser
  secret = first.secret
})
afterAll(async () => {
  await site?.close()
  await provider?.stop()
})

const { beginOrganisation } = accountEndpoints
const { me } = sessionEndpoints
const plain = { invitation: null, joins: false }

async function come(browser: Browser, input: object = plain): Promise<string> {
  const { url } = await browser.call(beginOrganisation, { ...plain, ...input })
  return goThrough(url, back)
}

const arrive = async (browser: Browser, answered: string): Promise<string> => {
  const { pathname, search } = new URL(answered)
  const answer = await browser.send('GET', pathname + search, undefined, { 'sec-fetch-site': 'cross-site' })
  return String(answer.headers.location)
}

const invite = async (email: string, roles: string[]) => {
  const input = { association: example, commandId: randomUUID(), email, roles }
  return tokenOf((await admin.call(peopleEndpoints.invite, input)).link)
}

describe('sign-in through an organisation', () => {
  it('is offered, and asks the provider with PKCE, state and nonce', async () => {
    const browser = site.browser()
    expect((await browser.call(me, {})).signInWays.organisation).toBe(true)
    const { url } = await browser.call(beginOrganisation, plain)
    const asked = new URL(url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(back)
    expect(asked.get('state')).toBeTruthy()
    expect(asked.get('nonce')).toBeTruthy()
  })

  it('lets nobody in who is unknown here', async () => {
    const browser = site.browser()
    expect(await arrive(browser, await come(browser))).toBe('/app/logga-in?fel=account.unknown-here')
    expect(browser.sessionToken()).toBeUndefined()
  })

  it('accepts an invitation without a password', async () => {
    const browser = site.browser()
    const invitation = await invite('nils.ek@exempel.se', ['facilitator'])
    expect(await arrive(browser, await come(browser, { invitation }))).toBe('/app')
    const now = await browser.call(me, {})
    expect(now).toMatchObject({ kind: 'account', name: 'Nils Ek', email: 'nils.ek@exempel.se' })
    expect(now.associations[0]?.roles).toEqual(['facilitator'])
    const mine = await browser.call(accountEndpoints.getMyAccount, {})
    expect(mine).toMatchObject({ hasPassword: false, organisations: [{ issuer: provider.issuer }] })
  })

  it('knows the person again by the provider’s own name, whatever the address is now', async () => {
    provider.person.now = { ...nils, email: 'nytt.namn@exempel.se' }
    const browser = site.browser()
    expect(await arrive(browser, await come(browser))).toBe('/app')
    expect((await browser.call(me, {})).email).toBe('nils.ek@exempel.se')
    provider.person.now = nils
  })

  it('opens no password account by an address that was never proven', async () => {
    provider.person.now = { ...nils, subject: 'u-2', email: 'berit@exempel.se' }
    const browser = site.browser()
    expect(await arrive(browser, await come(browser))).toBe('/app/logga-in?fel=account.unknown-here')
  })

  it('is joined by whoever is signed in, and then still asks for the second factor', async () => {
    provider.person.now = { ...nils, subject: 'u-3', email: 'berit@kommun.example' }
    expect(await arrive(admin, await come(admin, { joins: true }))).toBe('/app')
    const browser = site.browser()
    await arrive(browser, await come(browser))
    expect(await browser.call(me, {})).toMatchObject({ kind: 'nobody', mustPassSecondFactor: true })
    await browser.call(accountEndpoints.passSecondFactor, { code: codeNow(secret, site.now()) })
    expect((await browser.call(me, {})).email).toBe('berit@exempel.se')
  })

  it('counts the organisation’s own second factor', async () => {
    provider.person.now = { ...nils, subject: 'u-3', email: 'berit@kommun.example', amr: ['pwd', 'mfa'] }
    const browser = site.browser()
    await arrive(browser, await come(browser))
    expect(await browser.call(me, {})).toMatchObject({ kind: 'account', isInstallationAdmin: true })
  })

  it('is not joined from a borrowed computer', async () => {
    const browser = site.browser()
    await browser.call(accountEndpoints.signIn, { email: 'berit@exempel.se', password })
    expect((await browser.try(beginOrganisation, { ...plain, joins: true })).code).toBe('not-signed-in')
    await arrive(browser, await come(browser))
    site.wait(16 * 60)
    expect((await browser.try(beginOrganisation, { ...plain, joins: true })).code).toBe('account.prove-again')
  })
})

describe('an answer', () => {
  it('is taken once, and only by the browser that asked', async () => {
    provider.person.now = nils
    const browser = site.browser()
    const answered = await come(browser)
    const thief = site.browser()
    expect(await arrive(thief, answered)).toBe('/app/logga-in?fel=account.link-spent')
    expect(await arrive(browser, answered)).toBe('/app')
    expect(await arrive(browser, answered)).toBe('/app/logga-in?fel=account.link-spent')
  })

  it('does not hold with another state, another code, or a refusal', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('state', 'en annan'),
      (url: URL) => url.searchParams.set('code', 'en annan'),
      (url: URL) => url.searchParams.set('error', 'access_denied'),
      (url: URL) => url.searchParams.set('iss', 'https://elak.example'),
    ]) {
      const browser = site.browser()
      const answered = new URL(await come(browser))
      change(answered)
      expect(await arrive(browser, answered.href)).toBe('/app/logga-in?fel=account.organisation-away')
      expect(browser.sessionToken()).toBeUndefined()
    }
  })

  it('comes too late after ten minutes', async () => {
    const browser = site.browser()
    const answered = await come(browser)
    site.wait(601)
    expect(await arrive(browser, answered)).toBe('/app/logga-in?fel=account.link-spent')
  })
})

describe('a provider that is away', () => {
  it('does not stop Samsyn, and says so', async () => {
    const other = await openSite({
      env: { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
    })
    const refused = await other.browser().try(beginOrganisation, plain)
    expect([refused.status, refused.code]).toEqual([503, 'account.organisation-away'])
    await other.close()
  })

  it('is not asked over an open network', async () => {
    const other = await openSite({
      env: { OIDC_ISSUER: 'http://idp.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
    })
    expect((await other.browser().try(beginOrganisation, plain)).code).toBe('account.organisation-away')
    await other.close()
  })
})
