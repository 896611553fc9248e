import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { pointEndpoints } from '#contract/measurement/point.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { nextVersion } from '#domain/measurement/point/point-change.ts'
import { type ChangePorts, changePoint } from './change-point.ts'

type Row = typeof pointEndpoints.reviseWithNewVersion

/** Begins the next version of an approved point, as a draft with the same content. */
export const reviseWithNewVersion =
  (ports: ChangePorts) =>
  (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> =>
    changePoint(ports)(
      actor,
      input,
      { verb: 'point.write', action: 'point.revise' },
      async (tx, { point: latest }) => {
        const point = nextVersion(latest)
        await ports.points.save(tx, { point, revision: 1, approvedAt: null, approvedBy: null })
        return { answer: { point: point.id, v: point.v }, version: point.v }
      },
    )
