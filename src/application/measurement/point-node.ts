import type { TraceLink, TraceNode } from '#domain/kernel/trace.ts'
import type { EntryRef, MeasurePoint } from '#domain/measurement/point/measure-point.ts'

export const pointNode = ({ id, v }: Pick<MeasurePoint, 'id' | 'v'>): TraceNode => ({
  type: 'measure-point',
  id,
  version: v,
})

const entryNode = ({ protocol, v, no }: EntryRef): TraceNode => ({
  type: 'protocol-entry',
  id: `${protocol}.${no}`,
  version: v,
})

/** Row 4 of the red thread: written when a version is approved. A local point measures no indicator. */
export const measures = (point: MeasurePoint): readonly TraceLink[] =>
  point.entry ? [{ from: pointNode(point), relation: 'measures', to: entryNode(point.entry) }] : []
