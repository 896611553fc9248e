import { randomUUID } from 'node:crypto'
import { Secret } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountEndpoints } from '#contract/account.ts'
import { peopleEndpoints } from '#contract/people.ts'
import type { Browser } from './browser.ts'
import { codeNow, example, firstAdministrator, openSite, password, type Site, tokenOf } from './site.ts'

let site: Site
let admin: Browser
/** Everything that must be nowhere to be read. */
const secrets = new Map<string, string>()
/** Everything the server answered. */
const answers: string[] = []

beforeAll(async () => {
  site = await openSite()
  const first = await firstAdministrator(site)
  admin = first.browser
  secrets.set('password', password)
  const base32 = first.secret.replaceAll(' ', '')
  secrets.set('secret of the app', base32)
  secrets.set('bytes of the app', Secret.fromBase32(base32).hex.toLowerCase())
  for (const code of first.recoveryCodes) secrets.set(`recovery code ${code}`, code.replaceAll('-', ''))
  secrets.set('session', admin.sessionToken() ?? '')

  const input = { association: example, commandId: randomUUID(), email: 'nils@exempel.se', roles: ['member'] }
  const invitation = tokenOf((await admin.call(peopleEndpoints.invite, input)).link)
  secrets.set('invitation', invitation)
  await site
    .browser()
    .try(accountEndpoints.acceptInvitation, { token: invitation, name: 'Nils', password: 'nils nils nils' })
  await site.browser().call(accountEndpoints.askPasswordReset, { email: 'berit@exempel.se' })

  const browser = site.browser()
  await browser.call(accountEndpoints.signIn, { email: 'berit@exempel.se', password })
  secrets.set('half a session', browser.sessionToken() ?? '')
  const code = codeNow(first.secret, site.now())
  answers.push((await browser.try(accountEndpoints.passSecondFactor, { code })).text)
  secrets.set('session after the second factor', browser.sessionToken() ?? '')
  answers.push((await browser.try(accountEndpoints.getMyAccount, {})).text)
  answers.push((await browser.try(peopleEndpoints.listPeople, { association: example })).text)
  answers.push((await browser.try(accountEndpoints.signIn, { email: 'berit@exempel.se', password })).text)
  answers.push((await browser.try(accountEndpoints.readLink, { token: invitation })).text)
})
afterAll(() => site?.close())

const shapesOf = (secret: string): readonly string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret, 'base64url').toString('hex'),
]

/** Which secrets can be read in a text, in any of the forms they could have been written in. */
const readable = (text: string): readonly string[] =>
  [...secrets]
    .filter(([, secret]) => shapesOf(secret).some((shape) => shape.length > 7 && text.includes(shape)))
    .map(([what]) => what)

async function everyRow(): Promise<string> {
  const { rows } = await site.database.ownerPool.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public'`,
  )
  const texts: string[] = []
  for (const { tablename } of rows) {
    const found = await site.database.ownerPool.query<{ line: string }>(
      `select row_to_json(t)::text as line from "${tablename}" t`,
    )
    texts.push(...found.rows.map(({ line }) => `${tablename} ${line}`))
  }
  return texts.join('\n')
}

describe('a secret', () => {
  it('is in no row of the database', async () => {
    const rows = await everyRow()
    expect(rows).toContain('berit@exempel.se')
    expect(rows).toContain('sign_in_session')
    expect(readable(rows)).toEqual([])
  })

  it('is in no answer, no log and no history', () => {
    expect(answers.join()).toContain('Berit Dahl')
    expect(readable(answers.join('\n'))).toEqual([])
    expect(readable(site.log.join('\n'))).toEqual([])
  })

  it('would be found, if it were there', () => {
    expect(readable(`… "link": "http://localhost/app/bjud-in#${secrets.get('invitation')}"`)).toEqual([
      'invitation',
    ])
    const session = Buffer.from(secrets.get('session') ?? '', 'base64url').toString('hex')
    expect(readable(`\\x${session}`)).toEqual(['session'])
  })

  it('of the app cannot be read with the database alone, nor with another installation’s key', async () => {
    const row = await site.database.owner
      .selectFrom('sign_in_account')
      .select('totp_sealed')
      .where('email', '=', 'berit@exempel.se')
      .executeTakeFirstOrThrow()
    expect(site.ports.sealing.open(row.totp_sealed ?? Buffer.alloc(0))).toHaveLength(20)
    const other = await openSite()
    expect(other.ports.sealing.open(row.totp_sealed ?? Buffer.alloc(0))).toBeNull()
    await other.close()
  })
})
