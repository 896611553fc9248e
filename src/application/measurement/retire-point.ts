import type { InputOf } from '#contract/endpoint.ts'
import type { pointEndpoints } from '#contract/measurement/point.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { retired } from '#domain/measurement/point/point-change.ts'
import { type ChangePorts, changePoint } from './change-point.ts'

/** Ends a measure point with its last year. What took its place is named, and never compared with. */
export const retirePoint =
  (ports: ChangePorts) =>
  (actor: Actor, input: InputOf<typeof pointEndpoints.retirePoint>): Promise<{ done: true }> =>
    changePoint(ports)(
      actor,
      input,
      { verb: 'point.approve', action: 'point.retire' },
      async (tx, latest) => {
        const { lastYear, successor } = input
        if (successor && (await ports.points.versions(tx, successor)).length === 0) {
          throw new DomainError('not-found')
        }
        const point = retired(latest.point, { lastYear, successor })
        await ports.points.save(tx, { ...latest, point })
        return { answer: { done: true }, version: point.v, detail: { lastYear } }
      },
    )
