import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { unitEndpoints } from '#contract/measurement/unit.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { UnitStore } from './wave-ports.ts'

type Row = (typeof unitEndpoints)['listUnits']

export const listUnits =
  ({ read, units }: Readonly<{ read: Read; units: UnitStore }>) =>
  async (actor: Actor, { association }: InputOf<Row>): Promise<OutputOf<Row>> => {
    authorise(actor, 'measure.read', { association })
    return { units: [...(await read(association, units.list))] }
  }
