import type { AuditTrail, Clock, Randomness, Write } from '#application/ports.ts'
import { type Assignment, endingOf, isHeld } from '#domain/account/assignment.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AccountId, AssociationId, CommandId, ConferenceId } from '#domain/kernel/id.ts'
import { conferenceRoles, type GrantableRole } from '#domain/kernel/role.ts'
import { placeAccount } from './give-role.ts'
import { authoriseGrant } from './grant-by-account.ts'
import type { AccountStore, AssignmentStore } from './ports.ts'

type Ports = Readonly<{
  write: Write
  audit: AuditTrail
  clock: Clock
  randomness: Randomness
  accounts: AccountStore
  assignments: AssignmentStore
}>

type Command = Readonly<{ association: AssociationId; commandId: CommandId }>
type Given = Readonly<{ account: AccountId; role: GrantableRole; conference: ConferenceId | null }>

/**
 * Gives a role to somebody who already has one here; others are invited. The administrator may take roles
 * oneself, which history shows. Errors: not-found, account.role-held, account.guest-cannot, and invalid-input
 * for a role in one conference that is about the whole association.
 */
export const grantRole =
  (ports: Ports) =>
  (actor: Actor, input: Command & Given): Promise<string> => {
    const { association, account, role, conference } = input
    const acting = authoriseGrant(actor, association)
    if (conference && !conferenceRoles.includes(role)) throw new DomainError('invalid-input')
    return ports.write(association, input.commandId, async (tx) => {
      const held = await ports.assignments.lockHeld(tx)
      const person = await ports.accounts.find(tx, account)
      const conferences = await ports.assignments.conferences(tx)
      if (!person || !held.some((one) => one.account === account)) throw new DomainError('not-found')
      if (conference && !conferences.some(({ id }) => id === conference)) throw new DomainError('not-found')
      const assignment: Assignment = {
        id: ports.randomness.uuid(),
        account,
        role,
        scope: conference ? { type: 'conference', id: conference } : { type: 'association', id: association },
      }
      if (isHeld(held, assignment)) throw new DomainError('account.role-held')
      await ports.assignments.add(tx, assignment, actor.name, ports.clock())
      await placeAccount(ports, tx, account)
      await ports.audit.record(tx, {
        actor,
        role: acting,
        action: 'role.grant',
        subject: { type: 'account', id: account },
        ...(conference ? { within: conference } : {}),
        detail: { role, name: person.name },
      })
      return assignment.id
    })
  }

/** Ends a role. Errors: not-found, account.last-admin, account.guest-cannot. */
export const endRole =
  (ports: Ports) =>
  async (actor: Actor, input: Command & Readonly<{ assignment: string }>): Promise<void> => {
    const { association, assignment } = input
    const acting = authoriseGrant(actor, association)
    await ports.write(association, input.commandId, async (tx) => {
      const ending = endingOf(await ports.assignments.lockHeld(tx), assignment)
      await ports.assignments.end(tx, assignment, ports.clock())
      await placeAccount(ports, tx, ending.account)
      const person = await ports.accounts.find(tx, ending.account)
      await ports.audit.record(tx, {
        actor,
        role: acting,
        action: 'role.end',
        subject: { type: 'account', id: ending.account },
        ...(ending.scope.type === 'conference' ? { within: ending.scope.id } : {}),
        detail: { role: ending.role, name: person?.name ?? '' },
      })
    })
  }
