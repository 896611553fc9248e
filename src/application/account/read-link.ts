import type { Read } from '#application/ports.ts'
import type { LinkContent } from '#contract/account.ts'
import { canBeUsed } from '#domain/account/link.ts'
import { connection } from '#domain/account/throttle.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { installation } from '#domain/kernel/id.ts'
import { type AttemptPorts, attempt, forgiveAttempt } from './attempt.ts'
import { type Caller, hashOfToken } from './caller.ts'
import type { AssociationStore, LinkStore } from './ports.ts'
import { findVisitor, type VisitorPorts } from './visitor.ts'

type Ports = AttemptPorts &
  VisitorPorts &
  Readonly<{ read: Read; links: LinkStore; associations: AssociationStore }>

/** What a link is for. Reading does not use it up: mail programs open links on their own. */
export const readLink =
  (ports: Ports) =>
  async (caller: Caller, { token }: Readonly<{ token: string }>): Promise<LinkContent> => {
    const counted = [{ bucket: connection, kind: 'connection', by: caller.address }]
    await attempt(ports, counted)
    const content = await ports.read(installation, async (tx): Promise<LinkContent | null> => {
      const link = await ports.links.find(tx, hashOfToken(ports.hashing, token))
      if (!link || !canBeUsed(link, link.purpose, ports.clock())) return null
      if (link.purpose === 'first-admin' && (await ports.accounts.hasInstallationAdmin(tx))) return null
      const known = link.account
        ? await ports.accounts.find(tx, link.account)
        : link.email && (await ports.accounts.findByEmail(tx, link.email))
      const visitor = await findVisitor(ports, tx, caller)
      const associations = link.association ? await ports.associations.list(tx) : []
      return {
        purpose: link.purpose,
        email: link.email ?? (known ? known.email : null),
        association: associations.find(({ id }) => id === link.association)?.name ?? null,
        roles: [...link.roles],
        madeBy: link.madeBy,
        hasAccount: Boolean(known),
        isYours: Boolean(known && visitor?.account.id === known.id),
      }
    })
    if (!content) throw new DomainError('account.link-spent')
    await forgiveAttempt(ports, counted)
    return content
  }
