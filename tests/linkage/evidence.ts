import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/** What really happened, which the attacker saw from the door: who voted, in which order. */
export type Arrival = Readonly<{ seat: string; answers: string }>

/** One opened ballot with everything the database and the disk tell of it. */
export type Trace = Readonly<{
  answers: string
  xmin: number
  page: number
  line: number
  id: string
  /** Where its bytes first stand in the write-ahead log, and in the table's own file; -1: nowhere. */
  inWal: number
  inFile: number
}>

/** A row that names a seat, and the transaction that wrote it. */
export type Mark = Readonly<{ seat: string; xmin: number }>

export type RoundEvidence = Readonly<{
  arrivals: readonly Arrival[]
  ballots: readonly Trace[]
  marks: readonly Mark[]
  /** Seats in the order of their envelopes' keys: the attacker had the salt while the vote was open. */
  byEnvelopeKey: readonly string[]
}>

type Source = Readonly<{
  db: pg.ClientBase
  /** The cluster's folder, with its log and its tables. */
  cluster: string
  ballots: string
  /** How they are read, where not as ballots are: `answers`, `xmin`, `ctid`, `id` of the round $1. */
  select?: string
  /** Tables that name a seat; those without a round are about the whole conference. */
  marks: readonly Readonly<{ table: string; hasRound: boolean }>[]
}>

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name))
      : entry.isFile()
        ? [join(folder, entry.name)]
        : [],
  )

/** Every file under a folder, as an attacker with the disk has it. */
export const everyFile = (folder: string): readonly Readonly<{ path: string; bytes: Buffer }>[] =>
  filesIn(folder).map((path) => ({ path, bytes: readFileSync(path) }))

const writeAheadLog = (cluster: string): Buffer => {
  const folder = join(cluster, 'pg_wal')
  const names = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name))
  return Buffer.concat(names.toSorted().map((name) => readFileSync(join(folder, name))))
}

type Row = Readonly<{ answers: string; xmin: string; ctid: string; id: string }>

/** A log page's header may cut a ballot in two: either half is as good. */
function findIn(bytes: Buffer, answers: string): number {
  const whole = bytes.indexOf(answers)
  if (whole >= 0) return whole
  const half = Math.floor(answers.length / 2)
  const start = bytes.indexOf(answers.slice(0, half))
  return start >= 0 ? start : bytes.indexOf(answers.slice(half))
}

async function tracesOf(
  { db, cluster, ballots, select }: Source,
  round: string,
  disk: Readonly<{ wal: Buffer; file: Buffer }>,
): Promise<readonly Trace[]> {
  const { rows } = await db.query<Row>(
    select ??
      `select answers, xmin::text, ctid::text, ballot_id::text as id from ${ballots} where round_id = $1`,
    [round],
  )
  if (rows.length === 0) throw new Error(`no ballots of ${round} in ${cluster}`)
  return rows.map(({ answers, xmin, ctid, id }) => {
    const [page = 0, line = 0] = ctid.slice(1, -1).split(',').map(Number)
    const at = { inWal: findIn(disk.wal, answers), inFile: disk.file.indexOf(answers) }
    return { answers, xmin: Number(xmin), page, line, id, ...at }
  })
}

async function marksOf({ db, marks }: Source, round: string): Promise<readonly Mark[]> {
  const found: Mark[] = []
  for (const { table, hasRound } of marks) {
    const { rows } = await db.query<{ seat: string; xmin: string }>(
      `select seat_id::text as seat, xmin::text from ${table}${hasRound ? ' where round_id = $1' : ''}`,
      hasRound ? [round] : [],
    )
    found.push(...rows.map(({ seat, xmin }) => ({ seat, xmin: Number(xmin) })))
  }
  return found
}

/** Everything about the ballots of some rounds, read from the running server and from its files. */
export async function gather(
  source: Source,
  rounds: ReadonlyMap<string, Pick<RoundEvidence, 'arrivals' | 'byEnvelopeKey'>>,
): Promise<readonly RoundEvidence[]> {
  const { db, cluster, ballots } = source
  // So that the tables' files hold what the tables hold.
  await db.query('checkpoint')
  const { rows } = await db.query<{ path: string }>('select pg_relation_filepath($1) as path', [ballots])
  const disk = { wal: writeAheadLog(cluster), file: readFileSync(join(cluster, rows[0]?.path ?? '')) }
  const evidence: RoundEvidence[] = []
  for (const [round, known] of rounds) {
    evidence.push({
      ...known,
      ballots: await tracesOf(source, round, disk),
      marks: await marksOf(source, round),
    })
  }
  return evidence
}
