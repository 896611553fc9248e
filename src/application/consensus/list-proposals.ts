import { authoriseSomewhere } from '#application/authorise-somewhere.ts'
import type { Read } from '#application/ports.ts'
import type { BankList, bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { standingsIn } from '#domain/consensus/bank-standing.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { listed, narrowed, sorted } from './bank-list.ts'
import type { BankStore, StandingStore } from './bank-ports.ts'

type Input = InputOf<typeof bankEndpoints.listProposals>

export type BankReadPorts = Readonly<{ read: Read; bank: BankStore; standing: StandingStore }>

/** A grant in one conference is enough to see the bank that its proposals come from. */
export const mayReadBank = (actor: Actor, association: AssociationId): void =>
  authoriseSomewhere(actor, 'proposal.read', association)

/** Everything in the bank with where it stands, as one snapshot. */
export const readBank = ({ read, bank, standing }: BankReadPorts, association: AssociationId) =>
  read(association, async (tx) => ({
    bank: await bank.find(tx),
    all: listed(
      await bank.list(tx),
      standingsIn(await standing.votes(tx, null), await standing.entries(tx, null)),
    ),
  }))

/** The bank as a list. The totals are those of everything active, whatever the filter. */
export const listProposals =
  (ports: BankReadPorts) =>
  async (actor: Actor, { association, ...filter }: Input): Promise<BankList> => {
    mayReadBank(actor, association)
    const { bank, all } = await readBank(ports, association)
    const active = all.filter(({ row }) => row.state === 'active')
    const placed = (place: string) => active.filter(({ row }) => row.place === place).length
    return {
      bank: bank && { name: bank.name, source: bank.source },
      totals: {
        all: active.length,
        extended: placed('extended') + placed('core'),
        core: placed('core'),
        away: all.length - active.length,
      },
      proposals: sorted(narrowed(all, filter), filter).map(({ row }) => row),
      can: { write: may(actor, 'proposal.write', { association }) },
    }
  }
