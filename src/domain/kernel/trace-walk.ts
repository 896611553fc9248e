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

/**
 * The nodes on the way from `start`, nearest first, each once; among equals in the order of the edges.
 * `start` itself is none of them.
 */
export function stepsFrom(
  start: TraceNode,
  links: readonly TraceLink[],
  direction: TraceDirection,
): readonly TraceStep[] {
  const leaving = new Map<string, TraceLink[]>()
  for (const link of links) {
    const key = keyOf(direction === 'before' ? link.from : link.to)
    leaving.set(key, [...(leaving.get(key) ?? []), link])
  }
  const seen = new Set([keyOf(start)])
  const steps: TraceStep[] = []
  let front: readonly TraceNode[] = [start]
  for (let depth = 1; front.length > 0; depth += 1) {
    const next: TraceNode[] = []
    for (const { from, relation, to } of front.flatMap((node) => leaving.get(keyOf(node)) ?? [])) {
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
