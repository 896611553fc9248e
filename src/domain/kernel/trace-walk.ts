import type { TraceLink, TraceNode, TraceRelation } from './trace.ts'

/** `before`: what it comes from (*kommer från*). `after`: what it led to (*ledde till*). */
export type TraceDirection = 'before' | 'after'

export type TraceStep = Readonly<{
  node: TraceNode
  relation: TraceRelation
  /** 1 is the nearest. A node that several ways lead to stands at its shortest. */
  depth: number
}>

const keyOf = ({ type, id, version }: TraceNode): string => `${type} ${id} ${version}`

/** Edges by the node they leave when the thread is followed this way. */
function leavingEdges(links: readonly TraceLink[], direction: TraceDirection) {
  const leaving = new Map<string, TraceLink[]>()
  for (const link of links) {
    const key = keyOf(direction === 'before' ? link.from : link.to)
    leaving.set(key, [...(leaving.get(key) ?? []), link])
  }
  return (node: TraceNode): readonly TraceLink[] => leaving.get(keyOf(node)) ?? []
}

/** Every node that can be reached, each once, with its shortest way. */
function reached(
  start: TraceNode,
  leaving: (node: TraceNode) => readonly TraceLink[],
  direction: TraceDirection,
): readonly TraceStep[] {
  const seen = new Set([keyOf(start)])
  const steps: TraceStep[] = []
  let front: readonly TraceNode[] = [start]
  for (let depth = 1; front.length > 0; depth += 1) {
    const next: TraceNode[] = []
    for (const { from, relation, to } of front.flatMap(leaving)) {
      const node = direction === 'before' ? to : from
      if (seen.has(keyOf(node))) continue
      seen.add(keyOf(node))
      steps.push({ node, relation, depth })
      next.push(node)
    }
    front = next
  }
  return steps
}

/**
 * The nodes on the way from `start`, each once: nearest first, and never before a node that leads to it, so
 * that a proposal stands after all the votes on it. `depth` is the shortest way. `start` itself is none of them.
 */
export function stepsFrom(
  start: TraceNode,
  links: readonly TraceLink[],
  direction: TraceDirection,
): readonly TraceStep[] {
  const leaving = leavingEdges(links, direction)
  const far = (link: TraceLink): string => keyOf(direction === 'before' ? link.to : link.from)
  const steps = reached(start, leaving, direction)
  const waits = new Map(steps.map(({ node }) => [keyOf(node), 0]))
  for (const node of [start, ...steps.map((step) => step.node)])
    for (const link of leaving(node)) waits.set(far(link), (waits.get(far(link)) ?? 0) + 1)

  const ordered: TraceStep[] = []
  let left = steps
  let latest: TraceNode | undefined = start
  while (latest) {
    for (const link of leaving(latest)) waits.set(far(link), (waits.get(far(link)) ?? 0) - 1)
    // A ring, which nobody should have written, leaves nothing free: then the nearest is taken.
    const next: TraceStep | undefined = left.find(({ node }) => waits.get(keyOf(node)) === 0) ?? left[0]
    if (next) ordered.push(next)
    left = left.filter((step) => step !== next)
    latest = next?.node
  }
  return ordered
}
