import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { HOTP, Secret } from 'otpauth'
import { makeAuditTrail } from '#adapters/db/audit-store.ts'
import { makeActorOf } from '#adapters/http/actor.ts'
import { accountArea } from '#adapters/http/routes/account-area.ts'
import { makeServer } from '#adapters/http/server.ts'
import { prepareInstallation } from '#application/account/prepare-installation.ts'
import { accountEndpoints } from '#contract/account.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { type AccountPorts, accountPorts } from '../../../src/compose-account.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { type Config, isLocalOnly, readConfig } from '../../../src/config.ts'
import { openTestDatabase, type TestDatabase } from '../../_util/database.ts'
import { Browser } from './browser.ts'

export const example = 'eeeeeeee-0000-4000-8000-000000000001' as AssociationId
export const address = 'http://localhost:4810'
export const password = 'tre gröna stolar'

export type Site = Readonly<{
  app: FastifyInstance
  database: TestDatabase
  ports: AccountPorts
  /** Moves the clock of sessions, links and buckets. */
  wait: (seconds: number) => void
  now: () => Date
  browser: (headers?: Readonly<Record<string, string>>) => Browser
  /** As at each start. */
  firstLink: () => Promise<string | null>
  /** Everything that was written to the log. */
  log: string[]
  close: () => Promise<void>
}>

type Options = Readonly<{ env?: Readonly<Record<string, string>>; change?: Partial<AccountPorts> }>

/** Accounts as they run, on a database of their own; only the clock is ours. */
export async function openSite({ env = {}, change = {} }: Options = {}): Promise<Site> {
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-account-'))
  const config: Config = readConfig({ SAMSYN_DATA: folder, ...env })
  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const log: string[] = []
  const made = await accountPorts(
    { ...baseOf({ db: database.db }), clock, audit: makeAuditTrail(clock) },
    config,
    { address: () => config.address ?? address, warn: (message) => log.push(message) },
  )
  const ports = { ...made, ...change }
  const settings = { publicAddress: config.address, letsGuestsIn: isLocalOnly(config) }
  const app = await makeServer({ localOnly: false, logLevel: 'silent' })
  accountArea(app, makeActorOf(ports, settings), ports, settings)
  await database.owner
    .insertInto('association')
    .values({ association_id: example, name: 'Exempelförbundet', is_example: true, locale: 'sv' })
    .execute()
  return {
    app,
    database,
    ports,
    wait: (seconds) => {
      ahead += seconds * 1000
    },
    now: clock,
    browser: (headers) => new Browser(app, headers),
    firstLink: prepareInstallation(ports),
    log,
    async close() {
      await ports.settled()
      await app.close()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

export const tokenOf = (link: string | null): string => new URL(link ?? '').hash.slice(1)

/** What the app on the phone shows now. */
export function codeNow(secret: string, at: Date): string {
  return HOTP.generate({
    secret: Secret.fromBase32(secret.replaceAll(' ', '')),
    counter: Math.floor(at.getTime() / 30_000),
  })
}

/** Sets up one-time codes for whoever is signed in; answers the secret and the recovery codes. */
export async function addCode(site: Pick<Site, 'now' | 'wait'>, browser: Browser) {
  const { challenge, secret } = await browser.call(accountEndpoints.beginCode, {})
  const { recoveryCodes } = await browser.call(accountEndpoints.confirmCode, {
    challenge,
    code: codeNow(secret, site.now()),
  })
  // The next code is another: one that was used is never taken again.
  site.wait(30)
  return { secret, recoveryCodes }
}

type Door = Pick<Site, 'browser' | 'firstLink' | 'now' | 'wait'>

/** The first administrator, signed in with everything. */
export async function firstAdministrator(site: Door, email = 'berit@exempel.se') {
  const browser = site.browser()
  await browser.call(accountEndpoints.becomeFirstAdministrator, {
    token: tokenOf(await site.firstLink()),
    email,
    name: 'Berit Dahl',
    password,
  })
  const factor = await addCode(site, browser)
  return { browser, email, ...factor }
}
