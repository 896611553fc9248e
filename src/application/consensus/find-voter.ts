import type { Hashing, Read } from '#application/ports.ts'
import type { AssociationId, ConferenceId, SeatId } from '#domain/kernel/id.ts'
import { roundOnWall } from './current-round.ts'
import type { BallotStore, Envelopes, FindCode, RosterStore, RoundStore } from './ports.ts'
import { cardSecret, findSeatByCard, findWall, type VoterCodes } from './voter.ts'

type Ports = Readonly<{
  findCode: FindCode
  read: Read
  roster: RosterStore
  rounds: RoundStore
  ballots: BallotStore
  envelopes: Envelopes
  hashing: Hashing
}>

/** What one phone may know of its own seat. */
export type Voter = Readonly<{
  association: AssociationId
  conference: ConferenceId
  seat: SeatId
  number: number
  label: string
  present: boolean
  /** Whether the seat may vote in the round on the wall; true before it is opened. */
  inRound: boolean
  /** Whether an envelope of the seat lies in the box that takes ballots now. */
  sent: boolean
}>

/** Who holds the card. Errors: `consensus.conference-unknown`, `consensus.seat-unknown`. */
export const findVoter =
  ({ findCode, read, roster, rounds, ballots, envelopes, hashing }: Ports) =>
  async (codes: VoterCodes): Promise<Voter> => {
    const wall = await findWall(findCode, codes.code)
    const { association, conference } = wall
    const secret = cardSecret(hashing, wall, codes.seatCode)
    return read(association, async (tx) => {
      const { seat } = await findSeatByCard(roster, tx, wall, secret)
      const shown = roundOnWall(await rounds.list(tx, conference))
      const own = {
        association,
        conference,
        seat: seat.id,
        number: seat.number,
        label: seat.label,
        present: seat.present,
      }
      if (!shown?.openedAt) return { ...own, inRound: true, sent: false }
      const slot = shown.currentSlot ?? 0
      const box = (await rounds.secrets(tx, shown.round.id)).find((one) => one.slot === slot)
      const sent =
        box !== undefined &&
        (await ballots.hasEnvelope(tx, shown.round.id, slot, envelopes.keyOf(box.envelopeSalt, seat.id)))
      return { ...own, inRound: await roster.isElector(tx, shown.round.id, seat.id), sent }
    })
  }
