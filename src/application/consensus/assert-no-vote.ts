import type { WriteTx } from '#application/ports.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { RoundStore } from './ports.ts'

/** No codes are shown or made in bulk from the opening of a round until it is counted. */
export async function assertNoVoteUnderWay(
  rounds: RoundStore,
  tx: WriteTx,
  conference: ConferenceId,
): Promise<void> {
  await rounds.hold(tx, conference)
  const underWay = (await rounds.list(tx, conference)).some(({ round }) => isUnderWay(round))
  if (underWay) throw new DomainError('consensus.cards-while-voting')
}
