import { associationStore } from '#adapters/db/association-store.ts'
import { openForCommand } from '#adapters/db/open-for-command.ts'
import { makeProgramLink } from '#application/account/make-sign-in-link.ts'
import { installation } from '#domain/kernel/id.ts'
import { accountPorts } from '../../compose-account.ts'
import { baseOf } from '../../compose-base.ts'
import type { Config } from '../../config.ts'

export type Way = Readonly<{ association: string; link: string }>

/** Makes the facilitator's one-time link where the database is reached; null where there is no example. */
export async function makeWayIn(config: Config, url: string): Promise<Way | null> {
  const database = await openForCommand(config)
  try {
    const base = baseOf(database)
    const ports = await accountPorts(base, config, { address: () => url, warn: () => undefined })
    const all = await base.read(installation, (tx) => associationStore.list(tx))
    const example = all.find(({ isExample }) => isExample)
    if (!example) return null
    const link = await makeProgramLink(ports)(url, {
      association: example.id,
      email: 'uppspelning@samsyn.invalid',
      name: 'Uppspelning',
      roles: ['facilitator'],
    })
    return { association: example.id, link }
  } finally {
    await database.close()
  }
}
