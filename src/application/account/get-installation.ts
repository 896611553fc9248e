import type { Read } from '#application/ports.ts'
import type { InstallationView } from '#contract/installation.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import type { AccountStore, AssignmentStore, AssociationRecord, AssociationStore } from './ports.ts'
import { hasSecondFactor } from './visitor.ts'

type Ports = Readonly<{
  read: Read
  accounts: AccountStore
  assignments: AssignmentStore
  associations: AssociationStore
  address: () => string
  version: string
  hasMail: boolean
  issuer: string | null
}>

/** How the installation is set up, with its accounts and associations; no association's content. */
export const getInstallation =
  (ports: Ports) =>
  async (actor: Actor): Promise<InstallationView> => {
    if (!actor.isInstallationAdmin) throw new DomainError('forbidden')
    const { known, accounts, closed } = await ports.read(installation, async (tx) => {
      const all = await ports.accounts.list(tx)
      const accounts: InstallationView['accounts'] = []
      for (const account of all) {
        const standing = await ports.accounts.standing(tx, account.id)
        accounts.push({
          id: account.id,
          name: account.name,
          email: account.email,
          isYou: account.id === actor.account,
          isInstallationAdmin: standing.isInstallationAdmin,
          isClosed: account.isClosed,
          hasSecondFactor: hasSecondFactor(account, standing),
          associations: standing.associations.length,
        })
      }
      const closed = new Set(all.filter(({ isClosed }) => isClosed).map(({ id }) => id))
      return { known: await ports.associations.list(tx), accounts, closed }
    })
    const associations = await Promise.all(
      known.map((association) => countPeople(ports, association, closed)),
    )
    return {
      version: ports.version,
      address: ports.address(),
      mail: ports.hasMail,
      organisation: ports.issuer,
      associations,
      accounts,
    }
  }

const countPeople = (ports: Ports, association: AssociationRecord, closed: ReadonlySet<string>) =>
  ports.read(association.id, async (tx) => {
    const held = (await ports.assignments.held(tx)).filter(({ account }) => !closed.has(account))
    const admins = held.filter(({ role }) => role === 'assocAdmin')
    return {
      ...association,
      people: new Set(held.map(({ account }) => account)).size,
      administrators: new Set(admins.map(({ account }) => account)).size,
    }
  })
