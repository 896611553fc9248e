import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { argumentEndpoints, RoundArguments } from '#contract/consensus/argument.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Argument } from '#domain/consensus/argument.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import type { ArgumentStore } from './argument-ports.ts'
import type { GroupStore } from './group-ports.ts'
import type { ConferenceStores } from './load-conference.ts'
import { hasDiscussion } from './load-groups.ts'
import { summariseRound } from './round-summary.ts'
import { discussionsUpTo, itemsDiscussed, openAfter } from './said-items.ts'

export type ArgumentReadPorts = ConferenceStores &
  Readonly<{ read: Read; args: ArgumentStore; groups: GroupStore }>

/** What tables have said of a round's items in its discussion and those before it. */
export const listArguments =
  (ports: ArgumentReadPorts) =>
  async (
    actor: Actor,
    { association, conference, round: id }: InputOf<typeof argumentEndpoints.listArguments>,
  ): Promise<RoundArguments> => {
    const place = { association, conference }
    authorise(actor, 'conference.read', place)
    return ports.read(association, async (tx) => {
      const { record, rounds, items } = await itemsDiscussed(ports, tx, conference, id)
      const upTo = discussionsUpTo(rounds, record)
      const about = new Set(items.map(({ proposal }) => proposal))
      const said = (await ports.args.list(tx, upTo)).filter(({ proposal }) => about.has(proposal))
      const earlier = await ports.args.earlier(tx, upTo)
      const plans = await ports.groups.plans(tx, conference)
      const numbers = new Map(rounds.map(({ round }) => [round.id, round.number]))
      const numbered = (argument: Argument) => ({ ...argument, roundNo: numbers.get(argument.round) ?? 0 })
      const { no, name, state } = summariseRound(record, 0)
      return {
        round: { id, no, name, state },
        rounds: rounds
          .filter(hasDiscussion)
          .map(({ round }) => ({ id: round.id, no: round.number, name: round.plan.name })),
        tables: plans.find(({ plan }) => plan.round === id)?.plan.tables ?? 0,
        items: items.map(({ proposal, v, kind, originalNo, shortName, text }, at) => ({
          proposal,
          v,
          no: originalNo ?? at + 1,
          kind,
          name: shortName,
          text,
        })),
        arguments: said.map((argument) => ({
          ...numbered(argument),
          earlier: earlier
            .filter((one) => one.id === argument.id)
            .map(({ stance, text, reason }) => ({ stance, text, reason })),
        })),
        withdrawn: earlier
          .filter(({ isWithdrawn, proposal }) => isWithdrawn && about.has(proposal))
          .map(({ reason, isWithdrawn: _, edit: __, ...argument }) => ({ ...numbered(argument), reason })),
        isOpen: openAfter(rounds, record) !== undefined,
        can: { write: may(actor, 'argument.write', place) },
      }
    })
  }
