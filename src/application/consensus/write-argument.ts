import type { Randomness, WriteTx } from '#application/ports.ts'
import type { argumentEndpoints } from '#contract/consensus/argument.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Argument } from '#domain/consensus/argument.ts'
import { personalTraces } from '#domain/consensus/personal-data.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { ArgumentId, ConferenceId } from '#domain/kernel/id.ts'
import type { ArgumentStore } from './argument-ports.ts'
import { type ActDetail, type ChangePorts, changeConference } from './change-conference.ts'
import type { ConferenceStores } from './load-conference.ts'
import type { RoundRecord } from './round-ports.ts'
import { assertNoneVotesOn, itemsDiscussed } from './said-items.ts'

type Rows = typeof argumentEndpoints

export type ArgumentWritePorts = ChangePorts &
  ConferenceStores &
  Readonly<{ args: ArgumentStore; randomness: Randomness }>

/** What history says: which table's argument about which round, not which argument, so that it has no time. */
const said = (action: string, detail: ActDetail) => ({ verb: 'argument.write' as const, action, detail })

/** Stops a text that may point somebody out, unless whoever writes it has looked at it and stands by it. */
async function assertNobodyPointedOut(
  { roster }: Pick<ConferenceStores, 'roster'>,
  tx: WriteTx,
  conference: ConferenceId,
  { text, evenSo }: Readonly<{ text: string; evenSo: boolean }>,
): Promise<void> {
  if (evenSo) return
  const names = (await roster.seats(tx, conference)).flatMap(({ expert }) => (expert ? [expert.name] : []))
  const traces = personalTraces(text, names)
  if (traces.length === 0) return
  throw new DomainError('consensus.argument-personal', {
    found: traces.map(({ found }) => found),
    kinds: [...new Set(traces.map(({ kind }) => kind))],
  })
}

export const addArgument =
  (ports: ArgumentWritePorts) =>
  (actor: Actor, input: InputOf<Rows['addArgument']>): Promise<OutputOf<Rows['addArgument']>> => {
    const { conference, round, table, proposal, stance, text } = input
    const detail = table === null ? {} : { table }
    return changeConference(ports)(actor, input, said('argument.add', detail), async (tx) => {
      const { record, rounds, items } = await itemsDiscussed(ports, tx, conference, round)
      assertNoneVotesOn(rounds, record)
      const item = items.find((one) => one.proposal === proposal)
      if (!item) throw new DomainError('not-found')
      await assertNobodyPointedOut(ports, tx, conference, input)
      const id = ports.randomness.uuid() as ArgumentId
      await ports.args.add(tx, { id, round, table, proposal, v: item.v, stance, text })
      return { done: true }
    })
  }

/** Locked, and of this conference; its discussion is not being voted on. */
async function mayChange(
  { args, rounds }: ArgumentWritePorts,
  tx: WriteTx,
  conference: ConferenceId,
  id: ArgumentId,
): Promise<Argument> {
  const argument = await args.lock(tx, id)
  const held: readonly RoundRecord[] = argument ? await rounds.list(tx, conference) : []
  const record = held.find(({ round }) => round.id === argument?.round)
  if (!argument || !record) throw new DomainError('not-found')
  assertNoneVotesOn(held, record)
  return argument
}

export const editArgument =
  (ports: ArgumentWritePorts) =>
  (actor: Actor, input: InputOf<Rows['editArgument']>): Promise<OutputOf<Rows['editArgument']>> =>
    changeConference(ports)(actor, input, said('argument.edit', {}), async (tx) => {
      const before = await mayChange(ports, tx, input.conference, input.argument)
      await assertNobodyPointedOut(ports, tx, input.conference, input)
      await ports.args.replace(tx, before, input, input.reason)
      return { done: true }
    })

export const withdrawArgument =
  (ports: ArgumentWritePorts) =>
  (actor: Actor, input: InputOf<Rows['withdrawArgument']>): Promise<OutputOf<Rows['withdrawArgument']>> =>
    changeConference(ports)(actor, input, said('argument.withdraw', {}), async (tx) => {
      const argument = await mayChange(ports, tx, input.conference, input.argument)
      await ports.args.withdraw(tx, argument, input.reason)
      return { done: true }
    })
