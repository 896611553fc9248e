import type { ItemId } from '#domain/kernel/id.ts'
import { exampleInstrument, exampleItem } from '#domain/measurement/instrument/example.ts'
import { compileSubmission } from '#domain/measurement/instrument/submission.ts'
import { figure, type Print } from './_util/figure.ts'

const ITEMS = 137
const SUBMISSIONS = 5_000
const REPEATS = 5

/** As long as the inventory of the first conference; every fourth item hangs on the one before it. */
const instrument = exampleInstrument(
  Array.from({ length: ITEMS }, (_, index) =>
    exampleItem(
      `q${index}`,
      index % 4 === 3
        ? { relevance: { op: 'ge', item: `q${index - 1}` as ItemId, value: 3 } }
        : index % 20 === 19
          ? { kind: 'longtext' }
          : {},
    ),
  ),
)

const submission = (nth: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: ITEMS }, (_, index) => [
      `q${index}`,
      index % 20 === 19 ? 'Det har gått bra hittills.' : String(1 + ((index * 7 + nth) % 5)),
    ]),
  )

/** What one submitted questionnaire costs to judge: processor time of this process, not the clock on the wall. */
export async function bench(_args: readonly string[], print: Print): Promise<void> {
  const check = compileSubmission(instrument)
  const submissions = Array.from({ length: 100 }, (_, nth) => submission(nth))
  const run = (): number => {
    const before = process.cpuUsage()
    for (let nth = 0; nth < SUBMISSIONS; nth += 1) check(submissions[nth % submissions.length] ?? {})
    const { user, system } = process.cpuUsage(before)
    return (user + system) / SUBMISSIONS
  }
  run()
  const microseconds = Array.from({ length: REPEATS }, run)
  print(figure(`validate a submission of ${ITEMS} items, processor`, 'µs', microseconds, 100))
}
