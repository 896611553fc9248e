import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Access, Endpoint, InputOf, OutputOf } from '#contract/endpoint.ts'
import { associationId, commandId } from '#contract/kernel.ts'
import { type Actor, may, maySomewhere, type Place } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import { inCommand } from '../command-name.ts'
import { InputError } from './errors.ts'

export type ActorOf = (request: FastifyRequest) => Promise<Actor>

/** For the few that read or set a cookie; everything else has no use for it. */
export type Exchange = Readonly<{ request: FastifyRequest; reply: FastifyReply }>

/** One function an endpoint; leaving one out does not compile. */
export type Handlers<Rows extends Record<string, Endpoint>> = {
  readonly [Name in keyof Rows]: (
    actor: Actor,
    input: InputOf<Rows[Name]>,
    exchange: Exchange,
  ) => Promise<OutputOf<Rows[Name]>>
}

type AnyHandler = (actor: Actor, input: never, exchange: Exchange) => Promise<unknown>

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

function parse(row: Endpoint, request: FastifyRequest): Record<string, unknown> {
  const sent = record(row.method === 'GET' ? request.query : request.body)
  // The address wins: a body must not name another association than the path.
  const found = (row.input as z.ZodObject).strict().safeParse({ ...sent, ...record(request.params) })
  if (found.success) return found.data
  throw new InputError(
    found.error.issues.map((issue) => ({ path: issue.path.join('.'), check: issue.code ?? 'invalid' })),
  )
}

const inPath = z.object({ association: associationId, conference: z.string().optional() })

/**
 * Only the path tells where: a body that names a conference must not widen what its sender may do.
 * An endpoint with a verb always has the association there; one without would be a fault of ours.
 */
function placeIn(parameters: Record<string, unknown>): Place {
  const { association, conference } = inPath.parse(parameters)
  return { association, ...(conference === undefined ? {} : { conference }) }
}

export function checkAccess(access: Access, actor: Actor, parameters: Record<string, unknown>): void {
  if ('open' in access) {
    if (access.open === 'anyone') return
    if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
    if (access.open === 'installation-admin' && !actor.isInstallationAdmin) throw new DomainError('forbidden')
    return
  }
  const place = placeIn(parameters)
  if (may(actor, access.verb, place)) return
  if (access.somewhere && maySomewhere(actor, access.verb, place.association)) return
  if (actor.kind === 'nobody') throw new DomainError('not-signed-in')
  const belongs = actor.grants.some((grant) => grant.association === place.association)
  throw new DomainError(belongs ? 'forbidden' : 'not-found')
}

/** Bytes: a workbook of some 5 MB as base64, or the table read from it. */
const largeBody = 8 * 1024 * 1024

/** Registers every row of a contract map with its handler. */
export function mount<Rows extends Record<string, Endpoint>>(
  app: FastifyInstance,
  actorOf: ActorOf,
  rows: Rows,
  handlers: Handlers<Rows>,
): void {
  for (const [name, row] of Object.entries(rows)) {
    const handle = handlers[name] as AnyHandler
    app.route({
      method: row.method,
      url: row.path,
      ...(row.large ? { bodyLimit: largeBody } : {}),
      handler: async (request, reply) => {
        const actor = await actorOf(request)
        // Before the input is looked at, so that a stranger cannot learn the form of what is asked for.
        if (!('open' in row.access) && actor.kind === 'nobody' && !isPublic(row.access))
          throw new DomainError('not-signed-in')
        const input = parse(row, request)
        checkAccess(row.access, actor, record(request.params))
        const act = () => handle(actor, input as never, { request, reply })
        const command = commandId.safeParse(input.commandId)
        const answer = await (command.success ? inCommand(command.data, name, act) : act())
        reply.header('cache-control', 'no-store')
        // Parsed on the way out too: a field that the contract does not name never leaves.
        return row.output.parse(answer)
      },
    })
  }
}

const isPublic = (access: Access): boolean =>
  'verb' in access && (access.verb === 'published.read' || access.verb === 'protocol.read')
