import type { Randomness, ReadTx } from '#application/ports.ts'
import type { paperEndpoints } from '#contract/consensus/paper.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { type PaperWay, paperWay } from '#domain/consensus/paper.ts'
import * as life from '#domain/consensus/round.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import type { PaperStore } from './paper-ports.ts'
import { type StepPorts, stepRound } from './step-round.ts'
import type { TicketStore } from './ticket-ports.ts'

type Rows = typeof paperEndpoints
type Stores = Readonly<{ papers: PaperStore; tickets: TicketStore }>

/** Papers that are out there: no pile can hold more. */
export const papersOut = async (
  { papers, tickets }: Stores,
  tx: ReadTx,
  round: RoundId,
  way: PaperWay | null,
): Promise<number> => {
  if (way === null) return 0
  return way === 'roster' ? (await papers.handedOut(tx, round)).length : tickets.cardCount(tx, round)
}

/** The papers are counted and shuffled, and two people may key them. Fewer than were handed out is a matter of record. */
export const startKeying =
  (ports: StepPorts & Stores & Readonly<{ randomness: Randomness }>) =>
  (actor: Actor, input: InputOf<Rows['startKeying']>): Promise<OutputOf<Rows['startKeying']>> => {
    let handedOut = 0
    return stepRound(ports)(
      actor,
      input,
      { action: 'paper.start-keying', detail: () => ({ papers: input.papers, handedOut }) },
      async ({ tx, record }) => {
        const round = life.startKeying(record.round, input.expectedVersion)
        const way = paperWay(round.freeze)
        if (way === null) throw new DomainError('consensus.paper-impossible')
        handedOut = await papersOut(ports, tx, round.id, way)
        if (input.papers > handedOut) {
          throw new DomainError('consensus.pile-too-large', { papers: input.papers, handedOut })
        }
        await ports.papers.addPile(tx, round.id, { id: ports.randomness.uuid(), n: input.papers })
        return { ...record, round }
      },
    )
  }

/** What was keyed is gone; the papers are still there, and the vote may be opened again. */
export const stopKeying =
  (ports: StepPorts & Stores) =>
  (actor: Actor, input: InputOf<Rows['stopKeying']>): Promise<OutputOf<Rows['stopKeying']>> =>
    stepRound(ports)(actor, input, { action: 'paper.stop-keying' }, async ({ tx, record }) => {
      const round = life.stopKeying(record.round, input.expectedVersion)
      await ports.papers.removePile(tx, round.id)
      return { ...record, round }
    })
