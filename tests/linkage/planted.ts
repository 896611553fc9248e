import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { shuffled } from '#domain/kernel/shuffle.ts'
import { rounds, seats } from './campaign.ts'
import { type Arrival, gather, type RoundEvidence } from './evidence.ts'

/**
 * Ways to keep votes that look careful and are not, each as some program has done it. What the attacks cannot see
 * here they would not see in the real thing either.
 */
export const faults = [
  'mark and ballot in one transaction',
  'mark and ballot in two transactions',
  'ballots counted in the order they came',
  'ballots counted in the order of their envelopes',
  'ballots with ids that hold the time',
] as const
export type Fault = (typeof faults)[number]

const marks = (name: string) => `${name}_turnout`

async function makeTables(db: pg.ClientBase, name: string): Promise<void> {
  await db.query(`create table ${name} (round_id uuid, ballot_id uuid, answers text)`)
  await db.query(`create table ${marks(name)} (round_id uuid, seat_id uuid)`)
  // Durability is not what is tried here.
  await db.query('set synchronous_commit = off')
}

/** Rising with time, as version 7 is. */
const timedId = (no: number): string =>
  `${no.toString(16).padStart(8, '0')}-0000-7000-8000-${randomBytes(6).toString('hex')}`

async function writeRound(
  db: pg.ClientBase,
  name: string,
  fault: Fault,
  round: string,
  arrivals: readonly Arrival[],
  byEnvelopeKey: readonly string[],
): Promise<void> {
  const mark = ({ seat }: Arrival) => db.query(`insert into ${marks(name)} values ($1, $2)`, [round, seat])
  const vote = ({ answers }: Arrival, id: string) =>
    db.query(`insert into ${name} values ($1, $2, $3)`, [round, id, answers])
  if (fault === 'mark and ballot in one transaction' || fault === 'mark and ballot in two transactions') {
    const isOne = fault === 'mark and ballot in one transaction'
    for (const arrival of arrivals) {
      if (isOne) await db.query('begin')
      await mark(arrival)
      await vote(arrival, randomUUID())
      if (isOne) await db.query('commit')
    }
    return
  }
  for (const arrival of arrivals) await mark(arrival)
  const isTimed = fault === 'ballots with ids that hold the time'
  const ids = new Map(arrivals.map((arrival, at) => [arrival, isTimed ? timedId(at) : randomUUID()]))
  const isByEnvelope = fault === 'ballots counted in the order of their envelopes'
  const place = ({ seat }: Arrival) => byEnvelopeKey.indexOf(seat)
  const opened = isByEnvelope ? arrivals.toSorted((a, b) => place(a) - place(b)) : arrivals
  await db.query('begin')
  for (const arrival of isTimed ? shuffled(opened, randomInt) : opened) {
    await vote(arrival, ids.get(arrival) ?? randomUUID())
  }
  await db.query('commit')
}

/** Thirty rounds kept the wrong way, and what is left of them. */
export async function plantFault(
  db: pg.ClientBase,
  cluster: string,
  fault: Fault,
  name = `planted_${faults.indexOf(fault)}`,
): Promise<readonly RoundEvidence[]> {
  await makeTables(db, name)
  const voted = new Map<string, Pick<RoundEvidence, 'arrivals' | 'byEnvelopeKey'>>()
  for (let no = 0; no < rounds; no += 1) {
    const round = randomUUID()
    const arrivals = Array.from({ length: seats }, () => ({
      seat: randomUUID(),
      answers: randomBytes(20).toString('hex'),
    }))
    const byEnvelopeKey = shuffled(
      arrivals.map(({ seat }) => seat),
      randomInt,
    )
    await writeRound(db, name, fault, round, arrivals, byEnvelopeKey)
    voted.set(round, { arrivals, byEnvelopeKey })
  }
  const source = { db, cluster, ballots: name, marks: [{ table: marks(name), hasRound: true }] }
  return gather(source, voted)
}
