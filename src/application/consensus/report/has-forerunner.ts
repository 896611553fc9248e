import type { CastVote } from '#domain/consensus/bank-standing.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'

/** Days may be partial ("2014-04"): what is known of both is compared. */
function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length)
  return a.slice(0, known) < b.slice(0, known)
}

/** Whether another conference voted before this one began. Where a day is not known, nothing is claimed. */
export const hasForerunner = (
  votes: readonly Pick<CastVote, 'conference' | 'beginsOn'>[],
  { id, begins }: Readonly<{ id: ConferenceId; begins: string | null }>,
): boolean =>
  begins !== null &&
  votes.some(
    ({ conference, beginsOn }) => conference !== id && beginsOn !== null && isBefore(beginsOn, begins),
  )
