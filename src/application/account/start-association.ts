import type { AuditTrail, Clock, Randomness, Write } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { GrantableRole } from '#domain/kernel/role.ts'
import { giveRoles } from './give-role.ts'
import type { AccountStore, AssignmentStore, AssociationStore, Member } from './ports.ts'

type Ports = Readonly<{
  write: Write
  audit: AuditTrail
  clock: Clock
  randomness: Randomness
  accounts: AccountStore
  assignments: AssignmentStore
  associations: AssociationStore
}>

/** A new association; whoever starts it becomes its administrator. Errors: forbidden. */
export const startAssociation =
  (ports: Ports) =>
  async (
    actor: Actor,
    {
      name,
      members,
      leads,
    }: Readonly<{
      name: string
      members: readonly Member[]
      /** Whether the one who starts it is to lead conferences too. */
      leads: boolean
    }>,
  ): Promise<AssociationId> => {
    const { account } = actor
    if (!actor.isInstallationAdmin || !account) throw new DomainError('forbidden')
    const id = ports.randomness.uuid() as AssociationId
    const roles: readonly GrantableRole[] = leads ? ['assocAdmin', 'facilitator'] : ['assocAdmin']
    await ports.write(id, null, async (tx) => {
      await ports.associations.add(tx, name)
      for (const member of members) await ports.associations.addMember(tx, ports.randomness.uuid(), member)
      await giveRoles(ports, tx, account, roles, {
        name: actor.name,
        at: ports.clock(),
        uuid: ports.randomness.uuid,
      })
      await ports.audit.record(tx, {
        actor,
        role: 'instAdmin',
        action: 'association.start',
        subject: { type: 'association', id },
        detail: { name, members: members.length, roles: roles.join(' ') },
      })
    })
    return id
  }
