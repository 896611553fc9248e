import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { happening, inAssociation } from './kernel.ts'

export const auditFilter = {
  /** The beginning of an action, such as `role` or `round.close`. */
  action: z.string().max(60).optional(),
  actor: z.string().max(120).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Rows before this number: the next page, backwards in time. */
  before: z.coerce.number().int().positive().optional(),
}

export const auditPage = z.object({
  rows: z.array(happening),
  total: z.number().int(),
  /** What to ask for next; null on the last page. */
  before: z.number().int().nullable(),
  /** Kinds of action that occur, for the filter. */
  actions: z.array(z.string()),
})
export type AuditPage = z.infer<typeof auditPage>

export const chainState = z.object({
  rows: z.number().int(),
  /** The first row that is not as it was written; null when all hold. */
  firstBroken: z.number().int().nullable(),
})
export type ChainState = z.infer<typeof chainState>

export const auditEndpoints = {
  listAudit: endpoint({
    method: 'GET',
    path: '/api/a/:association/audit',
    summary: 'What has happened in the association, latest first',
    input: z.object({ ...inAssociation, ...auditFilter }),
    output: auditPage,
    access: { verb: 'audit.read' },
    errors: [],
  }),
  checkAudit: endpoint({
    method: 'GET',
    path: '/api/a/:association/audit/check',
    summary: 'Whether the history is as it was written',
    input: z.object(inAssociation),
    output: chainState,
    access: { verb: 'audit.read' },
    errors: [],
  }),
}
