import { countStrata, type StratumGroup } from '#domain/consensus/stratum.ts'
import type { SeatRecord } from './roster-ports.ts'

/** Who is expected to vote, by background: those marked present, or before anybody is, all who have not declined. */
export function expectedStrata(seats: readonly SeatRecord[]): readonly StratumGroup[] {
  const present = seats.filter(({ seat }) => seat.present)
  const expected =
    present.length > 0 ? present : seats.filter(({ expert }) => expert?.invitation !== 'declined')
  return countStrata(expected.map(({ expert }) => expert?.background ?? 'unstated'))
}
