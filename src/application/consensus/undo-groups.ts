import type { groupEndpoints, Moved } from '#contract/consensus/group.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { changeConference } from './change-conference.ts'
import type { KeepPorts } from './keep-plans.ts'
import { loadGroups, plannable } from './load-groups.ts'
import { movesBetween } from './replan-groups.ts'

/** Takes back the latest plan of a discussion; the one before it holds again, if there was one. */
export const undoGroups =
  (ports: KeepPorts) =>
  (actor: Actor, input: InputOf<typeof groupEndpoints.undoGroups>): Promise<Moved> =>
    changeConference(ports)(actor, input, { verb: 'roster.write', action: 'groups.undo' }, async (tx) => {
      const { conference, round, plan } = input
      const before = await loadGroups(ports, tx, conference)
      plannable(before, round)
      const held = before.plans.find((one) => one.plan.round === round)
      if (!held) throw new DomainError('not-found')
      if (held.plan.id !== plan) throw new DomainError('stale-version')
      await ports.groups.withdraw(tx, plan)
      const after = await loadGroups(ports, tx, conference)
      const now = after.plans.find((one) => one.plan.round === round)?.plan
      return movesBetween(held.plan.seats, now?.seats ?? [])
    })
