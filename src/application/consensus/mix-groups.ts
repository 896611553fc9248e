import { authorise } from '#application/authorise.ts'
import type { Randomness } from '#application/ports.ts'
import type { groupEndpoints } from '#contract/consensus/group.ts'
import type { InputOf, OutputOf } from '#contract/endpoint.ts'
import { searchMilliseconds } from '#domain/consensus/group-problem.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { GroupPlanId } from '#domain/kernel/id.ts'
import type { MixGroups } from './group-ports.ts'
import { attends, groupProblem } from './group-problem.ts'
import { type KeepPorts, keepPlans } from './keep-plans.ts'
import { loadGroups, plannable } from './load-groups.ts'

type Row = typeof groupEndpoints.mixGroups

export type MixPorts = KeepPorts & Readonly<{ mix: MixGroups; randomness: Randomness }>

/** Places everybody anew, in one discussion or in several in a row. Whoever is tied to a table stays there. */
export const mixGroups =
  (ports: MixPorts) =>
  async (actor: Actor, input: InputOf<Row>): Promise<OutputOf<Row>> => {
    const { association, conference, tables, who } = input
    authorise(actor, 'roster.write', { association, conference })
    const loaded = await ports.read(association, (tx) => loadGroups(ports, tx, conference))
    const wanted = loaded.rounds
      .filter(({ round }) => input.rounds.includes(round.id))
      .map(({ round }) => round.id)
    for (const round of input.rounds) plannable(loaded, round)
    const seats = loaded.seats.filter((record) => attends(record, who))
    const plans = loaded.plans.map(({ plan }) => plan)
    const others = plans.filter(({ round }) => !wanted.includes(round))
    const [first] = wanted
    // Pins belong to one discussion; several in a row are mixed freely.
    const pins = wanted.length === 1 ? (plans.find(({ round }) => round === first)?.seats ?? []) : []
    const problem = groupProblem({
      seats,
      tables,
      others,
      wishes: loaded.wishes,
      pins: pins.filter(({ table }) => table <= tables),
      current: null,
    })
    const seed = ports.randomness.below(2 ** 30)
    const found = await ports.mix(problem, wanted.length, seed, searchMilliseconds(seats.length))
    const made = wanted.map((round, at) => {
      const plan = found.plans[at]
      return {
        id: ports.randomness.uuid() as GroupPlanId,
        round,
        made: 'mixed' as const,
        tables,
        seed: plan?.seed ?? seed,
        steps: plan?.steps ?? 0,
        seats: seats.map(({ seat }, person) => ({
          seat: seat.id,
          table: (plan?.plan[person] ?? 0) + 1,
          pinned: problem.pinned.has(person),
        })),
      }
    })
    const detail = { discussions: wanted.length, tables, people: seats.length }
    return keepPlans(ports)(actor, input, { action: 'groups.mix', detail }, loaded, made, {
      plans: made.map(({ id }) => id),
    })
  }
