import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountEndpoints } from '#contract/account.ts'
import { auditEndpoints } from '#contract/audit.ts'
import { peopleEndpoints } from '#contract/people.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { example, firstAdministrator, openSite, password, type Site } from './site.ts'

let site: Site
let own: string
beforeAll(async () => {
  site = await openSite()
  const { browser } = await firstAdministrator(site)
  const started = await browser.call(sessionEndpoints.startAssociation, { name: 'Eget förbund', members: [] })
  own = started.association
})
afterAll(() => site?.close())

const { me, actAs } = sessionEndpoints
const { listPeople, invite } = peopleEndpoints

describe('a guest of the example', () => {
  it('plays the chosen role in the example and nothing anywhere else', async () => {
    const guest = site.browser()
    expect(await guest.call(me, {})).toMatchObject({ kind: 'nobody', guestAllowed: true, associations: [] })
    const now = await guest.call(actAs, { role: 'board' })
    expect(now.kind).toBe('guest')
    expect(now.associations).toEqual([expect.objectContaining({ id: example, roles: ['board'] })])
    expect((await guest.try(auditEndpoints.listAudit, { association: example })).status).toBe(200)
    expect((await guest.try(auditEndpoints.listAudit, { association: own })).status).toBe(404)
    await guest.call(actAs, { role: 'member' })
    expect((await guest.try(auditEndpoints.listAudit, { association: example })).status).toBe(403)
  })

  it('as director sees names and no addresses, and lets nobody in', async () => {
    const guest = site.browser()
    await guest.call(actAs, { role: 'assocAdmin' })
    const { people, can } = await guest.call(listPeople, { association: example })
    expect(people.map(({ email }) => email)).toEqual([null])
    expect(can.grant).toBe(false)
    const base = { association: example, commandId: randomUUID() }
    const [berit] = people
    const { grantRole, sendReset } = peopleEndpoints
    const answers = [
      await guest.try(invite, { ...base, email: 'x@exempel.se', roles: ['assocAdmin'] }),
      await guest.try(grantRole, {
        ...base,
        account: berit?.account,
        role: 'board',
        conference: null,
      }),
      await guest.try(sendReset, { ...base, account: berit?.account }),
    ]
    expect(answers.map(({ code }) => code)).toEqual(Array<string>(3).fill('account.guest-cannot'))
  })

  it('is no account: nothing of one can be asked for', async () => {
    const guest = site.browser()
    await guest.call(actAs, { role: 'assocAdmin' })
    expect((await guest.try(accountEndpoints.getMyAccount, {})).status).toBe(401)
    const refused = await guest.try(sessionEndpoints.startAssociation, { name: 'Eget', members: [] })
    expect(refused.status).toBe(403)
  })

  it.each(['instAdmin', 'voter', 'public', 'ingen'])('cannot play %s', async (role) => {
    const guest = site.browser()
    expect((await guest.try(actAs, { role })).code).toBe('invalid-input')
    guest.cookies.set('samsyn-guest', { value: role, path: '/', line: '' })
    expect((await guest.call(me, {})).kind).toBe('nobody')
  })

  it('goes when somebody signs in, and leaves with the session', async () => {
    const guest = site.browser()
    await guest.call(actAs, { role: 'board' })
    const now = await guest.call(accountEndpoints.signIn, { email: 'berit@exempel.se', password })
    expect(now.mustPassSecondFactor).toBe(true)
    expect(guest.cookies.has('samsyn-guest')).toBe(false)
    expect((await guest.call(accountEndpoints.signOut, {})).kind).toBe('nobody')
  })
})

describe('a shared installation', () => {
  it.each([
    { SAMSYN_URL: 'https://samsyn.exempel.se' },
    { HOST: '0.0.0.0' },
    { HOST: '192.168.1.10', SAMSYN_URL: 'http://localhost:4810' },
  ])('lets no guest in: %o', async (env) => {
    const shared = await openSite({ env })
    const guest = shared.browser()
    expect((await guest.call(me, {})).guestAllowed).toBe(false)
    expect((await guest.try(actAs, { role: 'board' })).code).toBe('forbidden')
    guest.cookies.set('samsyn-guest', { value: 'assocAdmin', path: '/', line: '' })
    expect((await guest.call(me, {})).kind).toBe('nobody')
    expect((await guest.try(listPeople, { association: example })).status).toBe(401)
    await shared.close()
  })
})
