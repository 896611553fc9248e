import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountEndpoints } from '#contract/account.ts'
import { peopleEndpoints } from '#contract/people.ts'
import { sessionEndpoints } from '#contract/session.ts'
import type { Browser } from './browser.ts'
import { type RunningMailServer, startMailServer } from './mail-server.ts'
import { addCode, address, example, firstAdministrator, openSite, password, type Site } from './site.ts'

let site: Site
let mail: RunningMailServer
let admin: Browser
beforeAll(async () => {
  mail = await startMailServer()
  site = await openSite({ env: { SMTP_URL: mail.url, MAIL_FROM: 'samsyn@exempel.se' } })
  admin = (await firstAdministrator(site)).browser
  await site.ports.settled()
})
afterAll(async () => {
  await site?.close()
  await mail?.stop()
})
beforeEach(() => {
  mail.received.length = 0
  mail.refuse(false)
})

const { invite, sendReset, listPeople } = peopleEndpoints
const { acceptInvitation, askPasswordReset, resetPassword, readLink } = accountEndpoints

const command = (input: object) => ({ association: example, commandId: randomUUID(), ...input })

/** The secret of the link in the last letter to an address. */
function tokenIn(to: string): string {
  const letter = mail.received.findLast((one) => one.to === to)
  const link = letter?.text.split('\n').find((line) => line.startsWith(address))
  return new URL(link ?? '').hash.slice(1)
}

describe('an invitation by mail', () => {
  it('goes to the invited, and its link is not shown to whoever invites', async () => {
    const { link } = await admin.call(invite, command({ email: 'asa@exempel.se', roles: ['member'] }))
    expect(link).toBeNull()
    expect(mail.received).toEqual([
      expect.objectContaining({
        to: 'asa@exempel.se',
        from: 'samsyn@exempel.se',
        subject: 'Inbjudan till Exempelförbundet i Samsyn',
        text: expect.stringContaining('Berit Dahl bjuder in dig till Exempelförbundet'),
      }),
    ])
    const asa = site.browser()
    await asa.call(acceptInvitation, { token: tokenIn('asa@exempel.se'), name: 'Åsa Öst', password })
    const row = await site.database.owner
      .selectFrom('sign_in_account')
      .select('email_verified_at')
      .where('email', '=', 'asa@exempel.se')
      .executeTakeFirstOrThrow()
    expect(row.email_verified_at).not.toBeNull()
  })

  it('is mailed once, however often the command is repeated', async () => {
    const input = command({ email: 'en.gang@exempel.se', roles: ['member'] })
    const answers = [await admin.call(invite, input), await admin.call(invite, input)]
    expect(answers).toEqual([{ link: null }, { link: null }])
    expect(mail.received).toHaveLength(1)
  })

  it('that the server refuses is handed over instead, and proves no address', async () => {
    mail.refuse(true)
    const { link } = await admin.call(invite, command({ email: 'full@exempel.se', roles: ['member'] }))
    expect(link).toContain(`${address}/app/bjud-in#`)
    const browser = site.browser()
    const token = new URL(link ?? '').hash.slice(1)
    await browser.call(acceptInvitation, { token, name: 'Full Brevlåda', password })
    const row = await site.database.owner
      .selectFrom('sign_in_account')
      .select('email_verified_at')
      .where('email', '=', 'full@exempel.se')
      .executeTakeFirstOrThrow()
    expect(row.email_verified_at).toBeNull()
    expect(site.log.join()).toContain('mail not taken')
  })
})

describe('a new password by mail', () => {
  it('is asked for by the owner, who is told when it has changed', async () => {
    await site.browser().call(askPasswordReset, { email: ' ASA@exempel.se' })
    await site.ports.settled()
    expect(mail.received[0]?.subject).toBe('Nytt lösenord till Samsyn')
    const asa = site.browser()
    await asa.call(resetPassword, { token: tokenIn('asa@exempel.se'), password: 'sju vita stolar' })
    expect((await asa.call(sessionEndpoints.me, {})).name).toBe('Åsa Öst')
    await site.ports.settled()
    expect(mail.received[1]).toMatchObject({
      to: 'asa@exempel.se',
      subject: 'Din inloggning till Samsyn har ändrats',
      text: expect.stringContaining('Lösenordet är bytt.'),
    })
  })

  it('is sent to nobody where there is no account', async () => {
    await site.browser().call(askPasswordReset, { email: 'ingen@exempel.se' })
    await site.ports.settled()
    expect(mail.received).toEqual([])
  })

  it('does not fill somebody’s letter box: three, then one every ten minutes', async () => {
    const ask = () => site.browser().try(askPasswordReset, { email: 'full@exempel.se' })
    const codes = [await ask(), await ask(), await ask(), await ask()].map(({ code }) => code)
    expect(codes).toEqual([null, null, null, 'too-many-attempts'])
    await site.ports.settled()
    expect(mail.received).toHaveLength(3)
  })

  it('leaves only the latest link working', async () => {
    site.wait(3600)
    await site.browser().call(askPasswordReset, { email: 'asa@exempel.se' })
    await site.ports.settled()
    const earlier = tokenIn('asa@exempel.se')
    await site.browser().call(askPasswordReset, { email: 'asa@exempel.se' })
    await site.ports.settled()
    expect((await site.browser().try(readLink, { token: earlier })).code).toBe('account.link-spent')
    const later = tokenIn('asa@exempel.se')
    expect((await site.browser().call(readLink, { token: later })).email).toBe('asa@exempel.se')
  })

  it('can be sent by the director to anybody there, and is never shown to the director', async () => {
    const { people } = await admin.call(listPeople, { association: example })
    const self = people.find(({ isYou }) => isYou)?.account
    expect(await admin.call(sendReset, command({ account: self }))).toEqual({ link: null })
    expect(mail.received[0]?.to).toBe('berit@exempel.se')
  })
})

describe('a change to how one signs in', () => {
  it('is told in the reader’s language', async () => {
    const asa = site.browser()
    await asa.call(accountEndpoints.signIn, { email: 'asa@exempel.se', password: 'sju vita stolar' })
    await asa.call(sessionEndpoints.setLanguage, { language: 'en' })
    await addCode(site, asa)
    await site.ports.settled()
    expect(mail.received).toEqual([
      expect.objectContaining({
        subject: 'How you sign in to Samsyn has changed',
        text: expect.stringContaining('One-time codes from an app have been added.'),
      }),
    ])
  })
})
