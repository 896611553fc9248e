import type { GroupProblem } from '#domain/consensus/group-problem.ts'
import { type GroupSeries, searchSeries } from '#domain/consensus/group-series.ts'
import type { ErrorDetail } from '#domain/kernel/error.ts'
import type { ErrorCode } from '#domain/kernel/error-code.ts'

export type Question = Readonly<{
  no: number
  problem: GroupProblem
  discussions: number
  seed: number
  milliseconds: number
}>

export type Answer = Readonly<{ no: number }> &
  (
    | Readonly<{ found: GroupSeries }>
    | Readonly<{ refused: Readonly<{ code: ErrorCode; detail: ErrorDetail }> }>
    | Readonly<{ failed: string }>
  )

// A machine that is busy elsewhere still gives everybody this many tries before the clock is asked.
const stepsEach = 500

/** Searches until the time is up or nothing better can be found. */
export function solve({ problem, discussions, seed, milliseconds }: Question): GroupSeries {
  const end = performance.now() + milliseconds
  return searchSeries(problem, discussions, seed, {
    steps: Number.POSITIVE_INFINITY,
    atLeast: stepsEach * problem.people,
    shouldStop: () => performance.now() > end,
  })
}
