import { authorise } from '#application/authorise.ts'
import type { AuditEntry, AuditTrail, Write, WriteTx } from '#application/ports.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, CommandId, MeasurePointId } from '#domain/kernel/id.ts'
import type { Verb } from '#domain/kernel/permission.ts'
import type { PointRecord, PointStore } from './point-ports.ts'

export type ChangePorts = Readonly<{ write: Write; points: PointStore; audit: AuditTrail }>

type Command = Readonly<{ association: AssociationId; commandId: CommandId; point: MeasurePointId }>
type Done<Answer> = Readonly<{ answer: Answer; version: number; detail?: NonNullable<AuditEntry['detail']> }>

/** An act on one measure point: allowed, locked, done, and written into history. */
export const changePoint =
  ({ write, points, audit }: ChangePorts) =>
  async <Answer>(
    actor: Actor,
    { association, commandId, point }: Command,
    { verb, action }: Readonly<{ verb: Verb; action: string }>,
    work: (tx: WriteTx, latest: PointRecord, versions: readonly PointRecord[]) => Promise<Done<Answer>>,
  ): Promise<Answer> => {
    authorise(actor, verb, { association })
    return write(association, commandId, async (tx) => {
      const versions = await points.lock(tx, point)
      const latest = versions.at(-1)
      if (!latest) throw new DomainError('not-found')
      const { answer, version, detail } = await work(tx, latest, versions)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, verb, { association }),
        action,
        subject: { type: 'measure-point', id: point, version },
        ...(detail === undefined ? {} : { detail }),
      })
      return answer
    })
  }

/** Refuses what was made from a draft that somebody has saved since. */
export function assertRevision({ revision }: PointRecord, expected: number): void {
  if (revision !== expected) throw new DomainError('stale-version', { version: revision })
}
