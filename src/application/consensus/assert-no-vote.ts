import type { WriteTx } from '#application/ports.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'
import type { EvaluationStore } from './evaluation-ports.ts'
import type { RoundStore } from './round-ports.ts'

/** No codes are shown or made in bulk from the opening of a round until it is counted, nor while the evaluation is open. */
export async function assertNoVoteUnderWay(
  { rounds, evaluations }: Readonly<{ rounds: RoundStore; evaluations: EvaluationStore }>,
  tx: WriteTx,
  conference: ConferenceId,
): Promise<void> {
  await rounds.hold(tx, conference)
  const underWay = (await rounds.list(tx, conference)).some(({ round }) => isUnderWay(round))
  const held = await evaluations.find(tx, conference)
  if (underWay || held?.evaluation.state === 'open') throw new DomainError('consensus.cards-while-voting')
}
