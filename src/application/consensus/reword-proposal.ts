import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { reword } from '#domain/consensus/bank-change.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type BankPorts, mayChangeBank } from './leave-bank-event.ts'
import { saveNewVersion } from './save-new-version.ts'

type Input = InputOf<typeof bankEndpoints.rewordProposal>

/** Gives a proposal new words. Votes stay with the wording they were cast on. */
export const rewordProposal =
  (ports: BankPorts) =>
  async (actor: Actor, input: Input): Promise<{ v: number; event: number }> => {
    mayChangeBank(actor, input.association)
    return ports.write(input.association, input.commandId, (tx) =>
      saveNewVersion(ports, tx, actor, input, 'reword', (proposal) =>
        reword(proposal, input.expectedVersion, input),
      ),
    )
  }
