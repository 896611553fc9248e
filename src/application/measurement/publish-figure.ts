import { authorise } from '#application/authorise.ts'
import type { AuditTrail, Clock, Randomness, ReadTx, Write, WriteTx } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { resultEndpoints } from '#contract/measurement/result.ts'
import { type Actor, actingRole } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { periodTypeOf } from '#domain/measurement/result/comparable.ts'
import { pointValue } from '#domain/measurement/result/point-value.ts'
import type { WaveResult } from '#domain/measurement/result/wave-release.ts'
import { indicatorOf } from './get-results.ts'
import type { PointStore, ReadIndicators } from './point-ports.ts'
import type { PublishedFigure, ResultStore } from './result-ports.ts'
import { askedPoints, questionFor } from './result-view.ts'

type FigurePorts = Readonly<{
  results: ResultStore
  points: Pick<PointStore, 'list'>
  indicators: ReadIndicators
  nameOf: (tx: ReadTx) => Promise<Readonly<{ name: string; isExample: boolean }>>
  randomness: Pick<Randomness, 'uuid'>
}>

type Ports = FigurePorts & Readonly<{ write: Write; audit: AuditTrail; clock: Clock }>

const helpIn = ({ cells }: WaveResult): PublishedFigure['help'] => {
  const cell = cells.help
  if (cell?.state !== 'shown' || cell.counts === null) return null
  const [self = 0, question_assistant = 0, interpreter = 0, other_help = 0] = cell.counts.map((x) => x ?? 0)
  return { self, question_assistant, interpreter, other_help }
}

type Input = InputOf<typeof resultEndpoints.publishFigure>
type Which = Pick<Input, 'point' | 'wave'>

/** The copy that others read: nothing in it leads back to what the association keeps. */
async function figureOf(
  ports: FigurePorts,
  tx: ReadTx,
  { point: id, wave }: Which,
): Promise<PublishedFigure> {
  const asked = (await askedPoints(ports.points, tx)).find(({ point }) => point.id === id)
  const release = (await ports.results.releases(tx)).find((one) => one.wave === wave)
  const question = asked && release ? questionFor(asked, release) : null
  const [whole] = await ports.results.results(tx, { wave, wholeOnly: true })
  if (!asked || !release || !question?.item || !whole) throw new DomainError('measurement.figure-hidden')
  const indicator = indicatorOf(asked, await ports.indicators(tx))
  if (indicator?.level !== 'core') throw new DomainError('measurement.not-core')
  const cell = whole.cells[question.key]
  const { unit, countedOptions, title } = asked.point.content
  const value =
    cell?.state === 'shown'
      ? pointValue(
          { kind: question.kind, categories: question.categories.map(({ code }) => code) },
          { id, unit, countedOptions, whenReleased: release.points.find((one) => one.id === id) ?? null },
          cell,
          release.policy,
        )
      : null
  if (!value || value.state === 'hidden' || value.state === 'mean')
    throw new DomainError('measurement.figure-hidden')
  const { name: associationName, isExample } = await ports.nameOf(tx)
  return {
    ...{ association: tx.association, associationName },
    ...{
      wave,
      waveName: release.name,
      point: id,
      title,
      indicator: indicator.text ?? indicator.shortName ?? title,
    },
    comparability: {
      ...{ no: indicator.entry.no, key: question.key, contentHash: question.contentHash },
      ...{ countedOptions, group: release.group, periodType: periodTypeOf(release.period) },
    },
    question: question.item.text,
    options: question.categories.map(({ label }) => label),
    ...{ period: release.period, mode: release.mode, help: helpIn(whole), value },
    isInvented: isExample || indicator.isInvented || release.isInvented === true,
  }
}

/** The copy, and its line in the ledger; nothing where it has been let out before. */
export async function letOutFigure(
  ports: FigurePorts,
  tx: WriteTx,
  which: Which,
  { at, by }: Readonly<{ at: Date; by: string }>,
): Promise<void> {
  const figure = await figureOf(ports, tx, which)
  const isNew = await ports.results.publish(tx, figure, ports.randomness.uuid(), at)
  if (!isNew) return
  const last = (await ports.results.entries(tx, which.wave)).at(-1)?.no ?? 0
  const { key: question } = figure.comparability
  await ports.results.addEntries(tx, which.wave, [
    { no: last + 1, question, kind: 'share', cut: 0, way: 'others', at, by },
  ])
}

/**
 * Lets other associations read a core indicator's figure: a copy, and an entry in the ledger, in one transaction. Once
 * let out it stays. Errors: `not-core`; `figure-hidden` for one that is protected here.
 */
export const publishFigure =
  (ports: Ports) =>
  (actor: Actor, input: Input): Promise<{ done: true }> => {
    const place = { association: input.association }
    authorise(actor, 'wave.release', place)
    return ports.write(input.association, input.commandId, async (tx) => {
      await letOutFigure(ports, tx, input, { at: ports.clock(), by: actor.name })
      await ports.audit.record(tx, {
        ...{ actor, role: actingRole(actor, 'wave.release', place), action: 'wave.publish-figure' },
        subject: { type: 'measure-point', id: input.point },
        within: input.wave,
      })
      return { done: true }
    })
  }
