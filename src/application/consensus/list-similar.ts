import type { Read } from '#application/ports.ts'
import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { similarPairs } from '#domain/consensus/similarity.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { BankStore } from './bank-ports.ts'
import { mayReadBank } from './list-proposals.ts'
import { toName } from './proposal-history.ts'

type Row = typeof bankEndpoints.listSimilar

const most = 200

/** Active proposals whose wordings are alike, the most alike first. */
export const listSimilar =
  ({ read, bank }: Readonly<{ read: Read; bank: BankStore }>) =>
  async (actor: Actor, { association }: InputOf<Row>): Promise<OutputOf<Row>> => {
    mayReadBank(actor, association)
    const worded = (await read(association, bank.list)).filter(
      ({ state, current }) => state === 'active' && current.text !== null,
    )
    const pairs = similarPairs(worded, ({ current }) => current.text ?? '').slice(0, most)
    return {
      pairs: pairs.map(({ one, other, likeness }) => ({ one: toName(one), other: toName(other), likeness })),
    }
  }
