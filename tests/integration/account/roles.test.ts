import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountEndpoints } from '#contract/account.ts'
import { auditEndpoints } from '#contract/audit.ts'
import { installationEndpoints } from '#contract/installation.ts'
import { peopleEndpoints } from '#contract/people.ts'
import { sessionEndpoints } from '#contract/session.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { Browser } from './browser.ts'
import { addCode, example, firstAdministrator, openSite, password, type Site, tokenOf } from './site.ts'

let site: Site
let admin: Browser
beforeAll(async () => {
  site = await openSite()
  admin = (await firstAdministrator(site)).browser
})
afterAll(() => site?.close())

const { invite, listPeople, grantRole, endRole } = peopleEndpoints
const { me, startAssociation } = sessionEndpoints

const command = (association: string, input: object) => ({ association, commandId: randomUUID(), ...input })

async function person(association: string, email: string, roles: string[]): Promise<Browser> {
  const { link } = await admin.call(invite, command(association, { email, roles }))
  const browser = site.browser()
  await browser.call(accountEndpoints.acceptInvitation, { token: tokenOf(link), name: email, password })
  return browser
}

const find = async (by: Browser, association: string, email: string) =>
  (await by.call(listPeople, { association })).people.find((one) => one.email === email)

describe('a role', () => {
  it('is given and ended, and counts from the next request', async () => {
    const nils = await person(example, 'nils@exempel.se', ['member'])
    const account = (await find(admin, example, 'nils@exempel.se'))?.account
    expect((await nils.try(auditEndpoints.listAudit, { association: example })).status).toBe(403)
    const { assignment } = await admin.call(
      grantRole,
      command(example, { account, role: 'board', conference: null }),
    )
    expect((await nils.try(auditEndpoints.listAudit, { association: example })).status).toBe(200)
    const again = await admin.try(grantRole, command(example, { account, role: 'board', conference: null }))
    expect(again.code).toBe('account.role-held')
    await admin.call(endRole, command(example, { assignment }))
    expect((await nils.try(auditEndpoints.listAudit, { association: example })).status).toBe(403)
    expect((await admin.try(endRole, command(example, { assignment }))).code).toBe('not-found')
  })

  it('in one conference counts there alone, and only where a conference needs it', async () => {
    const conference = randomUUID()
    // To a role a conference is a number and a name; the rest only fills its columns.
    await site.database.ownerPool.query(
      `with made as (insert into bank (association_id, bank_id, name) values ($1, $2, 'Bank') returning bank_id)
       insert into conference select r.* from made, jsonb_populate_record(null::conference, $3::jsonb
         || jsonb_build_object('bank_id', made.bank_id)) r`,
      [
        example,
        randomUUID(),
        JSON.stringify({
          association_id: example,
          conference_id: conference,
          name: 'Konferensen i maj',
          state: 'draft',
          version: 0,
          level: 2,
          pseudonym: 'seat',
          k_open: 5,
          free_seats: false,
          cards_replaced: 0,
          code: 'ABC234',
          is_invented: true,
          created_at: site.now(),
        }),
      ],
    )
    const ola = await person(example, 'ola@exempel.se', ['member'])
    const account = (await find(admin, example, 'ola@exempel.se'))?.account
    const wide = await admin.try(grantRole, command(example, { account, role: 'assocAdmin', conference }))
    expect([wide.status, wide.code]).toEqual([422, 'invalid-input'])
    await admin.call(grantRole, command(example, { account, role: 'facilitator', conference }))
    const held = (await find(admin, example, 'ola@exempel.se'))?.roles
    expect(held?.map(({ role, conference: where }) => [role, where?.name ?? null])).toEqual([
      ['member', null],
      ['facilitator', 'Konferensen i maj'],
    ])
    const elsewhere = command(example, { account, role: 'facilitator', conference: randomUUID() })
    expect((await admin.try(grantRole, elsewhere)).code).toBe('not-found')
    expect((await ola.call(me, {})).associations[0]?.roles).toEqual(['member', 'facilitator'])
  })

  it('ended as the last leaves nothing of the association', async () => {
    const eva = await person(example, 'eva@exempel.se', ['facilitator'])
    const [held] = (await find(admin, example, 'eva@exempel.se'))?.roles ?? []
    await admin.call(endRole, command(example, { assignment: held?.id }))
    expect((await eva.call(me, {})).associations).toEqual([])
    expect((await eva.try(listPeople, { association: example })).status).toBe(404)
    const index = await site.database.owner
      .selectFrom('sign_in_membership')
      .innerJoin('sign_in_account', 'sign_in_account.account_id', 'sign_in_membership.account_id')
      .select('email')
      .execute()
    expect(index.map(({ email }) => email)).not.toContain('eva@exempel.se')
  })

  it('demands a second factor from the moment it is given', async () => {
    const lars = await person(example, 'lars@exempel.se', ['member'])
    const account = (await find(admin, example, 'lars@exempel.se'))?.account
    await admin.call(grantRole, command(example, { account, role: 'evaluator', conference: null }))
    expect(await lars.call(me, {})).toMatchObject({ mustAddSecondFactor: true, associations: [] })
    await addCode(site, lars)
    expect((await lars.call(me, {})).associations).toHaveLength(1)
  })

  it('may be taken by the administrator oneself, and history shows it', async () => {
    const account = (await find(admin, example, 'berit@exempel.se'))?.account
    await admin.call(grantRole, command(example, { account, role: 'facilitator', conference: null }))
    const { rows } = await admin.call(auditEndpoints.listAudit, { association: example, action: 'role' })
    expect(rows[0]).toMatchObject({
      actor: 'Berit Dahl',
      role: 'assocAdmin',
      action: 'role.grant',
      subject: { type: 'account', id: account },
      detail: { role: 'facilitator', name: 'Berit Dahl' },
    })
  })

  it('of the last administrator stays, also when two end each other’s at once', async () => {
    const [berit] = (await find(admin, example, 'berit@exempel.se'))?.roles ?? []
    const refused = await admin.try(endRole, command(example, { assignment: berit?.id }))
    expect([refused.status, refused.code]).toEqual([409, 'account.last-admin'])

    const siv = await person(example, 'siv@exempel.se', ['assocAdmin'])
    await addCode(site, siv)
    const [sivs] = (await find(admin, example, 'siv@exempel.se'))?.roles ?? []
    const answers = await Promise.all([
      admin.try(endRole, command(example, { assignment: sivs?.id })),
      siv.try(endRole, command(example, { assignment: berit?.id })),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = await site.database.owner
      .selectFrom('role_assignment')
      .select('assignment_id')
      .where('association_id', '=', example)
      .where('role', '=', 'assocAdmin')
      .where('ended_at', 'is', null)
      .execute()
    expect(left).toHaveLength(1)
    // Whoever stays lets the other in again.
    const stayed = answers[0]?.status === 200 ? admin : siv
    const other = answers[0]?.status === 200 ? 'siv@exempel.se' : 'berit@exempel.se'
    const { link } = await stayed.call(invite, command(example, { email: other, roles: ['assocAdmin'] }))
    const back = answers[0]?.status === 200 ? siv : admin
    await back.call(accountEndpoints.joinByInvitation, { token: tokenOf(link) })
  })
})

describe('an association of one’s own', () => {
  let own: AssociationId

  it('is started by the installation’s administrator, who becomes its director', async () => {
    const started = await admin.call(startAssociation, {
      name: 'Samordningsförbundet Östra Skåne',
      members: [
        { name: 'Försäkringskassan', party: 'fk' },
        { name: 'Kristianstads kommun', party: 'municipality' },
      ],
    })
    own = started.association
    const { associations } = await admin.call(me, {})
    expect(associations.find(({ id }) => id === own)).toMatchObject({
      name: 'Samordningsförbundet Östra Skåne',
      isExample: false,
      roles: ['assocAdmin'],
    })
    const { rows } = await admin.call(auditEndpoints.listAudit, { association: own })
    expect(rows.map(({ action }) => action)).toEqual(['association.start'])
  })

  it('may be led by the one who started it', async () => {
    const started = await admin.call(startAssociation, { name: 'Liten', members: [], leads: true })
    const { associations } = await admin.call(me, {})
    const mine = associations.find(({ id }) => id === started.association)
    expect(mine?.roles.toSorted()).toEqual(['assocAdmin', 'facilitator'])
    expect(mine?.can).toContain('round.lead')
  })

  it('is nobody else’s to start', async () => {
    const nils = site.browser()
    await nils.call(accountEndpoints.signIn, { email: 'nils@exempel.se', password })
    const refused = await nils.try(startAssociation, { name: 'Eget', members: [] })
    expect([refused.status, refused.code]).toEqual([403, 'forbidden'])
  })

  it('does not exist for whoever has nothing there, whatever is asked', async () => {
    const nils = site.browser()
    await nils.call(accountEndpoints.signIn, { email: 'nils@exempel.se', password })
    const account = (await find(admin, own, 'berit@exempel.se'))?.account
    const answers = [
      await nils.try(listPeople, { association: own }),
      await nils.try(invite, command(own, { email: 'x@exempel.se', roles: ['member'] })),
      await nils.try(grantRole, command(own, { account, role: 'board', conference: null })),
      await nils.try(auditEndpoints.listAudit, { association: own }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })

  it('gives nobody from another association a role by a known number', async () => {
    const account = (await find(admin, example, 'nils@exempel.se'))?.account
    const refused = await admin.try(
      grantRole,
      command(own, { account, role: 'assocAdmin', conference: null }),
    )
    expect(refused.code).toBe('not-found')
  })

  it('gets its first director from the installation, and only the first', async () => {
    const refused = await admin.try(installationEndpoints.nameAdministrator, {
      of: own,
      email: 'ny@exempel.se',
    })
    expect(refused.code).toBe('account.has-admin')
    const orphan = randomUUID()
    await site.database.owner
      .insertInto('association')
      .values({ association_id: orphan as AssociationId, name: 'Utan chef', is_example: false, locale: 'sv' })
      .execute()
    const { link } = await admin.call(installationEndpoints.nameAdministrator, {
      of: orphan,
      email: 'ny@exempel.se',
    })
    const ny = site.browser()
    await ny.call(accountEndpoints.acceptInvitation, { token: tokenOf(link), name: 'Ny Chef', password })
    await addCode(site, ny)
    expect((await ny.call(me, {})).associations).toEqual([
      expect.objectContaining({ id: orphan, roles: ['assocAdmin'] }),
    ])
  })
})

describe('the installation’s administrator', () => {
  const view = () => admin.call(installationEndpoints.getInstallation, {})
  const account = async (email: string) => (await view()).accounts.find((one) => one.email === email)

  it('sees accounts and associations, and no association’s content', async () => {
    const { accounts, associations, address, mail } = await view()
    expect({ address, mail }).toEqual({ address: 'http://localhost:4810', mail: false })
    expect(accounts.find(({ email }) => email === 'berit@exempel.se')).toMatchObject({
      isYou: true,
      isInstallationAdmin: true,
      hasSecondFactor: true,
    })
    expect(associations.map(({ name }) => name)).not.toContain('Installationen')
    expect(associations.find(({ name }) => name === 'Utan chef')?.administrators).toBe(1)
  })

  it('closes an account: its sessions end, and nobody signs in to it', async () => {
    const nils = site.browser()
    await nils.call(accountEndpoints.signIn, { email: 'nils@exempel.se', password })
    const id = (await account('nils@exempel.se'))?.id
    await admin.call(installationEndpoints.closeAccount, { account: id, isClosed: true })
    expect((await nils.call(me, {})).kind).toBe('nobody')
    const refused = await nils.try(accountEndpoints.signIn, { email: 'nils@exempel.se', password })
    expect(refused.code).toBe('account.wrong-sign-in')
    await admin.call(installationEndpoints.closeAccount, { account: id, isClosed: false })
    expect((await nils.call(accountEndpoints.signIn, { email: 'nils@exempel.se', password })).kind).toBe(
      'account',
    )
  })

  it('cannot close the last administrator’s account', async () => {
    const id = (await account('berit@exempel.se'))?.id
    const refused = await admin.try(installationEndpoints.closeAccount, { account: id, isClosed: true })
    expect(refused.code).toBe('account.last-admin')
  })

  it('makes Samsyn forget a lost second factor, with a new password', async () => {
    const id = (await account('lars@exempel.se'))?.id
    const { link } = await admin.call(installationEndpoints.resetAccount, {
      account: id,
      forgetSecondFactor: true,
    })
    const lars = site.browser()
    const now = await lars.call(accountEndpoints.resetPassword, {
      token: tokenOf(link),
      password: 'sex gula stolar',
    })
    expect(now).toMatchObject({ mustPassSecondFactor: false, mustAddSecondFactor: true })
  })

  it('leaves it all in the installation’s own history', async () => {
    const { rows } = await admin.call(installationEndpoints.listInstallationAudit, {})
    const actions = new Set(rows.map(({ action }) => action))
    for (const action of [
      'account.first-administrator',
      'account.code-add',
      'account.close',
      'account.open',
      'account.second-factor-forget',
      'account.password-reset',
    ])
      expect(actions, action).toContain(action)
    expect((await admin.call(installationEndpoints.checkInstallationAudit, {})).firstBroken).toBeNull()
  })

  it('is asked for by nobody else', async () => {
    const siv = site.browser()
    await siv.call(accountEndpoints.signIn, { email: 'siv@exempel.se', password })
    for (const browser of [siv, site.browser()]) {
      const answers = [
        await browser.try(installationEndpoints.getInstallation, {}),
        await browser.try(installationEndpoints.listInstallationAudit, {}),
        await browser.try(installationEndpoints.checkInstallationAudit, {}),
      ]
      for (const { status } of answers) expect([401, 403]).toContain(status)
    }
  })
})
