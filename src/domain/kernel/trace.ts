/** A pinned version of one thing on the red thread (*röda tråden*); an id of parts is joined with full stops. */
export type TraceNode = Readonly<{ type: TraceType; id: string; version: number }>

/** What can be a node. Later contexts add theirs; a ballot, a response or a participant never is one (T3). */
export const traceTypes = [
  'source',
  'proposal',
  'round-outcome',
  'protocol-entry',
  'measure-point',
  'item',
  'wave-result',
] as const
export type TraceType = (typeof traceTypes)[number]

/** An edge points from what came later to what came before it. */
export const traceRelations = [
  'cites',
  'madeFrom',
  'votedOn',
  'adoptedFrom',
  'measures',
  'askedAs',
  'observedAs',
] as const
export type TraceRelation = (typeof traceRelations)[number]

export const isTraceType = (text: string): text is TraceType => traceTypes.some((type) => type === text)

export const isTraceRelation = (text: string): text is TraceRelation =>
  traceRelations.some((relation) => relation === text)

export type TraceLink = Readonly<{ from: TraceNode; relation: TraceRelation; to: TraceNode }>
