import type { ReadTx } from '#application/ports.ts'
import type { Argument } from '#domain/consensus/argument.ts'
import { isUnderWay } from '#domain/consensus/round.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ConferenceId, ProposalId, RoundId } from '#domain/kernel/id.ts'
import type { ArgumentStore } from './argument-ports.ts'
import { type ConferenceStores, findConference, loadGround } from './load-conference.ts'
import { itemsFor } from './round-facts.ts'
import type { RoundItem, RoundRecord } from './round-ports.ts'

export type SaidItem = Pick<RoundItem, 'proposal' | 'v' | 'kind' | 'originalNo' | 'shortName' | 'text'>

/** The items that the discussion before a round is about: those locked, or those it would take up as things stand. */
export async function itemsDiscussed(
  stores: ConferenceStores,
  tx: ReadTx,
  conference: ConferenceId,
  id: RoundId,
): Promise<Readonly<{ record: RoundRecord; rounds: readonly RoundRecord[]; items: readonly SaidItem[] }>> {
  const found = await findConference(stores, tx, conference)
  const ground = await loadGround(stores, tx, found)
  const record = ground.rounds.find(({ round }) => round.id === id)
  if (!record) throw new DomainError('not-found')
  const locked = await stores.rounds.items(tx, id)
  const items =
    locked.length > 0 ? locked.filter(({ withdrawn }) => withdrawn === null) : itemsFor(record.round, ground)
  return { record, rounds: ground.rounds, items }
}

const isVotedOn = ({ round }: RoundRecord): boolean => isUnderWay(round) && round.state !== 'counting'

/** What was said before a round stands on its ballot and on those after it: one of them that is voted on now. */
export const openAfter = (rounds: readonly RoundRecord[], from: RoundRecord): RoundRecord | undefined =>
  rounds.find((one) => one.round.number >= from.round.number && isVotedOn(one))

/** All who vote read the same: while they vote nothing that stands on their ballot is added or changed. */
export function assertNoneVotesOn(rounds: readonly RoundRecord[], from: RoundRecord): void {
  const open = openAfter(rounds, from)
  if (open) throw new DomainError('consensus.round-wrong-state', { state: open.round.state })
}

/** The discussion of a round and those before it, annulled ones too: what was said was said. */
export const discussionsUpTo = (rounds: readonly RoundRecord[], record: RoundRecord): readonly RoundId[] =>
  rounds.filter(({ round }) => round.number <= record.round.number).map(({ round }) => round.id)

/** What was said of each proposal before a round, for the ballot and the wall. */
export async function saidBefore(
  { args, rounds }: Readonly<{ args: ArgumentStore; rounds: ConferenceStores['rounds'] }>,
  tx: ReadTx,
  conference: ConferenceId,
  record: RoundRecord,
): Promise<ReadonlyMap<ProposalId, readonly Argument[]>> {
  const held = await rounds.list(tx, conference)
  const said = new Map<ProposalId, Argument[]>()
  for (const argument of await args.list(tx, discussionsUpTo(held, record))) {
    const list = said.get(argument.proposal)
    if (list) list.push(argument)
    else said.set(argument.proposal, [argument])
  }
  return said
}
