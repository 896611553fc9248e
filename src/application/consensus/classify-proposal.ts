import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { classify } from '#domain/consensus/bank-change.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { type BankPorts, mayChangeBank } from './leave-bank-event.ts'
import { saveNewVersion } from './save-new-version.ts'

type Input = InputOf<typeof bankEndpoints.classifyProposal>

/** Says what kind a proposal is, whose view it takes, and what to call it in few words. */
export const classifyProposal =
  (ports: BankPorts) =>
  async (actor: Actor, input: Input): Promise<{ v: number; event: number }> => {
    mayChangeBank(actor, input.association)
    return ports.write(input.association, input.commandId, (tx) =>
      saveNewVersion(ports, tx, actor, input, 'classify', (proposal) =>
        classify(proposal, input.expectedVersion, input),
      ),
    )
  }
