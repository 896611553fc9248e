import { sql } from 'kysely'
import { z } from 'zod'
import {
  type LedgerEntry,
  type PublishedFigure,
  type ReleaseFacts,
  type ResultStore,
  ways,
} from '#application/measurement/result-ports.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import type { StoredCell, WaveRelease, WaveResult } from '#domain/measurement/result/wave-release.ts'
import { rowsOf } from './transaction.ts'

/**
 * Written by this program into tables that nobody can change: a page of results holds tens of thousands of cells, and
 * reading each of them anew would cost more than all the rest.
 */
const facts = z.custom<WaveRelease>((value) => typeof value === 'object')
const cut = z.custom<Pick<WaveResult, 'cut' | 'name' | 'rate'>>((value) => typeof value === 'object')
const cells = z.custom<WaveResult['cells']>((value) => typeof value === 'object')
/** In the order they were asked for; null where the row has no such question. */
const wanted = z.array(z.custom<StoredCell | null>((value) => typeof value === 'object'))
const published = z.custom<PublishedFigure>((value) => typeof value === 'object')

const named = (questions: readonly string[], found: readonly (StoredCell | null)[]): WaveResult['cells'] =>
  Object.fromEntries(
    questions.flatMap((key, at) => {
      const cell = found[at]
      return cell ? [[key, cell]] : []
    }),
  )

const kind = z.enum(['share', 'distribution'])
const way = z.enum(ways)

/** PostgreSQL takes at most 100 arguments a call. */
const mostArguments = 90

/** Questions are cut out by the database: the others are not sent at all. */
const cellsOf = (questions: readonly string[] | undefined) => {
  if (questions === undefined) return sql<unknown>`cells`.as('cells')
  const parts = [sql`'[]'::jsonb`]
  for (let from = 0; from < questions.length; from += mostArguments) {
    const keys = questions.slice(from, from + mostArguments)
    parts.push(sql`jsonb_build_array(${sql.join(keys.map((key) => sql`cells -> ${key}`))})`)
  }
  return sql<unknown>`${sql.join(parts, sql` || `)}`.as('cells')
}

type ResultRow = Readonly<{ wave_id: WaveId; cut_no: number; cut: unknown; cells: unknown }>

const resultOf = (row: ResultRow, questions: readonly string[] | undefined): WaveResult => ({
  ...{ wave: row.wave_id, no: row.cut_no },
  ...cut.parse(row.cut),
  cells: questions === undefined ? cells.parse(row.cells) : named(questions, wanted.parse(row.cells)),
})

/** PostgreSQL takes at most 65,535 parameters a statement; a row brings nine. */
const rowsAtATime = 5_000

export const resultStore: ResultStore = {
  async add(tx, { at, by, ...release }) {
    await rowsOf(tx)
      .insertInto('wave_release')
      .values({
        ...{ association_id: tx.association, wave_id: release.wave, facts: JSON.stringify(release) },
        ...{ released_at: at, released_by: by },
      })
      .execute()
  },

  async addResults(tx, results) {
    if (results.length === 0) return
    await rowsOf(tx)
      .insertInto('wave_result')
      .values(
        results.map(({ wave, no, cells: shown, ...group }) => ({
          ...{ association_id: tx.association, wave_id: wave, cut_no: no },
          ...{ cut: JSON.stringify(group), cells: JSON.stringify(shown) },
        })),
      )
      .execute()
  },

  async addEntries(tx, wave, entries) {
    for (let from = 0; from < entries.length; from += rowsAtATime) {
      await rowsOf(tx)
        .insertInto('release')
        .values(
          entries.slice(from, from + rowsAtATime).map((entry) => ({
            ...{ association_id: tx.association, wave_id: wave, release_no: entry.no },
            ...{ question: entry.question, kind: entry.kind, cut_no: entry.cut, way: entry.way },
            ...{ released_at: entry.at, released_by: entry.by },
          })),
        )
        .execute()
    }
  },

  async releases(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('wave_release')
      .select(['facts', 'released_at', 'released_by'])
      .where('association_id', '=', tx.association)
      // Only where the example began anew: what visitors let out there stays, and is shown no more.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('wave')
              .select('wave.wave_id')
              .whereRef('wave.association_id', '=', 'wave_release.association_id')
              .whereRef('wave.wave_id', '=', 'wave_release.wave_id')
              .where('wave.state', '=', 'voided'),
          ),
        ),
      )
      .execute()
    const all = rows.map(
      (row): ReleaseFacts => ({ ...facts.parse(row.facts), at: row.released_at, by: row.released_by }),
    )
    const order = ({ period, name, wave }: ReleaseFacts) => `${period.from} ${period.to} ${name} ${wave}`
    return all.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  },

  async results(tx, { wave, questions, wholeOnly }) {
    const rows = await rowsOf(tx)
      .selectFrom('wave_result')
      .select(['wave_id', 'cut_no', 'cut'])
      .select(cellsOf(questions))
      .where('association_id', '=', tx.association)
      .$if(wave !== undefined, (query) => query.where('wave_id', '=', sql<WaveId>`${wave}`))
      .$if(wholeOnly === true, (query) => query.where('cut_no', '=', 0))
      .orderBy('wave_id')
      .orderBy('cut_no')
      .execute()
    return rows.map((row) => resultOf(row, questions))
  },

  async resultsAfter(tx, wave, after, { most, questions }) {
    const rows = await rowsOf(tx)
      .selectFrom('wave_result')
      .select(['wave_id', 'cut_no', 'cut'])
      .select(cellsOf(questions))
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .where('cut_no', '>', after)
      .orderBy('cut_no')
      .limit(most)
      .execute()
    return rows.map((row) => resultOf(row, questions))
  },

  async entries(tx, wave) {
    const rows = await rowsOf(tx)
      .selectFrom('release')
      .selectAll()
      .where('association_id', '=', tx.association)
      .where('wave_id', '=', wave)
      .orderBy('release_no')
      .execute()
    return rows.map(
      (row): LedgerEntry => ({
        ...{ no: row.release_no, question: row.question, kind: kind.parse(row.kind), cut: row.cut_no },
        ...{ way: way.parse(row.way), at: row.released_at, by: row.released_by },
      }),
    )
  },

  async publish(tx, figure, id, at) {
    const { numInsertedOrUpdatedRows } = await rowsOf(tx)
      .insertInto('published_aggregate')
      .values({
        ...{ published_id: id, association_id: tx.association, wave_id: figure.wave, point_id: figure.point },
        ...{ facts: JSON.stringify(figure), published_at: at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  },

  async published(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('published_aggregate')
      .select('facts')
      .orderBy('published_id')
      .execute()
    return rows.map((row) => published.parse(row.facts))
  },
}
