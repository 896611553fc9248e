import { authorise } from '#application/authorise.ts'
import type { Read, ReadTx } from '#application/ports.ts'
import type { AuditPage, ChainState } from '#contract/audit.ts'
import type { Happening } from '#contract/kernel.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type AssociationId, installation } from '#domain/kernel/id.ts'

export type AuditFilter = Readonly<{
  action?: string | undefined
  actor?: string | undefined
  from?: string | undefined
  to?: string | undefined
  before?: number | undefined
}>

/** History as it is read, latest first; and the chain, which is followed row by row. */
export type AuditLog = Readonly<{
  page(tx: ReadTx, filter: AuditFilter, most: number): Promise<readonly Happening[]>
  count(tx: ReadTx, filter: AuditFilter): Promise<number>
  actions(tx: ReadTx): Promise<readonly string[]>
  verify(tx: ReadTx): Promise<ChainState>
}>

type Ports = Readonly<{ read: Read; auditLog: AuditLog }>

const pageLength = 50

const pageOf = ({ read, auditLog }: Ports, association: AssociationId, filter: AuditFilter) =>
  read(association, async (tx): Promise<AuditPage> => {
    const found = await auditLog.page(tx, filter, pageLength + 1)
    const rows = found.slice(0, pageLength)
    return {
      rows,
      total: await auditLog.count(tx, filter),
      before: found.length > pageLength ? (rows.at(-1)?.seq ?? null) : null,
      actions: [...(await auditLog.actions(tx))],
    }
  })

export const listAudit =
  (ports: Ports) =>
  (actor: Actor, { association, ...filter }: AuditFilter & { association: AssociationId }) => {
    authorise(actor, 'audit.read', { association })
    return pageOf(ports, association, filter)
  }

export const checkAudit =
  ({ read, auditLog }: Ports) =>
  (actor: Actor, { association }: { association: AssociationId }): Promise<ChainState> => {
    authorise(actor, 'audit.read', { association })
    return read(association, (tx) => auditLog.verify(tx))
  }

const authoriseInstallation = (actor: Actor): void => {
  if (!actor.isInstallationAdmin) throw new DomainError('forbidden')
}

/** The installation's own history: accounts and administrators. Its administrator sees no association's. */
export const listInstallationAudit = (ports: Ports) => (actor: Actor, filter: AuditFilter) => {
  authoriseInstallation(actor)
  return pageOf(ports, installation, filter)
}

export const checkInstallationAudit =
  ({ read, auditLog }: Ports) =>
  (actor: Actor): Promise<ChainState> => {
    authoriseInstallation(actor)
    return read(installation, (tx) => auditLog.verify(tx))
  }
