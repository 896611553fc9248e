import { authorise } from '#application/authorise.ts'
import type { Indicator } from '#application/consensus/index.ts'
import type { Clock, Read } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { PointLine, pointEndpoints, ReadinessBoard } from '#contract/measurement/point.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { indicatorReadiness, isMeasurable, pointReadiness } from '#domain/measurement/point/readiness.ts'
import { allInForce } from './in-force.ts'
import { describeIndicator } from './indicator-output.ts'
import type { PointRecord, PointStore, ReadIndicators, SourceKnowledge } from './point-ports.ts'
import { factsOf, gather } from './source-facts.ts'

export type BoardPorts = Readonly<{
  read: Read
  points: PointStore
  known: SourceKnowledge
  indicators: ReadIndicators
  clock: Clock
}>

/** Whether a measure point is about an indicator, whichever protocol it was taken from. */
export const isAbout = ({ point }: PointRecord, { entry }: Indicator): boolean =>
  point.entry?.proposal === entry.proposal

const counted = (readinesses: readonly PointLine['readiness'][]) => ({
  all: readinesses.length,
  measurable: readinesses.filter(isMeasurable).length,
})

/** What can be measured, what cannot, and what stands in the way, indicator by indicator (ME1, ME2). */
export const getReadiness =
  ({ read, points, known, indicators, clock }: BoardPorts) =>
  async (
    actor: Actor,
    { association }: InputOf<typeof pointEndpoints.getReadiness>,
  ): Promise<ReadinessBoard> => {
    authorise(actor, 'measure.read', { association })
    const today = clock().toISOString().slice(0, 10)
    const year = Number(today.slice(0, 4))
    return read(association, async (tx) => {
      const gathered = await gather(points, tx)
      const all = allInForce(await points.list(tx))
      const inProtocol = await indicators(tx)
      const lineOf = async ({ point }: PointRecord, isComparative: boolean): Promise<PointLine> => {
        const facts = await factsOf(known, tx, point, gathered, today)
        return {
          ...{ id: point.id, v: point.v, state: point.state },
          ...{ title: point.content.title, source: point.content.source.kind },
          readiness: pointReadiness(point, facts, { isComparative, year }),
        }
      }
      const board: ReadinessBoard['indicators'] = []
      for (const indicator of inProtocol) {
        const lines: PointLine[] = []
        for (const record of all) {
          if (isAbout(record, indicator)) {
            lines.push(await lineOf(record, indicator.comparativePhrases.length > 0))
          }
        }
        const readiness = indicatorReadiness(lines.map((line) => line.readiness))
        board.push({ ...describeIndicator(indicator), readiness, points: lines })
      }
      const local: PointLine[] = []
      for (const record of all) {
        if (!inProtocol.some((indicator) => isAbout(record, indicator)))
          local.push(await lineOf(record, false))
      }
      const ofLevel = (level: 'core' | 'extended') =>
        board.filter((one) => one.level === level).map(({ readiness }) => readiness)
      return {
        ...{ year, indicators: board, local },
        counts: {
          core: counted(ofLevel('core')),
          extended: counted(ofLevel('extended')),
          local: counted(local.map(({ readiness }) => readiness)),
        },
        can: { write: may(actor, 'point.write', { association }) },
      }
    })
  }
