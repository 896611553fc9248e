import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import {
  type ActDetail,
  type ChangePorts,
  type ConferenceCommand,
  changeConference,
} from './change-conference.ts'
import type { GroupPlanRecord } from './group-ports.ts'
import { basisOf, type GroupReadPorts, type LoadedGroups, loadGroups, plannable } from './load-groups.ts'

export type KeepPorts = ChangePorts & GroupReadPorts

type Made = Omit<GroupPlanRecord, 'no' | 'conference'>

/**
 * Writes plans down, if what they were made from is still so: the search runs between two transactions, so that
 * nothing waits for it. Somebody who came meanwhile would otherwise be left without a table.
 */
export const keepPlans =
  (ports: KeepPorts) =>
  <Answer>(
    actor: Actor,
    command: ConferenceCommand,
    act: Readonly<{ action: string; detail: ActDetail }>,
    from: LoadedGroups,
    made: readonly Made[],
    answer: Answer,
  ): Promise<Answer> =>
    changeConference(ports)(actor, command, { verb: 'roster.write', ...act }, async (tx) => {
      const now = await loadGroups(ports, tx, command.conference)
      if (basisOf(now) !== basisOf(from)) throw new DomainError('stale-version')
      for (const plan of made) {
        plannable(now, plan.round)
        const no = await ports.groups.nextNo(tx, plan.round)
        await ports.groups.add(tx, { ...plan, no, conference: command.conference })
      }
      return answer
    })

export type { Made }
