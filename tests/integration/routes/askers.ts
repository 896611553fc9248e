import { accountEndpoints } from '#contract/account.ts'
import { sessionEndpoints } from '#contract/session.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { type GrantableRole, grantableRoles, type Role } from '#domain/kernel/role.ts'
import type { Browser } from '../account/browser.ts'
import { firstAdministrator, tokenOf } from '../account/site.ts'
import { nth } from '../consensus/refusal.ts'
import type { House } from './house.ts'
import type { Planted } from './planted.ts'
import type { Words } from './words.ts'

export type HeldRole = Readonly<{
  association: AssociationId
  words: Words
  role: Role
  conference: string | null
}>

/** Somebody who asks, and what the table is to be read by. */
export type Asker = Readonly<{
  name: string
  kind: 'account' | 'guest' | 'nobody'
  holds: readonly HeldRole[]
  isInstallationAdmin: boolean
  /** In the person's own name, which they may read wherever they are. */
  place: string | null
  /** A browser as it stands; nobody's is always a new one. */
  browser: () => Promise<Browser>
}>

const clock = { now: () => new Date(), wait: () => undefined }

async function signIn(house: House, link: string): Promise<Browser> {
  const browser = house.browser()
  await browser.call(accountEndpoints.signInWithLink, { token: tokenOf(link) })
  return browser
}

const accountAt = (house: House, email: string) =>
  house.database.owner.selectFrom('sign_in_account').select('account_id').where('email', '=', email)

/** As signed in by password alone: a link made where the database is reached stands for every factor. */
async function forgetSecondFactor(house: House, email: string): Promise<void> {
  await house.database.owner
    .updateTable('sign_in_session')
    .set({ second_factor_passed: false })
    .where('account_id', '=', accountAt(house, email))
    .execute()
}

/** An account with one role in an association. Unless it is ready its second factor is still to be set up. */
export async function account(
  house: House,
  { association, words }: Planted,
  role: GrantableRole,
  { called = role as string, isReady = true } = {},
): Promise<Asker> {
  const link = await house.signInLink({
    association,
    email: `${called}@${association}.se`.toLowerCase(),
    name: `${words.place} ${called}`,
    roles: [role],
  })
  const browser = await signIn(house, link)
  if (!isReady) await forgetSecondFactor(house, `${called}@${association}.se`)
  return {
    name: `${called} of ${words.place}`,
    kind: 'account',
    holds: isReady ? [{ association, words, role, conference: null }] : [],
    isInstallationAdmin: false,
    place: words.place,
    browser: async () => browser,
  }
}

/** The eight roles that an account can hold in an association. */
export async function staffOf(house: House, planted: Planted): Promise<readonly Asker[]> {
  const staff: Asker[] = []
  for (const role of grantableRoles) staff.push(await account(house, planted, role))
  return staff
}

/** Leads one conference and nothing else in the association. */
export async function leaderOfOne(house: House, planted: Planted): Promise<Asker> {
  const { association, other, words } = planted
  const leader = await account(house, planted, 'facilitator', { called: 'leader' })
  await house.database.owner
    .updateTable('role_assignment')
    .set({ scope_type: 'conference', scope_id: other })
    .where('association_id', '=', association)
    .where('account_id', '=', accountAt(house, `leader@${association}.se`))
    .execute()
  return {
    ...leader,
    name: `facilitator of one conference of ${words.place}`,
    holds: [{ association, words, role: 'facilitator', conference: other }],
  }
}

/** A guest who plays one role in the example. */
export async function guest(
  house: House,
  { association, words }: Planted,
  role: GrantableRole,
): Promise<Asker> {
  const browser = house.browser()
  await browser.call(sessionEndpoints.actAs, { role })
  return {
    name: `guest as ${role}`,
    kind: 'guest',
    holds: [{ association, words, role, conference: null }],
    isInstallationAdmin: false,
    place: null,
    browser: async () => browser,
  }
}

const stranger = (name: string, browser: () => Promise<Browser>): Asker => ({
  name,
  kind: 'nobody',
  holds: [],
  isInstallationAdmin: false,
  place: null,
  browser,
})

/** Roles that never sign in: the public, a respondent, and a voter who holds a seat by its card. */
export function unsigned(house: House, planted: Planted): readonly Asker[] {
  const seated = async (): Promise<Browser> => {
    const browser = house.browser()
    const { state } = await planted.running.live()
    const { code } = nth(planted.running.voters, 0)
    const answer = await browser.send('POST', `/rosta/${state.c}`, { kort: code })
    if (answer.statusCode !== 303) throw new Error(`the card was not taken: ${answer.statusCode}`)
    return browser
  }
  return [
    stranger('public', async () => house.browser()),
    stranger('respondent', async () => house.browser()),
    stranger(`voter of ${planted.words.place}`, seated),
  ]
}

/** Runs the installation and has no role in any association but the example. */
export async function installationAdministrator(
  house: House,
  { association, words }: Planted,
): Promise<Asker> {
  const { browser } = await firstAdministrator({
    ...clock,
    browser: house.browser,
    firstLink: house.firstLink,
  })
  return {
    name: 'instAdmin',
    kind: 'account',
    holds: [{ association, words, role: 'assocAdmin', conference: null }],
    isInstallationAdmin: true,
    place: null,
    browser: async () => browser,
  }
}
