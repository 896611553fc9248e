import { pairsMet, unavoidableRepeats } from './group-measure.ts'
import type { GroupProblem, Tables } from './group-problem.ts'
import { type GroupPlan, type SearchBudget, searchGroups } from './group-search.ts'
import { brokenCost, imbalanceCost } from './group-state.ts'

export type GroupSeries = Readonly<{ plans: readonly GroupPlan[]; steps: number }>

const firstSteps = 2000

type Attempt = GroupSeries & Readonly<{ cost: number; met: number }>

/**
 * Plans several discussions in a row, and the row again from other seeds while there is time: a good first
 * placing can leave the third without a way out. The cheapest row is kept, then the one where most meet.
 */
export function searchSeries(
  problem: GroupProblem,
  discussions: number,
  seed: number,
  budget: SearchBudget,
): GroupSeries {
  if (discussions === 1) {
    const only = searchGroups(problem, seed, budget)
    return { plans: [only], steps: only.steps }
  }
  const isOver = (steps: number) => steps >= budget.steps || (budget.shouldStop?.() ?? false)
  let best = attempt(problem, discussions, seed, budget, firstSteps * problem.people)
  let steps = best.steps
  for (let no = 1; !isBest(problem, best) && !isOver(steps); no += 1) {
    const left = { ...budget, atLeast: 0, steps: budget.steps - steps }
    // Seeds of neighbouring discussions are neighbours, so a new row begins far away.
    const next = attempt(
      problem,
      discussions,
      seed + no * 10_007,
      left,
      firstSteps * problem.people * (no + 1),
    )
    steps += next.steps
    if (next.cost < best.cost || (next.cost === best.cost && next.met > best.met)) best = next
  }
  return { plans: best.plans, steps }
}

function attempt(
  problem: GroupProblem,
  discussions: number,
  seed: number,
  budget: SearchBudget,
  each: number,
): Attempt {
  const plans: GroupPlan[] = []
  const earlier: Tables[] = [...problem.earlier]
  let [steps, cost] = [0, 0]
  for (let no = 0; no < discussions; no += 1) {
    const most = Math.max(0, Math.min(each, budget.steps - steps))
    const found = searchGroups({ ...problem, earlier }, seed + no, { ...budget, steps: most })
    plans.push(found)
    earlier.push(found.plan)
    steps += found.steps
    const { broken, imbalance, repeats } = found.measure
    cost += broken * brokenCost + imbalance * imbalanceCost + repeats
  }
  return { plans, steps, cost, met: pairsMet(problem.people, earlier) }
}

/** Every discussion as good as it can be in itself. */
function isBest(problem: GroupProblem, { plans, cost }: Attempt): boolean {
  const earlier: Tables[] = [...problem.earlier]
  let floor = 0
  for (const { plan } of plans) {
    floor += unavoidableRepeats({ ...problem, earlier })
    earlier.push(plan)
  }
  return cost <= floor
}
