import type { groupEndpoints } from '#contract/consensus/group.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { changeConference } from './change-conference.ts'
import type { KeepPorts } from './keep-plans.ts'
import { loadGroups, plannable } from './load-groups.ts'

type Row = typeof groupEndpoints.showGroups

/** Puts the tables of one discussion on wall and phones, or takes them away. The vote takes them away by itself. */
export const showGroups =
  (ports: KeepPorts) =>
  (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> =>
    changeConference(ports)(
      actor,
      input,
      { verb: 'roster.write', action: input.isShown ? 'groups.show' : 'groups.hide' },
      async (tx) => {
        const { conference, round, isShown } = input
        const loaded = await loadGroups(ports, tx, conference)
        plannable(loaded, round)
        if (isShown && !loaded.plans.some(({ plan }) => plan.round === round))
          throw new DomainError('not-found')
        if (isShown || loaded.shown === round)
          await ports.groups.setShown(tx, conference, isShown ? round : null)
        return { done: true }
      },
    )
