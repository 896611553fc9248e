import type { Clock, TraceWriter } from '#application/ports.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { pointEndpoints } from '#contract/measurement/point.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { approved } from '#domain/measurement/point/point-change.ts'
import { assertRevision, type ChangePorts, changePoint } from './change-point.ts'
import { measures } from './point-node.ts'

type Row = typeof pointEndpoints.approvePoint
type Ports = ChangePorts & Readonly<{ trace: TraceWriter; clock: Clock }>

/** Freezes the draft, and puts the red thread's edge to the indicator it measures. */
export const approvePoint =
  ({ trace, clock, ...ports }: Ports) =>
  (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> =>
    changePoint(ports)(
      actor,
      input,
      { verb: 'point.approve', action: 'point.approve' },
      async (tx, latest, versions) => {
        assertRevision(latest, input.expectedRevision)
        const point = approved(latest.point)
        const before = versions.find((one) => one.point.state === 'approved')
        if (before) await ports.points.save(tx, { ...before, point: { ...before.point, state: 'retired' } })
        await ports.points.save(tx, { ...latest, point, approvedAt: clock(), approvedBy: actor.name })
        await trace.link(tx, measures(point))
        return { answer: { point: point.id, v: point.v }, version: point.v }
      },
    )
