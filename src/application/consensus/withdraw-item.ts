import type { WriteTx } from '#application/ports.ts'
import type { conferenceEndpoints } from '#contract/consensus/conference.ts'
import type { InputOf } from '#contract/endpoint.ts'
import * as life from '#domain/consensus/round.ts'
import { type Slot, withdrawSlot } from '#domain/consensus/slot.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { BallotStore } from './ballot-ports.ts'
import type { KeyStore } from './key-ports.ts'
import type { RoundRecord } from './round-ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'

type Input = InputOf<(typeof conferenceEndpoints)['withdrawItem']>

type Ports = StepPorts & Readonly<{ ballots: BallotStore; keys: KeyStore }>

/** In plenary the item has a box of its own: it is emptied unopened, whatever lies in it. */
async function emptyBox(
  { ballots, rounds }: Ports,
  tx: WriteTx,
  { round, slots }: RoundRecord,
  slot: Slot,
): Promise<readonly Slot[]> {
  await ballots.removeEnvelopes(tx, round.id, slot.no)
  await rounds.removeSecrets(tx, round.id, slot.no)
  return slots.map((other) => (other.no === slot.no ? withdrawSlot(slot) : other))
}

/** Takes an item out of a vote under way: what is voted on it is not shown, and n stays as it is. */
export const withdrawItem =
  (ports: Ports) =>
  async (actor: Actor, input: Input): Promise<{ version: number }> => {
    let emptied: number | null = null
    const answer = await stepRound(ports)(
      actor,
      input,
      { action: 'round.withdraw-item', reason: input.reason, detail: { proposal: input.proposal } },
      async ({ tx, record }) => {
        const round = life.amendRound(record.round, input.expectedVersion)
        const items = await ports.rounds.items(tx, input.round)
        const item = items.find(({ proposal }) => proposal === input.proposal)
        if (!item || item.withdrawn !== null) throw new DomainError('not-found')
        await ports.rounds.withdraw(tx, input.round, input.proposal, input.reason)
        const slot = record.slots.find(({ no }) => no === item.pos)
        if (!slot) return { ...record, round }
        emptied = slot.no
        return { ...record, round, slots: await emptyBox(ports, tx, record, slot) }
      },
    )
    if (emptied !== null) await ports.keys.destroy(input.round, emptied)
    return answer
  }
