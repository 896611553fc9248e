import { authorise } from '#application/authorise.ts'
import type { ReadTx } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type {
  CountsOutput,
  CutValue,
  PointResult,
  PointWave,
  resultEndpoints,
} from '#contract/measurement/result.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { MeasurePointId } from '#domain/kernel/id.ts'
import { helps } from '#domain/measurement/instrument/answer-set.ts'
import { missings } from '#domain/measurement/missing.ts'
import { changesOf } from '#domain/measurement/result/change.ts'
import type { ReleasedQuestion, StoredCell, WaveResult } from '#domain/measurement/result/wave-release.ts'
import {
  changeOut,
  indicatorOf,
  pointFacts,
  type ResultPorts,
  seriesOf,
  testedSeries,
} from './get-results.ts'
import { resultNode } from './result-node.ts'
import type { ReleaseFacts } from './result-ports.ts'
import {
  type AskedPoint,
  askedPoints,
  changeFor,
  nameOut,
  pairFor,
  pairOf,
  questionFor,
  valueIn,
  waveOut,
} from './result-view.ts'

/** Options with their counts, and why others gave no answer; null where only shares may be told. */
export function countsOf(
  question: ReleasedQuestion,
  countedOptions: readonly string[],
  cell: StoredCell | undefined,
): CountsOutput | null {
  if (cell?.state !== 'shown' || cell.counts === null) return null
  const { counts, missing } = cell
  return {
    options: question.categories.map(({ code, label }, at) => ({
      ...{ label, counted: countedOptions.includes(code), x: counts[at] ?? null },
    })),
    missing: missings.flatMap((why) => {
      const x = missing?.[why] ?? 0
      return x > 0 ? [{ why, x }] : []
    }),
  }
}

const helpOf = (whole: WaveResult | undefined): PointWave['help'] => {
  const cell = whole?.cells.help
  if (cell?.state !== 'shown' || cell.counts === null) return null
  return helps.map((help, at) => ({ help, x: cell.counts?.[at] ?? 0 }))
}

/** `whole` holds everything of the group of all: who held the pen and how many answered, too. */
function waveOf(
  asked: AskedPoint,
  release: ReleaseFacts,
  rows: readonly WaveResult[],
  whole: WaveResult | undefined,
): PointWave | null {
  const question = questionFor(asked, release)
  if (!question) return null
  const pair = pairFor(asked, release)
  const since = changeFor(question, release)
  const cutOf = (row: WaveResult): CutValue => {
    const cell = row.cells[question.key]
    return {
      ...{ no: row.no, name: nameOut(row, release), value: valueIn(asked, release, question, cell) },
      mean: cell?.state === 'shown' ? cell.mean : null,
      counts: countsOf(question, asked.point.content.countedOptions, cell),
      pair: pair && pairOf(asked, row.cells[pair.key]),
      since: since && pairOf(asked, row.cells[since.key]),
    }
  }
  return {
    ...waveOut(release, whole),
    ...{ key: question.key, question: question.item?.text ?? '', before: pair?.before?.text ?? null },
    sinceName: since?.sinceName ?? null,
    ...{
      base: question.base.map(({ text, answers = [] }) => ({ text, answers: [...answers] })),
      help: helpOf(whole),
    },
    node: resultNode(release.wave, asked.point.id),
    cuts: rows.map(cutOf),
  }
}

/** Rows of all waves with only what one point needs of them: its question and its pair. */
async function rowsFor(
  { results }: Pick<ResultPorts, 'results'>,
  tx: ReadTx,
  asked: AskedPoint,
  releases: readonly ReleaseFacts[],
): Promise<ReadonlyMap<string, readonly WaveResult[]>> {
  const keys = releases.flatMap((release) => {
    const question = questionFor(asked, release)
    const found = [question, pairFor(asked, release), question && changeFor(question, release)]
    return found.flatMap((one) => (one ? [one.key] : []))
  })
  const rows = await results.results(tx, { questions: [...new Set(keys)] })
  const byWave = new Map<string, WaveResult[]>()
  for (const row of rows) {
    const known = byWave.get(row.wave)
    if (known) known.push(row)
    else byWave.set(row.wave, [row])
  }
  return byWave
}

const published = async ({ results }: ResultPorts, tx: ReadTx, point: MeasurePointId) =>
  (await results.published(tx)).filter((one) => one.association === tx.association && one.point === point)

/** One measure point: its rule, every wave and group that has been let out, distribution, pair and change. */
export const getPointResult =
  (ports: ResultPorts) =>
  async (
    actor: Actor,
    { association, point: id }: InputOf<typeof resultEndpoints.getPointResult>,
  ): Promise<PointResult> => {
    const place = { association }
    authorise(actor, 'measure.read', place)
    return ports.read(association, async (tx) => {
      const all = await askedPoints(ports.points, tx)
      const at = all.findIndex(({ point }) => point.id === id)
      const asked = all[at]
      if (!asked) {
        const [other] = await ports.points.versions(tx, id)
        throw new DomainError(other ? 'measurement.point-wrong-source' : 'not-found')
      }
      const releases = await ports.results.releases(tx)
      const byWave = await rowsFor(ports, tx, asked, releases)
      const wholes = new Map(
        (await ports.results.results(tx, { wholeOnly: true })).map((row) => [row.wave, row]),
      )
      // The same change as on the page of all points: adjusted for all of them.
      const series = all.map((one) => seriesOf(one, releases, wholes))
      const changes = changesOf(series.map((one) => testedSeries(one, releases)))
      const inProtocol = await ports.indicators(tx)
      const { content } = asked.point
      const waves = releases.flatMap(
        (release) => waveOf(asked, release, byWave.get(release.wave) ?? [], wholes.get(release.wave)) ?? [],
      )
      const last = releases.findLast((release) => questionFor(asked, release) !== null)
      const isDraft = (last && questionFor(asked, last)?.item?.isDraft) ?? false
      return {
        ...pointFacts(asked, inProtocol, isDraft),
        ...{ definition: content.definition.sv, numerator: content.numerator.sv, owner: content.owner },
        ...{ denominator: content.denominator.sv, caveats: [...content.caveats], target: content.target },
        ...{ change: changeOut(changes[at]), waves },
        others: (await published(ports, tx, id)).map(({ wave }) => wave),
        can: {
          publish: may(actor, 'wave.release', place) && indicatorOf(asked, inProtocol)?.level === 'core',
        },
      }
    })
  }
