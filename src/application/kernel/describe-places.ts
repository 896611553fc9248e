import type { ReadTx } from '#application/ports.ts'
import type { TracePlace } from '#contract/trace.ts'
import { type Actor, maySomewhere } from '#domain/kernel/actor.ts'
import type { TraceNode } from '#domain/kernel/trace.ts'
import type { Described, TraceDescriber } from './trace-ports.ts'

const hidden = (node: TraceNode): TracePlace => ({
  // The type alone says what kind of step it is; an id could be looked up elsewhere.
  node: { ...node, id: '' },
  isHidden: true,
  facts: {},
  words: null,
  basis: null,
  isInvented: false,
  page: null,
  openEnd: null,
})

const seen = (node: TraceNode, { needs: _needs, ...described }: Described): TracePlace => ({
  node,
  isHidden: false,
  ...described,
})

/**
 * Puts what each context knows to its nodes, and takes away what the actor may not see: such a node stays as
 * a hidden step (T2). A node that nobody knows of any more is hidden too.
 */
export async function describePlaces(
  describers: readonly TraceDescriber[],
  tx: ReadTx,
  actor: Actor,
  nodes: readonly TraceNode[],
): Promise<readonly TracePlace[]> {
  const places = new Map<TraceNode, TracePlace>()
  for (const { types, describe } of describers) {
    const own = nodes.filter(({ type }) => types.includes(type))
    if (own.length === 0) continue
    const described = await describe(tx, own)
    own.forEach((node, index) => {
      const what = described[index]
      const isSeen = what && (what.needs === null || maySomewhere(actor, what.needs, tx.association))
      places.set(node, what && isSeen ? seen(node, what) : hidden(node))
    })
  }
  return nodes.map((node) => places.get(node) ?? hidden(node))
}
