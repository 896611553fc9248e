import type { Read, ReadTx, WriteUnaudited } from '#application/ports.ts'
import { type Actor, type Grant, nobody } from '#domain/kernel/actor.ts'
import { type AssociationId, installation } from '#domain/kernel/id.ts'
import { grantableRoles } from '#domain/kernel/role.ts'
import type { Caller } from './caller.ts'
import type { AssignmentStore, AssociationRecord, AssociationStore } from './ports.ts'
import { findVisitor, type Visitor, type VisitorPorts } from './visitor.ts'

export type WhoAsksPorts = VisitorPorts &
  Readonly<{
    read: Read
    writeUnaudited: WriteUnaudited
    assignments: AssignmentStore
    associations: AssociationStore
    /** What a guest is called where history is read. */
    guestName: string
  }>

const minute = 60_000

/**
 * The actor of a request, with grants in the association that it is about and no other. Until a second
 * factor that is demanded has been set up, no grant counts.
 */
export const whoAsks =
  (ports: WhoAsksPorts) =>
  async (caller: Caller, association: AssociationId | null): Promise<Actor> => {
    const place = association ?? installation
    const found = await ports.read(place, async (tx) => {
      const visitor = await findVisitor(ports, tx, caller)
      if (visitor) return { visitor, actor: await accountActor(ports, tx, visitor) }
      return { visitor, actor: caller.guestRole ? await guestActor(ports, tx, caller.guestRole) : nobody }
    })
    if (found.visitor) await keepAlive(ports, found.visitor)
    return found.actor
  }

export async function accountActor(ports: WhoAsksPorts, tx: ReadTx, visitor: Visitor): Promise<Actor> {
  const { account, standing, stage } = visitor
  if (stage === 'pass-second-factor') return nobody
  const counts = stage === 'full'
  return {
    kind: 'account',
    account: account.id,
    name: account.name,
    grants: counts ? await grantsIn(ports, tx, visitor) : [],
    isInstallationAdmin: counts && standing.isInstallationAdmin,
  }
}

export async function grantsIn(
  { assignments }: WhoAsksPorts,
  tx: ReadTx,
  { account, standing }: Visitor,
): Promise<readonly Grant[]> {
  if (!standing.associations.includes(tx.association)) return []
  const held = await assignments.heldBy(tx, account.id)
  return held.map(({ role, scope }) => ({ association: tx.association, role, scope }))
}

export const exampleOf = async (
  { associations }: Pick<WhoAsksPorts, 'associations'>,
  tx: ReadTx,
): Promise<AssociationRecord | null> =>
  (await associations.list(tx)).find(({ isExample }) => isExample) ?? null

/** Whoever plays in the example without an account: one role, in the example and nowhere else. */
export async function guestActor(ports: WhoAsksPorts, tx: ReadTx, chosen: string): Promise<Actor> {
  const role = grantableRoles.find((known) => known === chosen)
  const example = role ? await exampleOf(ports, tx) : null
  if (!role || !example) return nobody
  const scope = { type: 'association', id: example.id } as const
  return {
    kind: 'guest',
    account: null,
    name: ports.guestName,
    grants: [{ association: example.id, role, scope }],
    isInstallationAdmin: false,
  }
}

async function keepAlive(ports: WhoAsksPorts, { session }: Visitor): Promise<void> {
  const now = ports.clock()
  if (now.getTime() - session.lastSeenAt.getTime() < minute) return
  await ports.writeUnaudited(installation, (tx) => ports.sessions.touch(tx, session.id, now))
}
