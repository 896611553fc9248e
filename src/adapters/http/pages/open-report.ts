import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { OpenReport } from '#application/consensus/report/get-open-report.ts'
import type { KeptFile } from '#application/kernel/report-ports.ts'
import { associationId, reportId } from '#contract/kernel.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { renderOpenReport } from '#web/pages/open/report-page.tsx'
import { sendPage } from '../page.ts'

const place = z.object({ association: associationId, report: reportId })
const version = place.extend({ v: z.coerce.number().int().min(1).max(10_000) })

type Place = z.infer<typeof place>
type Version = z.infer<typeof version>

export type OpenReportPorts = Readonly<{
  report: (input: Version) => Promise<OpenReport>
  newestReport: (input: Place) => Promise<number>
  reportFile: (input: Version & Readonly<{ ending: string }>) => Promise<KeptFile>
}>

type Named = { Params: { association: string; report: string } }
type Numbered = { Params: Named['Params'] & { v: string } }

const ending = /^(\d{1,5})(?:\.(html|pdf|docx|zip))?$/

function wanted<T extends z.ZodType>(shape: T, given: unknown): z.output<T> {
  const read = shape.safeParse(given)
  if (!read.success) throw new DomainError('not-found')
  return read.data
}

/** A published report for anybody: the page, its files byte for byte, and an address that leads to the newest. */
export function openReportRoutes(corner: FastifyInstance, ports: OpenReportPorts): void {
  corner.get<Named>('/oppet/rapport/:association/:report', { logLevel: 'silent' }, async (request, reply) => {
    const asked = wanted(place, request.params)
    const v = await ports.newestReport(asked)
    return reply.redirect(`/oppet/rapport/${asked.association}/${asked.report}/${v}`, 302)
  })

  corner.get<Numbered>(
    '/oppet/rapport/:association/:report/:v',
    { logLevel: 'silent' },
    async (request, reply) => {
      const [, v, format] = ending.exec(request.params.v) ?? []
      const asked = wanted(version, { ...request.params, v })
      if (format !== undefined) {
        const { bytes, mediaType } = await ports.reportFile({ ...asked, ending: format })
        return reply
          .header('content-type', mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
          .header('content-disposition', `attachment; filename="rapport-${asked.v}.${format}"`)
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes))
      }
      const path = `/oppet/rapport/${asked.association}/${asked.report}`
      return sendPage(reply, renderOpenReport({ ...(await ports.report(asked)), path }))
    },
  )
}
