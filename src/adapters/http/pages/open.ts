import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { OpenProtocol } from '#application/consensus/get-open-protocol.ts'
import type { OpenRecount } from '#application/consensus/get-open-recount.ts'
import { recountFile } from '#contract/consensus/recount-file.ts'
import { associationId, conferenceId, protocolId, roundId } from '#contract/kernel.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { renderOpenProblem } from '#web/pages/open/problem-page.tsx'
import { renderOpenProtocol } from '#web/pages/open/protocol-page.tsx'
import { asDomainError, statusOf } from '../errors.ts'
import { logFault } from '../fault-line.ts'
import { sendPage } from '../page.ts'
import { languageOf, languageRoute } from './language.ts'
import { type OpenReportPorts, openReportRoutes } from './open-report.ts'

const version = z.object({
  association: associationId,
  protocol: protocolId,
  v: z.coerce.number().int().min(1).max(10_000),
})
const round = z.object({ conference: conferenceId, round: roundId })

export type OpenPorts = Readonly<{
  protocol: (input: z.infer<typeof version>) => Promise<OpenProtocol>
  /** The same version as a file. */
  file: (
    { protocol }: OpenProtocol,
    format: 'csv' | 'json',
  ) => Readonly<{ name: string; mediaType: string; content: string }>
  recount: (input: z.infer<typeof round>) => Promise<OpenRecount>
  site: () => string
}> &
  OpenReportPorts

type ProtocolRoute = { Params: { association: string; protocol: string; v: string } }
type RecountRoute = { Params: { conference: string; file: string } }

const ending = /^(\d{1,5})(?:\.(csv|json))?$/

/** An address that does not even look right leads nowhere, as one that names nothing does. */
function wanted<T extends z.ZodType>(shape: T, given: unknown): z.output<T> {
  const read = shape.safeParse(given)
  if (!read.success) throw new DomainError('not-found')
  return read.data
}

/** What anybody may read, in the house and in the room: no sign-in, no script, and nothing kept about who reads. */
export async function openRoutes(app: FastifyInstance, ports: OpenPorts): Promise<void> {
  await app.register(async (corner) => {
    corner.setErrorHandler((error, request, reply) => {
      const { code, detail } = asDomainError(error)
      if (code === 'internal') logFault(request, error)
      const html = renderOpenProblem({ language: languageOf(request), path: request.url, code, detail })
      return sendPage(reply, html, { status: statusOf[code] })
    })
    languageRoute(corner, '/oppet/sprak', '/')
    openReportRoutes(corner, ports)
    corner.get<ProtocolRoute>(
      '/oppet/protokoll/:association/:protocol/:v',
      { logLevel: 'silent' },
      showProtocol,
    )
    corner.get<RecountRoute>('/oppet/omrakning/:conference/:file', { logLevel: 'silent' }, sendRecount)
  })

  async function showProtocol(request: FastifyRequest<ProtocolRoute>, reply: FastifyReply) {
    const [, v, format] = ending.exec(request.params.v) ?? []
    const found = await ports.protocol(wanted(version, { ...request.params, v }))
    if (format === 'csv' || format === 'json') return sendFile(reply, ports.file(found, format))
    const { protocol, recounts } = found
    const { conference } = protocol
    const html = renderOpenProtocol({
      language: languageOf(request),
      site: ports.site(),
      protocol,
      recounts: conference ? recounts.map((recount) => ({ ...recount, conference: conference.id })) : [],
    })
    return sendPage(reply, html)
  }

  async function sendRecount(request: FastifyRequest<RecountRoute>, reply: FastifyReply) {
    const { conference, file: name } = request.params
    const [, id] = /^(.+)\.json$/.exec(name) ?? []
    const { no, file } = await ports.recount(wanted(round, { conference, round: id }))
    return sendFile(reply, {
      name: `omrostning-${no}.json`,
      mediaType: 'application/json',
      // By its form: nothing leaves but what the file is said to hold.
      content: `${JSON.stringify(recountFile.parse(file), null, 2)}\n`,
    })
  }
}

const sendFile = (
  reply: FastifyReply,
  { name, mediaType, content }: Readonly<{ name: string; mediaType: string; content: string }>,
): FastifyReply =>
  reply
    .header('content-type', mediaType.includes('charset') ? mediaType : `${mediaType}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(content)
