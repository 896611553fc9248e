import type { ReadTx } from '#application/ports.ts'
import type { Me } from '#contract/session.ts'
import { type Actor, maySomewhere, nobody } from '#domain/kernel/actor.ts'
import { type AssociationId, installation } from '#domain/kernel/id.ts'
import { verbs } from '#domain/kernel/permission.ts'
import type { Caller } from './caller.ts'
import type { AssociationRecord, FactorStore, Language } from './ports.ts'
import { findVisitor, type Visitor } from './visitor.ts'
import { accountActor, exampleOf, grantsIn, guestActor, type WhoAsksPorts } from './who-asks.ts'

export type MePorts = WhoAsksPorts &
  Readonly<{
    factors: FactorStore
    /** Guests are let in while Samsyn listens on this computer only. */
    isLocalOnly: boolean
    hasOrganisation: boolean
    hasMail: boolean
    address: () => string
  }>

/** Who asks and what they may do, in every association: what the pages are drawn from. */
export const getMe =
  (ports: MePorts) =>
  async (caller: Caller, language: Language | null): Promise<Me> => {
    const found = await ports.read(installation, (tx) => look(ports, tx, caller))
    const { visitor, actor, associations } = found
    const grants = visitor && actor.kind === 'account' ? await allGrants(ports, visitor) : actor.grants
    const whole: Actor = { ...actor, grants: visitor?.stage === 'full' || !visitor ? grants : [] }
    const own = associations.filter(({ id }) => whole.grants.some((grant) => grant.association === id))
    return {
      kind: actor.kind === 'program' ? 'nobody' : actor.kind,
      name: actor.name,
      email: actor.kind === 'account' ? (visitor?.account.email ?? null) : null,
      isInstallationAdmin: actor.isInstallationAdmin,
      mustAddSecondFactor: visitor?.stage === 'add-second-factor',
      mustPassSecondFactor: visitor?.stage === 'pass-second-factor',
      secondFactors: found.secondFactors,
      language: language ?? visitor?.account.language ?? 'sv',
      associations: own.map((association) => describe(whole, association)),
      guestAllowed: ports.isLocalOnly && found.hasExample,
      signInWays: { organisation: ports.hasOrganisation, mail: ports.hasMail },
      hasAdministrator: found.hasAdministrator,
      address: ports.address(),
    }
  }

const describe = (actor: Actor, { id, name, isExample }: AssociationRecord) => ({
  id,
  name,
  isExample,
  roles: [...new Set(actor.grants.filter((grant) => grant.association === id).map(({ role }) => role))],
  can: verbs.filter((verb) => maySomewhere(actor, verb, id)),
})

async function look(ports: MePorts, tx: ReadTx, caller: Caller) {
  const visitor = await findVisitor(ports, tx, caller)
  const guest = caller.guestRole && !visitor ? await guestActor(ports, tx, caller.guestRole) : nobody
  return {
    visitor,
    actor: visitor ? await accountActor(ports, tx, visitor) : guest,
    associations: await ports.associations.list(tx),
    hasExample: (await exampleOf(ports, tx)) !== null,
    hasAdministrator: await ports.accounts.hasInstallationAdmin(tx),
    secondFactors: visitor?.stage === 'pass-second-factor' ? await waysFor(ports, tx, visitor) : [],
  }
}

async function waysFor({ factors }: MePorts, tx: ReadTx, { account, standing }: Visitor) {
  const codes = await factors.recoveryCodesLeft(tx, account.id)
  return [
    ...(account.totp ? (['code'] as const) : []),
    ...(standing.hasPasskey ? (['passkey'] as const) : []),
    ...(codes > 0 ? (['recovery'] as const) : []),
  ]
}

async function allGrants(ports: MePorts, visitor: Visitor) {
  const each = await Promise.all(
    visitor.standing.associations.map((association: AssociationId) =>
      ports.read(association, (tx) => grantsIn(ports, tx, visitor)),
    ),
  )
  return each.flat()
}
