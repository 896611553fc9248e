import type { groupEndpoints } from '#contract/consensus/group.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { changeConference } from './change-conference.ts'
import type { KeepPorts } from './keep-plans.ts'

type Row = typeof groupEndpoints.setGroupWish

/** Two people who should sit together, or apart: holds for plans that are made from now on. */
export const setGroupWish =
  (ports: KeepPorts) =>
  (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: input.wish === null ? 'groups.drop-wish' : 'groups.wish' },
      async (tx) => {
        const { conference, a, b, wish } = input
        const own = new Set((await ports.roster.seats(tx, conference)).map(({ seat }) => seat.id))
        if (a === b || !own.has(a) || !own.has(b)) throw new DomainError('not-found')
        await ports.groups.setWish(tx, conference, { a, b }, wish)
        return { done: true }
      },
    )
