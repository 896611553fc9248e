import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { DomainError } from '#domain/kernel/error.ts'
import { isEncrypted } from './encrypted.ts'
import { sendError } from './errors.ts'
import { checkLocalHost, checkOrigin } from './origin.ts'
import { securityHeaders } from './page.ts'

type Options = Readonly<{
  /** Listening on this computer only: names that are not this computer's are refused. */
  localOnly: boolean
  logLevel: 'silent' | 'warn' | 'info'
  /** Proxies, besides those on this computer, whose word for a visitor's address is taken. */
  proxies?: readonly string[]
  /** The address that people use, where it is set. */
  publicAddress?: string | null
  /** Where the log goes; without it to standard output. */
  logTo?: NodeJS.WritableStream
}>

/** A year: a browser that has been here encrypted does not come back in plain text. */
const strictTransport = 'max-age=31536000'

/** A server with what every page and message needs: headers, cookies, forms, origin check, errors. */
export async function makeServer({
  localOnly,
  logLevel,
  proxies = [],
  publicAddress = null,
  logTo,
}: Options): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: logLevel, redact: ['req.headers', 'req.query'], ...(logTo ? { stream: logTo } : {}) },
    // Addresses of voters and respondents are never written down.
    // One logger for all: what is logged names its own reference, and a child for each request costs a room dear.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: ['loopback', ...proxies],
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  })
  await app.register(cookie)
  await app.register(formbody)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (isEncrypted(request, publicAddress)) reply.header('strict-transport-security', strictTransport)
    if (localOnly) checkLocalHost(request)
    checkOrigin(request)
  })
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
  app.setNotFoundHandler((request, reply) => sendError(new DomainError('not-found'), request, reply))
  return app
}
