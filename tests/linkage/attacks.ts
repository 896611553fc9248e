import { mostOnceIn } from './chance.ts'
import type { Mark, RoundEvidence, Trace } from './evidence.ts'

/** What an attack says a seat voted. */
export type Claim = Readonly<{ seat: string; answers: string }>
export type Attack = (round: RoundEvidence) => readonly Claim[]

const ordered =
  (order: (a: Trace, b: Trace) => number) =>
  ({ ballots }: RoundEvidence): readonly Trace[] =>
    ballots.toSorted(order)

/** The first ballot is the first arrival's, and so on. */
const byArrival =
  (inOrder: (round: RoundEvidence) => readonly Trace[]): Attack =>
  (round) =>
    inOrder(round).flatMap(({ answers }, at) => {
      const arrival = round.arrivals[at]
      return arrival ? [{ seat: arrival.seat, answers }] : []
    })

const backwards =
  (inOrder: (round: RoundEvidence) => readonly Trace[]) =>
  (round: RoundEvidence): readonly Trace[] =>
    inOrder(round).toReversed()

/** A ballot belongs to the seat that was marked in the same transaction, or in one so many before. */
const byTransaction =
  (apart: number): Attack =>
  ({ ballots, marks }) =>
    ballots.flatMap(({ answers, xmin }) => {
      const near: readonly Mark[] = marks.filter((mark) => mark.xmin + apart === xmin)
      const [only] = near
      return only && near.length === 1 ? [{ seat: only.seat, answers }] : []
    })

const byPlace = ordered((a, b) => a.page - b.page || a.line - b.line)
const byWal = ordered((a, b) => a.inWal - b.inWal)
const pageBytes = 8192
// PostgreSQL fills a page from its end.
const byFile = ordered(
  (a, b) => Math.floor(a.inFile / pageBytes) - Math.floor(b.inFile / pageBytes) || b.inFile - a.inFile,
)
const byId = ordered((a, b) => (a.id < b.id ? -1 : 1))
const byXmin = ordered((a, b) => a.xmin - b.xmin || a.page - b.page || a.line - b.line)

export const attacks = {
  'the transaction they share': byTransaction(0),
  'the transaction after': byTransaction(1),
  'the transaction before': byTransaction(-1),
  'order of transactions': byArrival(byXmin),
  'order in the table': byArrival(byPlace),
  'order in the table, backwards': byArrival(backwards(byPlace)),
  'order of ids': byArrival(byId),
  'order of ids, backwards': byArrival(backwards(byId)),
  'order in the write-ahead log': byArrival(byWal),
  'order in the write-ahead log, backwards': byArrival(backwards(byWal)),
  'order in the file': byArrival(byFile),
  'order of envelope keys': (round) =>
    byPlace(round).flatMap(({ answers }, at) => {
      const seat = round.byEnvelopeKey[at]
      return seat === undefined ? [] : [{ seat, answers }]
    }),
} as const satisfies Record<string, Attack>

export type AttackName = keyof typeof attacks
export const attackNames = Object.keys(attacks) as readonly AttackName[]

/** How many of the claims are true. */
export function rightOf(claims: readonly Claim[], { arrivals }: Pick<RoundEvidence, 'arrivals'>): number {
  const truth = new Map(arrivals.map(({ seat, answers }) => [seat, answers]))
  return claims.filter(({ seat, answers }) => truth.get(seat) === answers).length
}

/** How many seats an attack gets right, over all rounds. */
export const score = (name: AttackName, rounds: readonly RoundEvidence[]): number =>
  rounds.reduce((right, round) => right + rightOf(attacks[name](round), round), 0)

/** One right a round: what chance expects of each attack, over as many rounds as a campaign has. */
const expected = 30

/**
 * Chance gets one right a round, so no hits at all would be the wrong thing to ask for: over 30 rounds the number is
 * Poisson with mean 30, and more than 48 comes by chance once in a thousand campaigns.
 */
export const mostByChance = mostOnceIn(1_000, expected)

/** The best of so many attacks on one campaign has as many chances to be lucky. */
export const bestByChance = (attacks: number): number => mostOnceIn(1_000 * attacks, expected)
