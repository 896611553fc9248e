import { authorise } from '#application/authorise.ts'
import type { Clock, Read, ReadTx } from '#application/ports.ts'
import type { FileAbout } from '#contract/measurement/result-file.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, WaveId } from '#domain/kernel/id.ts'
import type { FigureRow } from './figure-row.ts'
import { type FigureSource, figureRows, figureWave } from './figure-rows.ts'
import { indicatorOf } from './get-results.ts'
import { titleOf } from './order-result-file.ts'
import type { PointStore, ReadIndicators } from './point-ports.ts'
import type { FileOrder, MadeFile, ResultFileStore, WriteResultFile } from './result-file-ports.ts'
import type { ReleaseFacts, ResultStore } from './result-ports.ts'
import { askedPoints, dayOf, nameOut, pairFor, questionFor } from './result-view.ts'

export type FetchPorts = Readonly<{
  read: Read
  files: ResultFileStore
  results: ResultStore
  points: Pick<PointStore, 'list'>
  indicators: ReadIndicators
  nameOf: (tx: ReadTx) => Promise<Readonly<{ name: string; isExample: boolean }>>
  clock: Clock
}>

/** Long enough for a slow line to begin, and too short for an address that was left lying. */
const fetchedWithin = 3_600_000

/** Groups that are held in memory at a time. */
const groupsAtATime = 5

const isTheirs = (order: FileOrder, actor: Actor): boolean =>
  order.account === actor.account && (order.account !== null || order.by === actor.name)

type Wanted = Readonly<{ release: ReleaseFacts; only: ReadonlySet<string> | undefined }>

/** Which waves, and which questions of each. */
async function wantedOf(ports: FetchPorts, tx: ReadTx, about: FileAbout): Promise<readonly Wanted[]> {
  const releases = await ports.results.releases(tx)
  if (about.is === 'all') return releases.map((release) => ({ release, only: undefined }))
  if (about.is === 'wave')
    return releases.flatMap((release) => (release.wave === about.wave ? [{ release, only: undefined }] : []))
  const asked = (await askedPoints(ports.points, tx)).find(({ point }) => point.id === about.point)
  return releases.flatMap((release) => {
    const question = asked && questionFor(asked, release)
    if (!asked || !question) return []
    const pair = pairFor(asked, release)
    return [{ release, only: new Set(pair ? [question.key, pair.key] : [question.key]) }]
  })
}

/** What all lines need, read once: what was let out before the file was begun. */
async function plan(ports: FetchPorts, tx: ReadTx, about: FileAbout) {
  const { name, isExample } = await ports.nameOf(tx)
  const all = await ports.indicators(tx)
  const points = (await askedPoints(ports.points, tx)).map((asked) => {
    const indicator = indicatorOf(asked, all)
    return { asked, indicatorNo: indicator?.entry.no ?? null, isInvented: indicator?.isInvented ?? false }
  })
  const waves = await Promise.all(
    (await wantedOf(ports, tx, about)).map(async (wanted) => ({
      ...wanted,
      names: await namesOf(ports, tx, wanted.release),
    })),
  )
  return { association: name, isInvented: isExample, points, waves }
}

/** The name of every group of a wave, without its figures. */
async function namesOf({ results }: FetchPorts, tx: ReadTx, release: ReleaseFacts) {
  const rows = await results.results(tx, { wave: release.wave, questions: [] })
  return new Map(rows.map((row) => [row.no, nameOut(row, release)]))
}

type Plan = Awaited<ReturnType<typeof plan>>

/**
 * Every line, group by group. Each piece is read in a transaction of its own: what has been let out is never changed,
 * so the pieces belong together, and whoever reads slowly holds no connection.
 */
async function* linesOf(
  { read, results }: FetchPorts,
  association: AssociationId,
  { waves, points, isInvented }: Plan,
): AsyncGenerator<FigureRow> {
  for (const { release, only, names } of waves) {
    const source: FigureSource = { release, points, isInvented, nameOf: (no) => names.get(no) ?? null }
    const questions = only && [...only]
    const page = (wave: WaveId, after: number) =>
      read(association, (tx) =>
        results.resultsAfter(tx, wave, after, {
          most: groupsAtATime,
          ...(questions ? { questions } : {}),
        }),
      )
    for (let after = -1; ; ) {
      const rows = await page(release.wave, after)
      for (const row of rows) if (names.has(row.no)) yield* figureRows(source, row, only)
      const last = rows.at(-1)
      if (!last || rows.length < groupsAtATime) break
      after = last.no
    }
  }
}

/**
 * A file that was ordered, as a stream, for whoever ordered it and for an hour. It holds nothing but released figures.
 * Errors: `not-found` for anybody else's, or one ordered long ago.
 */
export const fetchResultFile =
  (ports: FetchPorts) =>
  async (
    actor: Actor,
    { association, file }: Readonly<{ association: AssociationId; file: string }>,
    writeFile: WriteResultFile,
  ): Promise<MadeFile> => {
    authorise(actor, 'measure.read', { association })
    const found = await ports.read(association, async (tx) => {
      const order = await ports.files.find(tx, file)
      const age = order ? ports.clock().getTime() - order.at.getTime() : Number.POSITIVE_INFINITY
      if (!order || !isTheirs(order, actor) || age > fetchedWithin) throw new DomainError('not-found')
      const { about } = order.facts
      return {
        ...{ order, title: (await titleOf(ports, tx, about)) ?? '' },
        plan: await plan(ports, tx, about),
      }
    })
    const { facts, at } = found.order
    return writeFile(facts.format, {
      name: facts.name,
      head: {
        ...{ association: found.plan.association, title: found.title, madeOn: dayOf(at) },
        waves: found.plan.waves.map(({ release }) => figureWave(release)),
      },
      rows: () => linesOf(ports, association, found.plan),
    })
  }
