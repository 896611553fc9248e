import { authorise } from '#application/authorise.ts'
import type { Indicator } from '#application/consensus/index.ts'
import type { Read } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type {
  ChangeOutput,
  PointSeries,
  ResultOverview,
  resultEndpoints,
} from '#contract/measurement/result.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import { type Change, changesOf } from '#domain/measurement/result/change.ts'
import type { WaveResult } from '#domain/measurement/result/wave-release.ts'
import type { PointStore, ReadIndicators } from './point-ports.ts'
import type { ReleaseFacts, ResultStore } from './result-ports.ts'
import { type AskedPoint, askedPoints, inSeries, questionFor, valueIn, waveOut } from './result-view.ts'
import type { WaveStore } from './wave-ports.ts'

export type ResultPorts = Readonly<{
  read: Read
  results: ResultStore
  points: PointStore
  indicators: ReadIndicators
  waves: WaveStore
}>

export const changeOut = (change: Change | undefined): ChangeOutput => {
  if (!change) return { state: 'first' }
  if (change.state !== 'tested') return change
  const { interval, ...tested } = change
  return { ...tested, ...interval }
}

export const indicatorOf = ({ point }: AskedPoint, all: readonly Indicator[]): Indicator | null =>
  all.find(({ entry }) => entry.proposal === point.entry?.proposal) ?? null

/** What stands beside every figure of a measure point. */
export function pointFacts(asked: AskedPoint, all: readonly Indicator[], isDraft: boolean) {
  const { point, source } = asked
  const found = indicatorOf(asked, all)
  return {
    ...{ point: point.id, v: point.v, title: point.content.title, group: source.group },
    ...{ unit: point.content.unit, direction: point.content.direction, isDraft },
    indicator: found && {
      ...{ no: found.entry.no, level: found.level, text: found.text, isInvented: found.isInvented },
    },
  }
}

type Series = PointSeries['series']

/** The whole of each wave that asked for the point, the oldest first. */
export function seriesOf(
  asked: AskedPoint,
  releases: readonly ReleaseFacts[],
  wholes: ReadonlyMap<string, WaveResult>,
): Series {
  return releases.flatMap((release) => {
    const question = questionFor(asked, release)
    if (!question) return []
    const value = valueIn(asked, release, question, wholes.get(release.wave)?.cells[question.key])
    const { wave, name, isInvented = false } = release
    return [{ wave, name, isInvented, key: question.key, value }]
  })
}

/** What tests of change are made of; the waves of a series are in `releases`. */
export const testedSeries = (series: Series, releases: readonly ReleaseFacts[]) =>
  series.flatMap(({ wave, key, value }) => {
    const release = releases.find((one) => one.wave === wave)
    return release ? [inSeries(value, key, release)] : []
  })

/** Every measure point's released values over all waves, with changes that are adjusted for them all. */
export const getResults =
  ({ read, results, points, indicators, waves }: ResultPorts) =>
  async (
    actor: Actor,
    { association }: InputOf<typeof resultEndpoints.getResults>,
  ): Promise<ResultOverview> => {
    const place = { association }
    authorise(actor, 'measure.read', place)
    return read(association, async (tx) => {
      const releases = await results.releases(tx)
      const rows = await results.results(tx, { wholeOnly: true })
      const wholes = new Map(rows.map((row) => [row.wave, row]))
      const all = await indicators(tx)
      const found = (await askedPoints(points, tx)).flatMap((asked) => {
        const series = seriesOf(asked, releases, wholes)
        const last = releases.findLast((release) => questionFor(asked, release) !== null)
        const isDraft = (last && questionFor(asked, last)?.item?.isDraft) ?? false
        return series.length > 0 ? [{ ...pointFacts(asked, all, isDraft), series }] : []
      })
      const changes = changesOf(found.map(({ series }) => testedSeries(series, releases)))
      return {
        waves: releases.map((release) => waveOut(release, wholes.get(release.wave))),
        waiting: (await waves.list(tx)).flatMap(({ id, name, state }) =>
          state === 'opened' || state === 'reviewed' ? [{ wave: id, name, state }] : [],
        ),
        points: found.map((point, at) => ({ ...point, change: changeOut(changes[at]) })),
        can: { review: may(actor, 'wave.run', place), release: may(actor, 'wave.release', place) },
      }
    })
  }
