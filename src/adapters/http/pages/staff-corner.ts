import type { FastifyInstance } from 'fastify'
import { renderOpenProblem } from '#web/pages/open/problem-page.tsx'
import { asDomainError, statusOf } from '../errors.ts'
import { logFault } from '../fault-line.ts'
import { sendPage } from '../page.ts'
import { languageOf } from './language.ts'

/** Pages outside the staff app that only some may read: what goes wrong is told on a page in plain words. */
export function staffCorner(app: FastifyInstance, add: (corner: FastifyInstance) => void): void {
  void app.register(async (corner) => {
    corner.setErrorHandler((error, request, reply) => {
      const { code, detail } = asDomainError(error)
      if (code === 'internal') logFault(request, error)
      const html = renderOpenProblem({ language: languageOf(request), path: '/', code, detail })
      return sendPage(reply, html, { status: statusOf[code] })
    })
    add(corner)
  })
}
