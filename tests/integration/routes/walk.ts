import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/index.ts'
import { peopleEndpoints } from '#contract/people.ts'
import type { Browser } from '../account/browser.ts'
import { nth } from '../consensus/refusal.ts'
import { type Asker, account } from './askers.ts'
import { type Answered, leak, objection, refusalFor } from './expected.ts'
import type { House } from './house.ts'
import { inputs, type RowName, type Target } from './inputs.ts'
import type { Planted } from './planted.ts'
import { exampleWords, ours, theirs } from './words.ts'

export const rowNames = Object.keys(endpoints) as RowName[]

/** One association to ask about, and who is there without asking. */
export type Place = Readonly<{ planted: Planted; bystander: Target['bystander']; orphan: string }>

/** A person with roles to end, and invitations to renew and withdraw. */
export async function bystanderOf(
  house: House,
  planted: Planted,
  director: Browser,
): Promise<Target['bystander']> {
  const { association } = planted
  await account(house, planted, 'member', { called: 'bystander' })
  await account(house, planted, 'analyst', { called: 'bystander' })
  for (let no = 1; no <= 4; no += 1)
    await director.call(peopleEndpoints.invite, {
      association,
      commandId: crypto.randomUUID(),
      email: `inbjuden${no}@${association}.se`,
      roles: ['member'],
    })
  const { people, invitations } = await director.call(peopleEndpoints.listPeople, { association })
  const person = nth(
    people.filter(({ email }) => email === `bystander@${association}.se`),
    0,
  )
  return {
    account: person.account,
    assignments: person.roles.map(({ id }) => id),
    invitations: invitations.map(({ id }) => id),
  }
}

const versionIn =
  ({ database }: House): Target['version'] =>
  async (of, id) => {
    const { rows } = await database.ownerPool.query<{ version: number }>(
      `select version from ${of} where ${of}_id = $1`,
      [id],
    )
    // What somebody has thrown away has none left.
    return rows[0]?.version ?? 0
  }

const wordsOf = (
  { access, path }: Endpoint,
  { holds, isInstallationAdmin, place: home }: Asker,
  { planted }: Place,
) => {
  if (path.includes(':association')) return Object.values(planted.words)
  const own = [ours, theirs, exampleWords].filter(({ place }) =>
    holds.some(({ words }) => words.place === place),
  )
  const names = [ours, theirs, exampleWords].map(({ place }) => place)
  // Whoever takes a part in the example sees what it is called.
  if (path === endpoints.actAs.path) return Object.values(exampleWords)
  const isInstallations = 'open' in access && access.open === 'installation-admin' && isInstallationAdmin
  return [
    ...own.flatMap(({ place, marker }) => [place, marker]),
    ...(isInstallations ? names : []),
    ...(home === null ? [] : [home]),
  ]
}

async function ask(browser: Browser, row: Endpoint, input: object): Promise<Answered> {
  const fields: Record<string, unknown> = { ...input }
  const path = row.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = fields[name]
    delete fields[name]
    return String(value)
  })
  const query = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  )
  const answer =
    row.method === 'GET'
      ? await browser.send('GET', query.size > 0 ? `${path}?${query}` : path)
      : await browser.send('POST', path, fields)
  const refused = answer.statusCode === 200 ? null : answer.json().error?.code
  return { status: answer.statusCode, code: refused ?? null, text: answer.body }
}

/** How much has been written in an association: what a refused request must leave as it was. */
async function writtenIn({ database }: House, { association }: Planted): Promise<string> {
  const { rows } = await database.ownerPool.query<{ written: string }>(
    `select concat_ws(' ',
      (select count(*) from audit_event where association_id = $1),
      (select coalesce(sum(version), 0) from conference where association_id = $1),
      (select coalesce(sum(version), 0) from round where association_id = $1),
      (select count(*) from proposal_version where association_id = $1),
      (select count(*) from role_assignment where association_id = $1),
      (select count(*) from sign_in_link where association_id = $1)) as written`,
    [association],
  )
  return nth(rows, 0).written
}

/**
 * Sends one message of the contract as everybody, those first whom the table refuses, and answers what was
 * not as the table says. `row` may be another than the contract's, and `send` another server.
 */
export async function walk(
  house: House,
  place: Place,
  askers: readonly Asker[],
  name: RowName,
  {
    row = endpoints[name] as Endpoint,
    through = (browser: Browser) => browser,
  }: { row?: Endpoint; through?: (browser: Browser) => Browser } = {},
): Promise<readonly string[]> {
  const objections: string[] = []
  let used = 0
  const send = async (asker: Asker, areLetIn: boolean) => {
    let taken = 0
    const target: Target = {
      ...place,
      role: asker.holds[0]?.role ?? 'member',
      name: asker.name,
      next: (list) => nth(list, Math.min(used + taken++, list.length - 1)),
      version: versionIn(house),
    }
    const input: Record<string, unknown> = { ...(await inputs[name](target)) }
    const expected = refusalFor(row, asker, input)
    if (areLetIn === (expected !== null)) return
    if (areLetIn) used += taken
    const answer = await ask(through(await asker.browser()), row, input)
    const found = [objection(row, asker, expected, answer), leak(asker, answer, wordsOf(row, asker, place))]
    objections.push(...found.flatMap((what) => (what === null ? [] : [`${name}: ${what}`])))
  }

  const before = await writtenIn(house, place.planted)
  for (const asker of askers) await send(asker, false)
  if ((await writtenIn(house, place.planted)) !== before)
    objections.push(`${name}: something was written by those who were refused`)
  for (const asker of askers) await send(asker, true)
  return objections
}
