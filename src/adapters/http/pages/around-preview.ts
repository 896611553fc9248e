import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { draftAround } from '#application/measurement/around.ts'
import { locale } from '#contract/measurement/instrument-content.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { aroundTranslator } from '#web/i18n/around.ts'
import { renderAroundPreview } from '#web/pages/answer/around-preview.tsx'
import type { ActorOf } from '../mount.ts'
import { sendPage } from '../page.ts'
import { staffCorner } from './staff-corner.ts'

const place = z.object({ locale })

/** A translation of the short texts as those who answer would meet it, before anybody approves it. */
export function aroundPreviewRoutes(
  app: FastifyInstance,
  actorOf: ActorOf,
  draft: ReturnType<typeof draftAround>,
): void {
  staffCorner(app, (corner) => {
    corner.get('/utkast/sprak/:locale', { logLevel: 'silent' }, async (request, reply) => {
      const actor = await actorOf(request)
      if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
      const at = place.safeParse(request.params)
      if (!at.success) throw new DomainError('not-found')
      const texts = await draft(actor, at.data.locale)
      const around = { locale: at.data.locale, t: aroundTranslator(at.data.locale, texts) }
      return sendPage(reply, renderAroundPreview(around))
    })
  })
}
