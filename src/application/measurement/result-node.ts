import type { MeasurePointId, WaveId } from '#domain/kernel/id.ts'
import type { TraceLink, TraceNode } from '#domain/kernel/trace.ts'
import type { AskedItem, WaveRelease } from '#domain/measurement/result/wave-release.ts'
import { pointNode } from './point-node.ts'

const itemNode = ({ id, version }: Pick<AskedItem, 'id' | 'version'>): TraceNode => ({
  type: 'item',
  id,
  version,
})

/** A measure point's figures in one wave. They are let out once: there is no second version. */
export const resultNode = (wave: WaveId, point: MeasurePointId): TraceNode => ({
  type: 'wave-result',
  id: `${wave}.${point}`,
  version: 1,
})

/** Rows 5 and 6 of the red thread: a question asks what a measure point measures, and a wave observed the answers. */
export const resultLinks = ({ wave, points, questions }: WaveRelease): readonly TraceLink[] =>
  points.flatMap(({ id, v, question }): readonly TraceLink[] => {
    const item = questions.find(({ key }) => key === question)?.item
    if (!item) return []
    return [
      { from: itemNode(item), relation: 'askedAs', to: pointNode({ id, v }) },
      { from: resultNode(wave, id), relation: 'observedAs', to: itemNode(item) },
    ]
  })
