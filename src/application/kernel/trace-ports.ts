import type { ReadTx } from '#application/ports.ts'
import type { SearchHit, TracePlace } from '#contract/trace.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Verb } from '#domain/kernel/permission.ts'
import type { TraceNode, TraceType } from '#domain/kernel/trace.ts'

/** What a context knows of one of its nodes. */
export type Described = Omit<TracePlace, 'node' | 'isHidden'> &
  Readonly<{
    /** Who may see it: a verb, or null where it has been published. */
    needs: Verb | null
  }>

/** A context tells of its own kinds of node, and where among them the thread ends. */
export type TraceDescriber = Readonly<{
  types: readonly TraceType[]
  /** In the order of the nodes; null where there is no such thing. */
  describe(tx: ReadTx, nodes: readonly TraceNode[]): Promise<readonly (Described | null)[]>
  /** Nodes that ought to have led to something and have not. */
  openEnds(tx: ReadTx): Promise<readonly TraceNode[]>
}>

/** A context finds its own things by words. Only what the actor may see. */
export type SearchSource = (
  tx: ReadTx,
  actor: Actor,
  words: string,
  most: number,
) => Promise<readonly SearchHit[]>
