import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSignInLink } from '#application/account/make-sign-in-link.ts'
import { accountEndpoints } from '#contract/account.ts'
import { auditEndpoints } from '#contract/audit.ts'
import { peopleEndpoints } from '#contract/people.ts'
import { sessionEndpoints } from '#contract/session.ts'
import type { Browser } from './browser.ts'
import {
  addCode,
  address,
  example,
  firstAdministrator,
  openSite,
  password,
  type Site,
  tokenOf,
} from './site.ts'

let site: Site
let admin: Browser
beforeAll(async () => {
  site = await openSite()
  admin = (await firstAdministrator(site)).browser
})
afterAll(() => site?.close())

const { acceptInvitation, joinByInvitation, readLink, resetPassword, signIn } = accountEndpoints
const { invite, listPeople, renewInvitation, withdrawInvitation, sendReset } = peopleEndpoints
const here = { association: example }

const command = (input: object) => ({ ...here, commandId: randomUUID(), ...input })
const linkFor = async (email: string, roles = ['facilitator']) =>
  (await admin.call(invite, command({ email, roles }))).link
const tokenFor = async (email: string, roles?: string[]) => tokenOf(await linkFor(email, roles))

async function invited(email: string, roles: string[]): Promise<Browser> {
  const browser = site.browser()
  const token = await tokenFor(email, roles)
  await browser.call(acceptInvitation, { token, name: `Namn ${email}`, password })
  return browser
}

describe('an invitation', () => {
  it('is a link to hand over where there is no mail; its secret is in the fragment', async () => {
    const link = new URL((await linkFor('nils@exempel.se')) ?? '')
    expect([link.origin, link.pathname, link.search]).toEqual(['http://localhost:4810', '/app/bjud-in', ''])
    expect(await site.browser().call(readLink, { token: link.hash.slice(1) })).toEqual({
      purpose: 'invitation',
      email: 'nils@exempel.se',
      association: 'Exempelförbundet',
      roles: ['facilitator'],
      madeBy: 'Berit Dahl',
      hasAccount: false,
      isYours: false,
    })
  })

  it('makes an account with its roles, signed in, once', async () => {
    const token = await tokenFor('anna@exempel.se')
    const browser = site.browser()
    const me = await browser.call(acceptInvitation, { token, name: 'Anna Ek', password })
    expect(me).toMatchObject({ kind: 'account', name: 'Anna Ek', mustAddSecondFactor: false })
    expect(me.associations).toEqual([expect.objectContaining({ id: example, roles: ['facilitator'] })])
    const again = await site.browser().try(acceptInvitation, { token, name: 'Någon Annan', password })
    expect([again.status, again.code]).toEqual([410, 'account.link-spent'])
  })

  it('is used by one of two who open it at the same moment', async () => {
    const token = await tokenFor('samma@exempel.se')
    const answers = await Promise.all(
      ['Ett', 'Två'].map((name) => site.browser().try(acceptInvitation, { token, name, password })),
    )
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
  })

  it('lasts a week', async () => {
    const token = await tokenFor('sen@exempel.se')
    site.wait(7 * 24 * 3600)
    const late = await site.browser().try(acceptInvitation, { token, name: 'Sen', password })
    expect(late.code).toBe('account.link-spent')
    // The administrator signs in again: a week is longer than a session may rest.
    admin = await adminAgain()
  })

  it('can be renewed and withdrawn; the earlier link stops working', async () => {
    const earlier = await tokenFor('ny@exempel.se')
    const open = (await admin.call(listPeople, here)).invitations.find(
      ({ email }) => email === 'ny@exempel.se',
    )
    const renewed = await admin.call(renewInvitation, command({ invitation: open?.id }))
    const later = tokenOf(renewed.link)
    expect((await site.browser().try(readLink, { token: earlier })).code).toBe('account.link-spent')
    expect((await site.browser().try(readLink, { token: later })).status).toBe(200)
    const { invitations } = await admin.call(listPeople, here)
    const now = invitations.find(({ email }) => email === 'ny@exempel.se')
    await admin.call(withdrawInvitation, command({ invitation: now?.id }))
    expect((await site.browser().try(readLink, { token: later })).code).toBe('account.link-spent')
    expect((await admin.try(withdrawInvitation, command({ invitation: now?.id }))).code).toBe('not-found')
  })

  it('answers a repeated command with the same link, and makes no second invitation', async () => {
    const input = command({ email: 'tva@exempel.se', roles: ['member'] })
    const one = await admin.call(invite, input)
    const two = await admin.call(invite, input)
    expect(two.link).toBe(one.link)
    const { invitations } = await admin.call(listPeople, here)
    expect(invitations.filter(({ email }) => email === 'tva@exempel.se')).toHaveLength(1)
  })

  it('to an address that has an account is accepted with that account and with no other', async () => {
    const anna = site.browser()
    await anna.call(signIn, { email: 'anna@exempel.se', password })
    const token = await tokenFor('anna@exempel.se', ['analyst'])
    const taken = await site.browser().try(acceptInvitation, { token, name: 'Kapare', password })
    expect(taken.code).toBe('account.sign-in-to-accept')
    expect((await admin.try(joinByInvitation, { token })).code).toBe('account.sign-in-to-accept')
    expect((await anna.call(readLink, { token })).isYours).toBe(true)
    const me = await anna.call(joinByInvitation, { token })
    expect(me.associations[0]?.roles).toEqual(['facilitator', 'analyst'])
  })

  it('gives no access to a role that demands a second factor until there is one', async () => {
    const browser = await invited('chef@exempel.se', ['assocAdmin', 'facilitator'])
    const me = await browser.call(sessionEndpoints.me, {})
    expect(me).toMatchObject({ mustAddSecondFactor: true, associations: [] })
    expect((await browser.try(listPeople, here)).status).toBe(404)
    await addCode(site, browser)
    expect((await browser.try(listPeople, here)).status).toBe(200)
  })

  it('cannot be made by somebody without the role', async () => {
    const browser = await invited('ledamot@exempel.se', ['member'])
    const refused = await browser.try(invite, command({ email: 'x@exempel.se', roles: ['assocAdmin'] }))
    expect([refused.status, refused.code]).toEqual([403, 'forbidden'])
  })
})

describe('a new password by link', () => {
  it('ends every session, works once, and still asks for the second factor', async () => {
    const browser = await invited('glomsk@exempel.se', ['evaluator'])
    await addCode(site, browser)
    const { people } = await admin.call(listPeople, here)
    const account = people.find(({ email }) => email === 'glomsk@exempel.se')?.account
    const { link } = await admin.call(sendReset, command({ account }))
    const token = tokenOf(link)
    const fresh = site.browser()
    const me = await fresh.call(resetPassword, { token, password: 'fem röda stolar' })
    expect(me).toMatchObject({ kind: 'nobody', mustPassSecondFactor: true })
    expect((await browser.call(sessionEndpoints.me, {})).kind).toBe('nobody')
    expect((await fresh.try(resetPassword, { token, password })).code).toBe('account.link-spent')
  })

  it('lasts an hour', async () => {
    const { people } = await admin.call(listPeople, here)
    const account = people.find(({ email }) => email === 'anna@exempel.se')?.account
    const { link } = await admin.call(sendReset, command({ account }))
    site.wait(3600)
    const late = await site.browser().try(resetPassword, { token: tokenOf(link), password })
    expect(late.code).toBe('account.link-spent')
  })

  it('is not handed to an administrator for an account that is also somebody else’s', async () => {
    const { people } = await admin.call(listPeople, here)
    const self = people.find(({ isYou }) => isYou)?.account
    const refused = await admin.try(sendReset, command({ account: self }))
    expect([refused.status, refused.code]).toEqual([403, 'account.belongs-elsewhere'])
  })

  it('is asked for with the same answer for any address', async () => {
    const ask = (email: string) => site.browser().try(accountEndpoints.askPasswordReset, { email })
    const known = await ask('anna@exempel.se')
    const unknown = await ask('ingen@exempel.se')
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  })
})

describe('history', () => {
  it('tells who let whom in, chained, and holds no secret', async () => {
    const { rows } = await admin.call(auditEndpoints.listAudit, { ...here, action: 'invitation' })
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set(['invitation.make', 'invitation.accept', 'invitation.withdraw']),
    )
    const made = rows.find(({ action }) => action === 'invitation.make')
    expect(made).toMatchObject({ actor: 'Berit Dahl', role: 'assocAdmin' })
    const state = await admin.call(auditEndpoints.checkAudit, here)
    expect(state.firstBroken).toBeNull()
    expect(state.rows).toBeGreaterThan(8)
  })
})

async function adminAgain(): Promise<Browser> {
  const browser = site.browser()
  const token = tokenOf(await makeSignInLink(site.ports)(address, 'berit@exempel.se'))
  await browser.call(accountEndpoints.signInWithLink, { token })
  return browser
}
