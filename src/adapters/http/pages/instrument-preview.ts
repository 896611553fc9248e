import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { getInstrument } from '#application/measurement/get-instrument.ts'
import { associationId } from '#contract/kernel.ts'
import { instrumentId, locale } from '#contract/measurement/instrument-content.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { baseLocale, variants } from '#domain/measurement/instrument/text.ts'
import { renderPreview } from '#web/pages/answer/preview-page.tsx'
import type { ActorOf } from '../mount.ts'
import { sendPage } from '../page.ts'
import { languageOf } from './language.ts'
import { staffCorner } from './staff-corner.ts'

const place = z.object({ association: associationId, instrument: instrumentId })

/** Whatever else comes along, such as an answer that was tried, is neither read nor kept. */
const choice = z.object({
  v: z.coerce.number().int().min(1).optional(),
  sprak: locale.catch(baseLocale),
  text: z.enum(variants).catch('std'),
  som: z.enum(['phone', 'paper']).catch('phone'),
  _steg: z.coerce.number().int().catch(0),
})

/** A questionnaire as the respondent meets it, for those who may read it. */
export function instrumentPreviewRoutes(
  app: FastifyInstance,
  actorOf: ActorOf,
  get: ReturnType<typeof getInstrument>,
): void {
  staffCorner(app, (corner) => {
    corner.get(
      '/utkast/formular/:association/:instrument',
      { logLevel: 'silent' },
      async (request, reply) => {
        const actor = await actorOf(request)
        if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
        const [at, asked] = [place.safeParse(request.params), choice.safeParse(request.query)]
        if (!at.success || !asked.success) throw new DomainError('not-found')
        const { v, sprak, text, som, _steg: steg } = asked.data
        const { content } = await get(actor, { ...at.data, ...(v === undefined ? {} : { v }) })
        const html = renderPreview({
          instrument: content,
          language: languageOf(request),
          address: `/utkast/formular/${at.data.association}/${at.data.instrument}`,
          v: v ?? null,
          choice: {
            locale: content.locales.includes(sprak) ? sprak : baseLocale,
            variant: text,
            on: som,
            at: steg,
          },
        })
        return sendPage(reply, html)
      },
    )
  })
}
