import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountEndpoints } from '#contract/account.ts'
import { peopleEndpoints } from '#contract/people.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { addCode, codeNow, example, firstAdministrator, openSite, password, type Site } from './site.ts'

let site: Site
let email: string
let secret: string
let recoveryCodes: readonly string[]

beforeAll(async () => {
  site = await openSite()
  const admin = await firstAdministrator(site)
  email = admin.email
  secret = admin.secret
  recoveryCodes = admin.recoveryCodes
})
afterAll(() => site?.close())

const { signIn, passSecondFactor, signOut, getMyAccount, endSession, endOtherSessions } = accountEndpoints
const me = sessionEndpoints.me
const people = (browser: ReturnType<Site['browser']>) =>
  browser.try(peopleEndpoints.listPeople, { association: example })

async function signedIn() {
  const browser = site.browser({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' })
  await browser.call(signIn, { email, password })
  await browser.call(passSecondFactor, { code: codeNow(secret, site.now()) })
  site.wait(30)
  return browser
}

describe('a password', () => {
  it('answers the same for a wrong one and for an unknown address, and opens nothing', async () => {
    const browser = site.browser()
    const wrong = await browser.try(signIn, { email, password: 'inte mitt lösenord' })
    const unknown = await browser.try(signIn, { email: 'ingen@exempel.se', password })
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text])
    expect(wrong.code).toBe('account.wrong-sign-in')
    expect(browser.sessionToken()).toBeUndefined()
  })

  it('alone is nobody yet, where there is a second factor', async () => {
    const browser = site.browser()
    const half = await browser.call(signIn, { email: 'BERIT@exempel.se ', password })
    expect(half).toMatchObject({
      kind: 'nobody',
      name: '',
      email: null,
      mustPassSecondFactor: true,
      secondFactors: ['code', 'recovery'],
      associations: [],
    })
    expect((await people(browser)).status).toBe(401)
    expect((await browser.try(getMyAccount, {})).code).toBe('not-signed-in')
    expect((await browser.try(accountEndpoints.beginCode, {})).code).toBe('not-signed-in')
  })

  it('is stored as argon2id and never answered', async () => {
    const row = await site.database.owner
      .selectFrom('sign_in_account')
      .select('password_hash')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('a code', () => {
  it('lets in, under a new token, and works once', async () => {
    const browser = site.browser()
    await browser.call(signIn, { email, password })
    const before = browser.sessionToken()
    const code = codeNow(secret, site.now())
    expect(await browser.call(passSecondFactor, { code })).toMatchObject({ kind: 'account', email })
    expect(browser.sessionToken()).not.toBe(before)
    expect((await people(browser)).status).toBe(200)

    const thief = site.browser()
    await thief.call(signIn, { email, password })
    expect((await thief.try(passSecondFactor, { code })).code).toBe('account.wrong-code')
    site.wait(30)
  })

  it('means nothing without a password', async () => {
    const code = codeNow(secret, site.now())
    expect((await site.browser().try(passSecondFactor, { code })).code).toBe('not-signed-in')
  })

  it('can be a recovery code, however it is typed, once', async () => {
    const [code = ''] = recoveryCodes
    const browser = site.browser()
    await browser.call(signIn, { email, password })
    await browser.call(passSecondFactor, { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })
    expect((await browser.call(getMyAccount, {})).recoveryCodesLeft).toBe(9)
    const again = site.browser()
    await again.call(signIn, { email, password })
    expect((await again.try(passSecondFactor, { code })).code).toBe('account.wrong-code')
  })

  it('is guessed slowly: five at once, then one every other minute', async () => {
    const browser = site.browser()
    await browser.call(signIn, { email, password })
    const guess = async () => (await browser.try(passSecondFactor, { code: '000000' })).code
    site.wait(3600)
    await browser.call(signIn, { email, password })
    const first = [await guess(), await guess(), await guess(), await guess(), await guess()]
    expect(new Set(first)).toEqual(new Set(['account.wrong-code']))
    expect(await guess()).toBe('too-many-attempts')
    site.wait(121)
    expect(await guess()).toBe('account.wrong-code')
    expect(await guess()).toBe('too-many-attempts')
    site.wait(3600)
  })
})

describe('a session', () => {
  it('is kept in a cookie that scripts and other sites cannot use', async () => {
    const browser = await signedIn()
    const { line } = browser.cookies.get('samsyn-session') ?? { line: '' }
    expect(line).toMatch(/HttpOnly/)
    expect(line).toMatch(/SameSite=Lax/)
    expect(line).toMatch(/Path=\//)
    expect(line).not.toMatch(/Secure/)
    expect(browser.sessionToken()).toMatch(/^[\w-]{43}$/)
  })

  it('is bound to the host where the connection is encrypted', async () => {
    const behindProxy = site.browser({
      'x-forwarded-proto': 'https',
      host: 'samsyn.exempel.se',
      'sec-fetch-site': 'same-origin',
    })
    await behindProxy.call(signIn, { email, password })
    expect(behindProxy.cookies.get('__Host-samsyn-session')?.line).toMatch(/Secure/)
    expect(behindProxy.sessionToken()).toBeUndefined()
  })

  it('is listed, ended one by one, and gone at once', async () => {
    const here = await signedIn()
    const there = await signedIn()
    const { sessions } = await here.call(getMyAccount, {})
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
    expect(sessions[0]?.agent).toBe('Firefox, Linux')
    const { sessions: theirs } = await there.call(getMyAccount, {})
    const other = theirs.find(({ isThis }) => isThis)
    await here.call(endSession, { session: other?.id })
    expect((await people(there)).status).toBe(401)
    expect((await there.call(me, {})).kind).toBe('nobody')
    expect((await here.try(endSession, { session: other?.id })).code).toBe('not-found')
  })

  it('ends everywhere but here', async () => {
    const here = await signedIn()
    const there = await signedIn()
    const { ended } = await here.call(endOtherSessions, {})
    expect(ended).toBeGreaterThan(0)
    expect([(await people(here)).status, (await people(there)).status]).toEqual([200, 401])
  })

  it('is worth nothing to a thief of the cookie after signing out', async () => {
    const browser = await signedIn()
    const stolen = browser.cookieHeader('/')
    await browser.call(signOut, {})
    const answer = await site.browser().send('GET', '/api/me', undefined, { cookie: stolen })
    expect(answer.json().kind).toBe('nobody')
    const direct = await site.app.inject({
      url: `/api/a/${example}/people`,
      headers: { host: 'localhost', cookie: stolen },
    })
    expect(direct.statusCode).toBe(401)
  })

  it('ends after a day without use, and after two weeks with', async () => {
    const idle = await signedIn()
    const busy = await signedIn()
    site.wait(23 * 3600)
    expect((await people(busy)).status).toBe(200)
    site.wait(2 * 3600)
    expect([(await people(idle)).status, (await people(busy)).status]).toEqual([401, 200])
    for (let day = 0; day < 14; day++) {
      site.wait(23 * 3600)
      await people(busy)
    }
    expect((await people(busy)).status).toBe(401)
  })

  it('cannot be planted beforehand: signing in always gives a new one', async () => {
    const browser = site.browser()
    await browser.call(signIn, { email, password })
    const planted = browser.sessionToken()
    await browser.call(signIn, { email, password })
    expect(browser.sessionToken()).not.toBe(planted)
  })
})

describe('guessing', () => {
  it('slows down one account from one place, tells the wait, and lets the owner in again', async () => {
    const browser = site.browser()
    const guess = () => browser.try(signIn, { email: 'nils@exempel.se', password: 'fel fel fel' })
    for (let i = 0; i < 5; i++) expect((await guess()).code).toBe('account.wrong-sign-in')
    const stopped = await guess()
    expect([stopped.status, stopped.code]).toEqual([429, 'too-many-attempts'])
    const { seconds } = JSON.parse(stopped.text).error.detail
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(30)
    site.wait(seconds)
    expect((await guess()).code).toBe('account.wrong-sign-in')
  })

  it('does not stop the rest of the room behind the same address', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        site.browser().try(signIn, { email: `rum${i}@exempel.se`, password: 'fel fel fel' }),
      ),
    )
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['account.wrong-sign-in']))
  })

  it('a hundred at once count as a hundred', async () => {
    site.wait(3600)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        site.browser().try(signIn, { email: 'samtidigt@exempel.se', password: 'fel fel fel' }),
      ),
    )
    const tried = answers.filter(({ code }) => code === 'account.wrong-sign-in')
    expect(tried).toHaveLength(5)
  })

  it('from many places does not keep the owner out, who has signed in here before', async () => {
    site.wait(3600)
    const owner = await signedIn()
    await owner.call(signOut, {})
    for (let i = 0; i < 30; i++) {
      const elsewhere = site.browser({ 'x-forwarded-for': `203.0.113.${i}` })
      await elsewhere.try(signIn, { email, password: 'fel fel fel' })
    }
    const stranger = site.browser({ 'x-forwarded-for': '203.0.113.99' })
    expect((await stranger.try(signIn, { email, password })).code).toBe('too-many-attempts')
    expect((await owner.call(signIn, { email, password })).mustPassSecondFactor).toBe(true)
    site.wait(3600)
  })
})

describe('changing how one signs in', () => {
  it('asks for the password again after a quarter of an hour', async () => {
    const browser = await signedIn()
    expect((await browser.call(getMyAccount, {})).isFresh).toBe(true)
    site.wait(15 * 60)
    const { changePassword, renewRecoveryCodes, removeCode, beginCode, beginPasskey, proveAgain } =
      accountEndpoints
    const answers = [
      await browser.try(changePassword, { password: 'fyra blå stolar' }),
      await browser.try(renewRecoveryCodes, {}),
      await browser.try(removeCode, {}),
      await browser.try(beginCode, {}),
      await browser.try(beginPasskey, {}),
    ]
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['account.prove-again']))
    expect((await browser.try(proveAgain, { password: 'fel fel fel' })).code).toBe('account.wrong-sign-in')
    await browser.call(proveAgain, { password })
    expect((await browser.call(renewRecoveryCodes, {})).recoveryCodes).toHaveLength(10)
  })

  it('keeps the last second factor of a role that demands one', async () => {
    const browser = await signedIn()
    expect((await browser.try(accountEndpoints.removeCode, {})).code).toBe('account.second-factor-compulsory')
  })

  it('ends other sessions when the password changes, and the old password is nothing', async () => {
    const here = await signedIn()
    const there = await signedIn()
    await here.call(accountEndpoints.changePassword, { password: 'fyra blå stolar' })
    expect([(await people(here)).status, (await people(there)).status]).toEqual([200, 401])
    expect((await site.browser().try(signIn, { email, password })).code).toBe('account.wrong-sign-in')
    await here.call(accountEndpoints.changePassword, { password })
  })

  it('replaces a secret only when the app has shown the new one', async () => {
    const browser = await signedIn()
    const { challenge } = await browser.call(accountEndpoints.beginCode, {})
    const wrong = await browser.try(accountEndpoints.confirmCode, { challenge, code: '000000' })
    expect(wrong.code).toBe('account.wrong-code')
    const changed = await addCode(site, browser)
    expect(changed.recoveryCodes).toEqual([])
    const again = site.browser()
    await again.call(signIn, { email, password })
    expect((await again.try(passSecondFactor, { code: codeNow(secret, site.now()) })).code).toBe(
      'account.wrong-code',
    )
    secret = changed.secret
  })
})
