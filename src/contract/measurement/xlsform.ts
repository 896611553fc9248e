import { z } from 'zod'
import { itemKinds } from '#domain/measurement/instrument/item.ts'
import { xlsformFaultKinds } from '#domain/measurement/instrument/xlsform/fault.ts'
import { endpoint } from '../endpoint.ts'
import { changing, inAssociation, written } from '../kernel.ts'
import { instrumentId } from './instrument-content.ts'

const whole = z.number().int()

/** A workbook of at most 5 MB, as base64. */
const file = z.object({ name: z.string().max(255), base64: z.string().max(7_000_000) })

export const xlsformCheck = z.object({
  /** Null where anything is at fault: nothing comes in by halves. */
  found: z
    .object({
      title: z.string(),
      locales: z.array(z.string()),
      items: z.array(z.object({ id: z.string(), kind: z.enum(itemKinds), words: z.string() })),
      holdsDrafts: z.boolean(),
      /** What has to be put right before it can be locked. */
      hindrances: whole,
    })
    .nullable(),
  /** The first of them; `faultCount` says how many there are. */
  faults: z.array(
    z.object({
      sheet: z.string(),
      /** Null where it is not one row's. */
      row: whole.nullable(),
      column: z.string(),
      fault: z.enum(xlsformFaultKinds),
      detail: z.string(),
    }),
  ),
  faultCount: whole,
})
export type XlsformCheck = z.infer<typeof xlsformCheck>

export const xlsformEndpoints = {
  checkXlsform: endpoint({
    method: 'POST',
    path: '/api/a/:association/xlsform/check',
    summary:
      'Read an XLSForm workbook: what it holds, or every fault by sheet, row and column; nothing is kept',
    input: z.object({ ...inAssociation, file }),
    output: xlsformCheck,
    access: { verb: 'instrument.write' },
    errors: ['measurement.xlsform-unreadable', 'too-large'],
    large: true,
  }),
  importXlsform: endpoint({
    method: 'POST',
    path: '/api/a/:association/xlsform',
    summary: 'Start a questionnaire from an XLSForm workbook, whole or not at all',
    input: z.object({ ...changing, file, title: written(200) }),
    output: z.object({ instrument: instrumentId }),
    access: { verb: 'instrument.write' },
    errors: ['measurement.xlsform-unreadable', 'measurement.xlsform-faults', 'too-large'],
    large: true,
  }),
  exportXlsform: endpoint({
    method: 'GET',
    path: '/api/a/:association/instruments/:instrument/xlsform',
    summary: 'A questionnaire as an XLSForm workbook',
    input: z.object({
      ...inAssociation,
      instrument: instrumentId,
      v: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
    output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
    access: { verb: 'measure.read' },
    errors: ['not-found'],
  }),
}
