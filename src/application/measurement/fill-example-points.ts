import type { TraceWriter, WriteTx } from '#application/ports.ts'
import type { ExamplePoints } from '#contract/measurement/example-points.ts'
import { measures } from './point-node.ts'
import type { PointStore, ReadIndicators } from './point-ports.ts'

type Ports = Readonly<{
  points: PointStore
  indicators: ReadIndicators
  trace: TraceWriter
  seed: () => Promise<ExamplePoints>
}>

const by = 'Samsyn'

/** Puts the example's measure points, counts and document checks beside its core protocol. */
export const fillExamplePoints =
  ({ points, indicators, trace, seed }: Ports) =>
  async (tx: WriteTx): Promise<void> => {
    const file = await seed()
    const core = (await indicators(tx)).filter(({ level }) => level === 'core')
    for (const { id, indicator, state, content } of file.points) {
      const entry = core.find((one) => one.entry.no === indicator)?.entry ?? null
      const point = { id, v: 1, state, entry, retirement: null, content }
      const approvedBy = state === 'approved' ? by : null
      await points.save(tx, { point, revision: 1, approvedAt: null, approvedBy })
      if (state === 'approved') await trace.link(tx, measures(point))
    }
    await points.addRows(
      tx,
      file.rows.map((row) => ({ ...row, enteredBy: by, revision: 1 })),
    )
    for (const { point, id, ...check } of file.checks) {
      await points.addCheck(tx, { point, check: { ...check, reviewer: by } }, id)
    }
  }
