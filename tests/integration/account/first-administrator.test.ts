import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountEndpoints } from '#contract/account.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { addCode, example, openSite, password, type Site, tokenOf } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const first = (token: string) => ({
  token,
  email: ' Berit@Exempel.SE ',
  name: 'Berit Dahl',
  password,
})

describe('the link of the start', () => {
  it('is given at each start until it is used; only the latest works', async () => {
    const earlier = tokenOf(await site.firstLink())
    const latest = tokenOf(await site.firstLink())
    const browser = site.browser()
    expect((await browser.try(accountEndpoints.readLink, { token: earlier })).code).toBe('account.link-spent')
    expect(await browser.call(accountEndpoints.readLink, { token: latest })).toMatchObject({
      purpose: 'first-admin',
      email: null,
    })
  })

  it('refuses a password that is easily guessed, and stays usable', async () => {
    const token = tokenOf(await site.firstLink())
    const weak = await site
      .browser()
      .try(accountEndpoints.becomeFirstAdministrator, { ...first(token), password: 'berit.dahl.berit' })
    expect([weak.status, weak.code]).toEqual([422, 'account.password-weak'])
    expect(weak.text).toContain('too-simple')
  })

  it('makes one account: administrator of the installation and of the example, second factor first', async () => {
    const token = tokenOf(await site.firstLink())
    const browser = site.browser()
    const me = await browser.call(accountEndpoints.becomeFirstAdministrator, first(token))
    expect(me).toMatchObject({
      kind: 'account',
      name: 'Berit Dahl',
      email: 'berit@exempel.se',
      isInstallationAdmin: false,
      mustAddSecondFactor: true,
      associations: [],
    })
    const { recoveryCodes } = await addCode(site, browser)
    expect(recoveryCodes).toHaveLength(10)
    const full = await browser.call(sessionEndpoints.me, {})
    expect(full).toMatchObject({ isInstallationAdmin: true, mustAddSecondFactor: false })
    expect(full.associations).toEqual([
      expect.objectContaining({ id: example, roles: ['assocAdmin'], isExample: true }),
    ])
  })

  it('is spent, and no start gives another', async () => {
    expect(await site.firstLink()).toBeNull()
    const { associations, hasAdministrator } = await site.browser().call(sessionEndpoints.me, {})
    expect({ associations, hasAdministrator }).toEqual({ associations: [], hasAdministrator: true })
  })

  it('lets only one of two through who use it at the same moment', async () => {
    const other = await openSite()
    const token = tokenOf(await other.firstLink())
    const answers = await Promise.all(
      ['a@exempel.se', 'b@exempel.se', 'c@exempel.se'].map((email) =>
        other.browser().try(accountEndpoints.becomeFirstAdministrator, { ...first(token), email }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410])
    await other.close()
  })
})
