import type { WriteUnaudited } from '#application/ports.ts'
import { installation } from '#domain/kernel/id.ts'
import { type LinkPorts, linkAddress, makeLink } from './one-time-link.ts'
import type { AccountStore, AssociationStore } from './ports.ts'

type Ports = LinkPorts &
  Readonly<{
    writeUnaudited: WriteUnaudited
    accounts: AccountStore
    associations: AssociationStore
    address: () => string
  }>

/**
 * Run at each start. Answers the address that creates the first administrator, until somebody has used it.
 */
export const prepareInstallation = (ports: Ports) => (): Promise<string | null> =>
  ports.writeUnaudited(installation, async (tx) => {
    await ports.associations.ensureInstallation(tx)
    if (await ports.accounts.hasInstallationAdmin(tx)) return null
    const link = await makeLink(ports, tx, { purpose: 'first-admin', madeBy: 'Samsyn' })
    return linkAddress(ports.address(), ports.sealing, link)
  })
