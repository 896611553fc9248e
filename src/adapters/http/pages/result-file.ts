import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { fetchResultFile } from '#application/measurement/fetch-result-file.ts'
import type { WriteResultFile } from '#application/measurement/result-file-ports.ts'
import { associationId } from '#contract/kernel.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { Language } from '#web/i18n/language.ts'
import type { ActorOf } from '../mount.ts'
import { languageOf } from './language.ts'
import { staffCorner } from './staff-corner.ts'

const place = z.object({ association: associationId, file: z.uuid() })

type Ports = Readonly<{
  fetch: ReturnType<typeof fetchResultFile>
  writer: (language: Language) => WriteResultFile
}>

/** Files of released figures, as a stream: as large as they are, and no faster than they are taken. */
export function resultFileRoutes(app: FastifyInstance, actorOf: ActorOf, { fetch, writer }: Ports): void {
  staffCorner(app, (corner) => {
    corner.get('/fil/resultat/:association/:file', { logLevel: 'silent' }, async (request, reply) => {
      const actor = await actorOf(request)
      if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
      const read = place.safeParse(request.params)
      if (!read.success) throw new DomainError('not-found')
      const made = await fetch(actor, read.data, writer(languageOf(request)))
      return reply
        .header('content-type', made.mediaType)
        .header('content-disposition', `attachment; filename="${made.name}"`)
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .send(Readable.from(made.bytes, { objectMode: false, highWaterMark: 256 * 1024 }))
    })
  })
}
