import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountEndpoints } from '#contract/account.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { Authenticator } from './authenticator.ts'
import type { Browser } from './browser.ts'
import { firstAdministrator, openSite, password, type Site } from './site.ts'

let site: Site
let admin: Browser
const phone = new Authenticator()
const email = 'berit@exempel.se'

beforeAll(async () => {
  site = await openSite()
  admin = (await firstAdministrator(site)).browser
})
afterAll(() => site?.close())

const { signIn, askPasskey, signInWithPasskey, beginPasskey, addPasskey, removePasskey, getMyAccount } =
  accountEndpoints

async function answer(browser: Browser, with_: Authenticator, behaviour = {}) {
  const { challenge, options } = await browser.call(askPasskey, {})
  return { challenge, answer: with_.sign(options, behaviour) }
}

describe('a new passkey', () => {
  it('is kept for whoever is signed in', async () => {
    const { challenge, options } = await admin.call(beginPasskey, {})
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Samsyn' },
      user: { name: email, displayName: 'Berit Dahl' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    })
    const before = admin.sessionToken()
    await admin.call(addPasskey, { challenge, answer: phone.make(options), name: 'Telefonen' })
    expect(admin.sessionToken()).not.toBe(before)
    const { passkeys } = await admin.call(getMyAccount, {})
    expect(passkeys).toEqual([expect.objectContaining({ id: phone.id, name: 'Telefonen' })])
  })

  it.each([
    { what: 'another site', behaviour: { origin: 'https://elak.example' } },
    { what: 'another name', behaviour: { name: 'elak.example' } },
    { what: 'an owner who was not checked', behaviour: { isVerified: false } },
  ])('is refused from $what', async ({ behaviour }) => {
    const { challenge, options } = await admin.call(beginPasskey, {})
    const made = new Authenticator().make(options, behaviour)
    const refused = await admin.try(addPasskey, { challenge, answer: made, name: 'Falsk' })
    expect([refused.status, refused.code]).toEqual([422, 'account.passkey-refused'])
  })

  it('is refused a second time, for an old question, and for another’s question', async () => {
    const { challenge, options } = await admin.call(beginPasskey, {})
    const again = phone.make(options)
    expect((await admin.try(addPasskey, { challenge, answer: again, name: 'Igen' })).code).toBe(
      'account.passkey-refused',
    )
    const old = await admin.call(beginPasskey, {})
    site.wait(601)
    const late = { ...old, answer: new Authenticator().make(old.options), name: 'Sen' }
    expect(
      (await admin.try(addPasskey, { challenge: late.challenge, answer: late.answer, name: 'Sen' })).code,
    ).toBe('account.passkey-refused')
  })
})

describe('signing in with a passkey', () => {
  it('needs nothing else, and passes the second factor', async () => {
    const browser = site.browser()
    const me = await browser.call(signInWithPasskey, await answer(browser, phone))
    expect(me).toMatchObject({ kind: 'account', email, isInstallationAdmin: true })
  })

  it('follows a password, under a new token', async () => {
    const browser = site.browser()
    const half = await browser.call(signIn, { email, password })
    expect(half.secondFactors).toContain('passkey')
    const before = browser.sessionToken()
    const { challenge, options } = await browser.call(askPasskey, {})
    expect(options).toMatchObject({ allowCredentials: [{ id: phone.id }] })
    const me = await browser.call(signInWithPasskey, { challenge, answer: phone.sign(options) })
    expect(me.kind).toBe('account')
    expect(browser.sessionToken()).not.toBe(before)
  })

  it.each([
    { what: 'another site', behaviour: { origin: 'https://elak.example' } },
    { what: 'another name', behaviour: { name: 'elak.example' } },
    { what: 'an owner who was not checked', behaviour: { isVerified: false } },
  ])('is refused from $what', async ({ behaviour }) => {
    const browser = site.browser()
    const refused = await browser.try(signInWithPasskey, await answer(browser, phone, behaviour))
    expect(refused.code).toBe('account.passkey-refused')
    expect(browser.sessionToken()).toBeUndefined()
  })

  it('is refused with another key, another’s signature, and an answer that was used', async () => {
    const browser = site.browser()
    expect((await browser.try(signInWithPasskey, await answer(browser, new Authenticator()))).code).toBe(
      'account.passkey-refused',
    )
    const forged = await answer(browser, new Authenticator())
    const asPhone = { ...forged, answer: { ...forged.answer, id: phone.id } }
    expect((await browser.try(signInWithPasskey, asPhone)).code).toBe('account.passkey-refused')
    const good = await answer(browser, phone)
    await browser.call(signInWithPasskey, good)
    expect((await site.browser().try(signInWithPasskey, good)).code).toBe('account.passkey-refused')
  })

  it('is refused when the counter runs backwards: a copied key', async () => {
    const browser = site.browser()
    phone.counter -= 3
    expect((await browser.try(signInWithPasskey, await answer(browser, phone))).code).toBe(
      'account.passkey-refused',
    )
    phone.counter += 5
  })

  it('is not offered at an address of numbers, where browsers make none', async () => {
    const browser = site.browser({ host: '127.0.0.1:4810' })
    expect((await browser.try(askPasskey, {})).code).toBe('account.passkey-refused')
  })
})

describe('removing', () => {
  it('lets either factor go, and keeps the last', async () => {
    const browser = site.browser()
    await browser.call(signInWithPasskey, await answer(browser, phone))
    await browser.call(accountEndpoints.removeCode, {})
    const kept = await browser.try(removePasskey, { id: phone.id })
    expect(kept.code).toBe('account.second-factor-compulsory')
    expect((await browser.call(sessionEndpoints.me, {})).kind).toBe('account')
  })

  it('reaches only one’s own', async () => {
    const browser = site.browser()
    await browser.call(signInWithPasskey, await answer(browser, phone))
    expect((await browser.try(removePasskey, { id: 'nagon-annans' })).code).toBe('not-found')
  })
})
