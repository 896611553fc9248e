import type { Clock, Randomness } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { pointEndpoints } from '#contract/measurement/point.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { type ChangePorts, changePoint } from './change-point.ts'

type Ports = ChangePorts & Readonly<{ clock: Clock; randomness: Randomness }>

/** Somebody has read the document. Earlier readings stay. */
export const reviewDocument =
  ({ clock, randomness, ...ports }: Ports) =>
  (actor: Actor, input: InputOf<typeof pointEndpoints.reviewDocument>): Promise<{ done: true }> =>
    changePoint(ports)(
      actor,
      input,
      { verb: 'register.write', action: 'point.review' },
      async (tx, { point }) => {
        if (point.content.source.kind !== 'document') {
          throw new DomainError('measurement.point-wrong-source')
        }
        const { title, dated, answers } = input
        const reviewedOn = clock().toISOString().slice(0, 10)
        const check = { title, dated, reviewer: actor.name, reviewedOn, answers }
        await ports.points.addCheck(tx, { point: point.id, check }, randomness.uuid())
        return { answer: { done: true }, version: point.v, detail: { title, dated } }
      },
    )
