import { authorise } from '#application/authorise.ts'
import type { Groups, groupEndpoints } from '#contract/consensus/group.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { measureGroups, pairsMet, unavoidableRepeats } from '#domain/consensus/group-measure.ts'
import { type Actor, may } from '#domain/kernel/actor.ts'
import type { SeatId } from '#domain/kernel/id.ts'
import type { GroupPlanRecord } from './group-ports.ts'
import { type Attendance, attends, groupProblem, tablesOf } from './group-problem.ts'
import { type GroupReadPorts, hasDiscussion, isFixed, type LoadedGroups, loadGroups } from './load-groups.ts'
import type { RoundRecord } from './round-ports.ts'
import { summariseRound } from './round-summary.ts'

type Plan = NonNullable<Groups['discussions'][number]['plan']>

const presentPeople = ({ seats }: LoadedGroups): Groups['people'] =>
  seats.map((record) => ({
    seat: record.seat.id,
    number: record.seat.number,
    label: record.seat.label,
    organisation: record.expert?.organisation ?? null,
    background: record.expert?.background ?? null,
    present: record.seat.present,
    expected: attends(record, 'expected'),
  }))

/** People in some plan: between them meetings are possible. */
const seatedIn = (plans: readonly GroupPlanRecord[]): readonly SeatId[] => [
  ...new Set(plans.flatMap(({ seats }) => seats.map(({ seat }) => seat))),
]

/** What a plan achieves after the discussions before it. */
function figuresOf(plan: GroupPlanRecord, before: readonly GroupPlanRecord[], loaded: LoadedGroups) {
  const seated = new Set(plan.seats.map(({ seat }) => seat))
  const seats = loaded.seats.filter(({ seat }) => seated.has(seat.id))
  const { wishes } = loaded
  const problem = groupProblem({
    seats,
    tables: plan.tables,
    others: before,
    wishes,
    pins: [],
    current: null,
  })
  const tables = tablesOf(
    seats.map(({ seat }) => seat.id),
    plan,
  )
  const { imbalance, repeats, broken } = measureGroups(problem, tables)
  const everybody = seatedIn([...before, plan])
  const held = before.map((one) => tablesOf(everybody, one))
  const earlier = pairsMet(everybody.length, held)
  const met = pairsMet(everybody.length, [...held, tablesOf(everybody, plan)])
  const isSplit = problem.together.filter(([a, b]) => tables[a] !== tables[b]).length
  return {
    figures: {
      people: seats.length,
      imbalance,
      repeats,
      unavoidable: unavoidableRepeats(problem),
      newPairs: met - earlier,
      met,
      possible: (everybody.length * (everybody.length - 1)) / 2,
    },
    brokenWishes: broken + isSplit,
  }
}

function presentPlan(
  { plan, former }: LoadedGroups['plans'][number],
  before: readonly GroupPlanRecord[],
  loaded: LoadedGroups,
): Plan {
  const seated = new Set(plan.seats.map(({ seat }) => seat))
  const attending = (who: Attendance) =>
    new Set(loaded.seats.filter((record) => attends(record, who)).map(({ seat }) => seat.id))
  const [expected, present] = [attending('expected'), attending('present')]
  const outside = (there: ReadonlySet<SeatId>) => [...seated].filter((seat) => !there.has(seat))
  const left = (there: ReadonlySet<SeatId>) => [...there].filter((seat) => !seated.has(seat))
  return {
    id: plan.id,
    no: plan.no,
    made: plan.made,
    tables: plan.tables,
    seats: [...plan.seats],
    ...figuresOf(plan, before, loaded),
    missing: { expected: outside(expected), present: outside(present) },
    without: { expected: left(expected), present: left(present) },
    canUndo: former !== null,
  }
}

/** The discussions in the order they are held, with the plan of each. */
export function presentDiscussions(loaded: LoadedGroups): Groups['discussions'] {
  const isShown = (record: RoundRecord) => record.round.id === loaded.shown && !isFixed(record)
  const before: GroupPlanRecord[] = []
  return loaded.rounds.filter(hasDiscussion).map((record) => {
    const held = loaded.plans.find(({ plan }) => plan.round === record.round.id)
    const plan = held ? presentPlan(held, before, loaded) : null
    if (held) before.push(held.plan)
    const { id, no, name, state } = summariseRound(record, 0)
    return { round: id, no, name, state, isFixed: isFixed(record), isShown: isShown(record), plan }
  })
}

export const getGroups =
  (ports: GroupReadPorts) =>
  async (actor: Actor, input: InputOf<typeof groupEndpoints.getGroups>): Promise<Groups> => {
    const { association, conference } = input
    authorise(actor, 'roster.read', { association, conference })
    const loaded = await ports.read(association, (tx) => loadGroups(ports, tx, conference))
    return {
      people: presentPeople(loaded),
      discussions: presentDiscussions(loaded),
      wishes: [...loaded.wishes],
      can: { plan: may(actor, 'roster.write', { association, conference }) },
    }
  }
