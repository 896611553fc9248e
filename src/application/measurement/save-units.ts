import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Randomness, Write } from '#application/ports.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, CommandId, UnitId } from '#domain/kernel/id.ts'
import { faultsOfUnits, type Unit } from '#domain/measurement/wave/unit-tree.ts'
import type { UnitStore } from './wave-ports.ts'

type Ports = Readonly<{ write: Write; units: UnitStore; audit: AuditTrail; randomness: Randomness }>
type Input = Readonly<{
  association: AssociationId
  commandId: CommandId
  unit: Omit<Unit, 'id'> & Readonly<{ id: UnitId | null }>
}>

/** Adds a unit, where it has no id yet, or changes one: ends it, names its successor. Errors: `unit-faulty`, naming what the tree would have. */
export const saveUnit =
  ({ write, units, audit, randomness }: Ports) =>
  async (actor: Actor, { association, commandId, unit: asked }: Input): Promise<{ unit: Unit['id'] }> => {
    const place = { association }
    authorise(actor, 'wave.run', place)
    return write(association, commandId, async (tx) => {
      const known = await units.list(tx)
      if (asked.id !== null && !known.some(({ id }) => id === asked.id)) throw new DomainError('not-found')
      const unit = { ...asked, id: asked.id ?? (randomness.uuid() as UnitId) }
      const others = known.filter(({ id }) => id !== unit.id)
      const faults = faultsOfUnits([...others, unit])
      if (faults.length > 0)
        throw new DomainError('measurement.unit-faulty', { faults: faults.map(({ fault }) => fault) })
      await units.save(tx, unit)
      await audit.record(tx, {
        actor,
        role: actingRole(actor, 'wave.run', place),
        action: 'unit.save',
        subject: { type: 'unit', id: unit.id },
      })
      return { unit: unit.id }
    })
  }
