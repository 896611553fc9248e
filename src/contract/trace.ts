import { z } from 'zod'
import { traceRelations, traceTypes } from '#domain/kernel/trace.ts'
import { endpoint } from './endpoint.ts'
import { inAssociation } from './kernel.ts'

export const traceNode = z.object({
  type: z.enum(traceTypes),
  id: z.string().max(80),
  version: z.number().int(),
})

/** How something is known. Only what is stated may be quoted as the source. */
export const traceBasis = z.enum(['stated', 'derived', 'unpublished', 'own', 'counted'])

export const openEndCode = z.enum(['not-voted-on', 'not-adopted', 'no-measure-point'])

const openEnd = z.object({
  code: openEndCode,
  /** A day, or what is known of it: "2014-04". */
  since: z.string().nullable(),
})

/**
 * What is known of a node, for the page to put in words by its type. A hidden one is a step that the one
 * who asks may not see: it keeps its place and tells nothing.
 */
export const tracePlace = z.object({
  node: traceNode,
  isHidden: z.boolean(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** A wording, as it was. */
  words: z.string().nullable(),
  basis: traceBasis.nullable(),
  isInvented: z.boolean(),
  /** Segments of its own page in the association. */
  page: z.array(z.string()).nullable(),
  openEnd: openEnd.nullable(),
})
export type TracePlace = z.infer<typeof tracePlace>

export const traceStep = tracePlace.extend({
  relation: z.enum(traceRelations),
  depth: z.number().int(),
})
export type TraceStep = z.infer<typeof traceStep>

export const trace = z.object({
  start: tracePlace,
  before: z.array(traceStep),
  after: z.array(traceStep),
  /** Locks what is shown: five groups of the hash over every step and edge. */
  code: z.string(),
})
export type Trace = z.infer<typeof trace>

export const searchHit = z.object({
  kind: z.enum(['proposal', 'conference', 'protocol']),
  id: z.string(),
  title: z.string().nullable(),
  facts: tracePlace.shape.facts,
  page: z.array(z.string()),
  isInvented: z.boolean(),
})
export type SearchHit = z.infer<typeof searchHit>

const read = { verb: 'trace.read', somewhere: true } as const

export const traceEndpoints = {
  listOpenEnds: endpoint({
    method: 'GET',
    path: '/api/a/:association/trace',
    summary: 'Where the red thread ends without having led to anything yet, the oldest first',
    input: z.object(inAssociation),
    output: z.object({ openEnds: z.array(tracePlace), total: z.number().int() }),
    access: read,
    errors: [],
  }),
  getTrace: endpoint({
    method: 'GET',
    path: '/api/a/:association/trace/:type/:id/:version',
    summary: 'Where something comes from, and what it led to',
    input: z.object({
      ...inAssociation,
      type: z.enum(traceTypes),
      id: z.string().max(80),
      version: z.coerce.number().int(),
    }),
    output: trace,
    access: read,
    errors: ['not-found'],
  }),
  search: endpoint({
    method: 'GET',
    path: '/api/a/:association/search',
    summary: 'Find proposals, conferences and protocols by their words and numbers',
    input: z.object({ ...inAssociation, q: z.string().trim().min(1).max(200) }),
    output: z.object({ hits: z.array(searchHit), more: z.boolean() }),
    access: { verb: 'search.use', somewhere: true },
    errors: [],
  }),
}
