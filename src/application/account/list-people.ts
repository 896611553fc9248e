import { authorise } from '#application/authorise.ts'
import type { Clock, Read } from '#application/ports.ts'
import type { People } from '#contract/people.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { AccountStore, AssignmentStore, LinkStore } from './ports.ts'
import { hasSecondFactor } from './visitor.ts'

type Ports = Readonly<{
  read: Read
  clock: Clock
  accounts: AccountStore
  assignments: AssignmentStore
  links: LinkStore
}>

/** Everybody with a role, and who is invited. A guest of the example sees names and no addresses. */
export const listPeople =
  (ports: Ports) =>
  (actor: Actor, { association }: Readonly<{ association: AssociationId }>): Promise<People> => {
    authorise(actor, 'person.read', { association })
    const isGuest = actor.kind === 'guest'
    return ports.read(association, async (tx) => {
      const held = await ports.assignments.held(tx)
      const conferences = await ports.assignments.conferences(tx)
      const nameOf = new Map<string, string>(conferences.map(({ id, name }) => [id, name]))
      const accounts = await ports.accounts.list(tx, [...new Set(held.map(({ account }) => account))])
      const people = []
      for (const account of accounts) {
        const standing = await ports.accounts.standing(tx, account.id)
        people.push({
          account: account.id,
          name: account.name,
          email: isGuest ? null : account.email,
          isYou: account.id === actor.account,
          isClosed: account.isClosed,
          hasSecondFactor: hasSecondFactor(account, standing),
          roles: held
            .filter((one) => one.account === account.id)
            .map(({ id, role, scope, grantedAt, grantedBy }) => ({
              id,
              role,
              conference:
                scope.type === 'conference' ? { id: scope.id, name: nameOf.get(scope.id) ?? null } : null,
              since: grantedAt.toISOString(),
              grantedBy,
            })),
        })
      }
      const invitations = await ports.links.invitations(tx)
      return {
        people,
        invitations: invitations.map((link) => ({
          id: link.id,
          email: isGuest ? null : link.email,
          roles: [...link.roles],
          madeBy: link.madeBy,
          madeAt: link.createdAt.toISOString(),
          expiresAt: link.expiresAt.toISOString(),
          isExpired: link.expiresAt <= ports.clock(),
          wasMailed: link.wasMailed,
        })),
        conferences: [...conferences],
        can: { grant: !isGuest && may(actor, 'role.grant', { association }) },
      }
    })
  }
