import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { showPack } from '#application/consensus/preparation/make-pack-file.ts'
import type { makeDraftFile } from '#application/consensus/report/make-draft-file.ts'
import { associationId, conferenceId } from '#contract/kernel.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { renderOpenProblem } from '#web/pages/open/problem-page.tsx'
import { renderReport } from '#web/pages/report/report-page.tsx'
import { asDomainError, statusOf } from '../errors.ts'
import { logFault } from '../fault-line.ts'
import type { ActorOf } from '../mount.ts'
import { sendPage } from '../page.ts'
import { untilLeft } from '../until-left.ts'
import { languageOf } from './language.ts'

const place = z.object({ association: associationId, conference: conferenceId })

/** The draft of a report, and a pack, as they will be read, for those who may read the conference. */
export function draftRoutes(
  app: FastifyInstance,
  actorOf: ActorOf,
  make: ReturnType<typeof makeDraftFile>,
  show: ReturnType<typeof showPack>,
): void {
  void app.register(async (corner) => {
    corner.setErrorHandler((error, request, reply) => {
      const { code, detail } = asDomainError(error)
      if (code === 'internal') logFault(request, error)
      const html = renderOpenProblem({ language: languageOf(request), path: request.url, code, detail })
      return sendPage(reply, html, { status: statusOf[code] })
    })
    corner.get('/utkast/rapport/:association/:conference', { logLevel: 'silent' }, async (request, reply) => {
      const actor = await actorOf(request)
      if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
      const read = place.safeParse(request.params)
      if (!read.success) throw new DomainError('not-found')
      const { files } = await make(actor, { ...read.data, format: 'html' }, untilLeft(reply))
      return sendPage(reply, Buffer.from(files[0]?.bytes ?? []).toString('utf8'))
    })
    corner.get('/utkast/utskick/:association/:conference', { logLevel: 'silent' }, async (request, reply) => {
      const actor = await actorOf(request)
      if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
      const read = place.safeParse(request.params)
      if (!read.success) throw new DomainError('not-found')
      const { tree, isDraft } = await show(actor, read.data)
      return sendPage(reply, renderReport(tree, { isDraft, address: null }))
    })
  })
}
