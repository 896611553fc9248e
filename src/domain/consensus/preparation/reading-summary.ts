import { DomainError } from '#domain/kernel/error.ts'
import { type Reading, type ReadingMark, readingMarks } from './reading-list.ts'

/** What is handed over of a private list: marks and places, never notes. */
export type Contribution = readonly Readonly<Pick<Reading, 'proposal' | 'mark' | 'rank'>>[]

/** `ranked`: how many gave it a place at all. `high`: how many put it among their own ten first. */
export type ReadingSum = Readonly<{ proposal: string; ranked: number; high: number }> &
  Readonly<Record<ReadingMark, number>>
export type ReadingSummary = Readonly<{ n: number; sums: readonly ReadingSum[] }>

export const highPlaces = 10

/** Notes stay at home. A proposal with neither mark nor place says nothing and is left out. */
export const contributionOf = (readings: readonly Reading[]): Contribution =>
  readings.flatMap(({ proposal, mark, rank }) =>
    mark === null && rank === null ? [] : [{ proposal, mark, rank }],
  )

const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length

/**
 * Adds contributions up, once: what was handed over is gone after it. Only counts come out.
 * Errors: `consensus.too-few-readings` below the floor, without telling how many there are.
 */
export function sumReadings(
  contributions: readonly Contribution[],
  proposals: readonly string[],
  floor: number,
): ReadingSummary {
  if (contributions.length < floor) throw new DomainError('consensus.too-few-readings', { needed: floor })
  return {
    n: contributions.length,
    sums: proposals.map((proposal) => {
      const said = contributions.flatMap((one) => one.filter((reading) => reading.proposal === proposal))
      const [inFavour = 0, against = 0, unsure = 0] = readingMarks.map((mark) =>
        count(said, (one) => one.mark === mark),
      )
      return {
        ...{ proposal, for: inFavour, against, unsure },
        ranked: count(said, ({ rank }) => rank !== null),
        high: count(said, ({ rank }) => rank !== null && rank <= highPlaces),
      }
    }),
  }
}
