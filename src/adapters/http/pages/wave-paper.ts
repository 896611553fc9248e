import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { showWaveDocument } from '#application/measurement/make-wave-document.ts'
import { associationId, waveId } from '#contract/kernel.ts'
import { waveDocuments } from '#contract/measurement/wave-facts.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { renderReport } from '#web/pages/report/report-page.tsx'
import type { ActorOf } from '../mount.ts'
import { sendPage } from '../page.ts'
import { staffCorner } from './staff-corner.ts'

const place = z.object({ association: associationId, wave: waveId, document: z.enum(waveDocuments) })

/** Papers about a wave's protection, to read and print, for those who may read what is measured. */
export function wavePaperRoutes(
  app: FastifyInstance,
  actorOf: ActorOf,
  show: ReturnType<typeof showWaveDocument>,
): void {
  staffCorner(app, (corner) => {
    corner.get(
      '/utkast/matomgang/:association/:wave/:document',
      { logLevel: 'silent' },
      async (request, reply) => {
        const actor = await actorOf(request)
        if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
        const read = place.safeParse(request.params)
        if (!read.success) throw new DomainError('not-found')
        const report = await show(actor, read.data)
        return sendPage(
          reply,
          renderReport(report, { isDraft: read.data.document === 'dpia', address: null }),
        )
      },
    )
  })
}
