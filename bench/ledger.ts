import { type Cut, judge, type Ledger, openLedger, written } from '#domain/measurement/disclosure/ledger.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import { figure, type Print } from './_util/figure.ts'

const UNITS = 40
const BACKGROUNDS = 10
const RELEASES = 200
const REPEATS = 20

/** Invented: 3 to 9 valid answers for every unit and background, so that some cuts must be refused. */
const sizes = Array.from({ length: UNITS * BACKGROUNDS }, (_, atom) => 3 + ((atom * 7 + (atom >> 3)) % 7))

const where = (holds: (unit: number, background: number) => boolean): Cut =>
  new Set(
    sizes.flatMap((_, atom) => (holds(Math.floor(atom / BACKGROUNDS), atom % BACKGROUNDS) ? [atom] : [])),
  )

/** What is asked for: the whole, units, groups of units, backgrounds, and halves of a unit by background. */
function* cuts(): Generator<Cut> {
  yield where(() => true)
  for (let group = 0; group < 10; group += 1) yield where((unit) => unit % 10 === group)
  for (let unit = 0; unit < UNITS; unit += 1) yield where((u) => u === unit)
  for (let background = 0; background < BACKGROUNDS; background += 1) yield where((_, b) => b === background)
  for (let half = 0; half < 2; half += 1) {
    for (let unit = 0; unit < UNITS; unit += 1) yield where((u, b) => u === unit && b % 2 === half)
  }
  for (let unit = 0; unit < UNITS; unit += 1) {
    for (let b = 0; b < BACKGROUNDS; b += 1) yield where((u, background) => u === unit && background === b)
  }
}

/** `npm run bench -- ledger`: one more release, judged against 200 earlier ones over 400 atoms. */
export async function bench(_args: readonly string[], print: Print): Promise<void> {
  let ledger: Ledger = openLedger(sizes, floor)
  const waiting: Cut[] = []
  let refused = 0
  const began = performance.now()
  for (const cut of cuts()) {
    if (ledger.shares.cuts.length === RELEASES) waiting.push(cut)
    else if (judge(ledger, { kind: 'share', cut }).allowed) ledger = written(ledger, { kind: 'share', cut })
    else refused += 1
  }
  process.stderr.write(
    `${ledger.shares.cuts.length} released, ${refused} refused in ${performance.now() - began} ms\n`,
  )
  const times = (asked: readonly Cut[]) =>
    asked.map((cut) => {
      const start = performance.now()
      judge(ledger, { kind: 'share', cut })
      return performance.now() - start
    })
  const like = `${ledger.shares.cuts.length} releases × ${sizes.length} atoms`
  print(
    figure(`ledger check, ${like}, cuts by unit × background`, 'ms', times(waiting.slice(0, REPEATS)), 100),
  )
  const scattered = Array.from({ length: REPEATS }, (_, no) =>
    where((unit, background) => (unit * 31 + background * 17 + no * 13) % 7 < 3),
  )
  print(figure(`ledger check, ${like}, a scattered cut`, 'ms', times(scattered), null))
}
