import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Write } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { pointEndpoints } from '#contract/measurement/point.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { checkAgainst, heldFor } from './check-register.ts'
import type { PointStore, SourceKnowledge } from './point-ports.ts'

type Row = typeof pointEndpoints.enterRegister
type Ports = Readonly<{ write: Write; audit: AuditTrail; points: PointStore; known: SourceKnowledge }>

/** Keeps all rows, or none while anything is wrong. The same period again is a revision; the earlier one stays. */
export const enterRegister =
  ({ write, audit, ...stores }: Ports) =>
  async (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> => {
    const { association, commandId, note } = input
    authorise(actor, 'register.write', { association })
    return write(association, commandId, async (tx) => {
      await stores.points.lockRegister(tx)
      const { rows, faults, held } = await checkAgainst(stores, tx, input)
      if (faults.length > 0) throw new DomainError('measurement.register-faulty', { n: faults.length })
      const entered = rows.map(({ line: _line, ...row }) => ({
        ...row,
        enteredBy: actor.name,
        revision: (heldFor(held, { ...row, line: 0 })?.revision ?? 0) + 1,
        note,
      }))
      await stores.points.addRows(tx, entered)
      const revised = entered.filter(({ revision }) => revision > 1).length
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'register.write', { association }),
        action: 'register.enter',
        subject: { type: 'association', id: association },
        detail: { rows: entered.length, revised },
      })
      return { entered: entered.length, revised }
    })
  }
