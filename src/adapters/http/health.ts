import type { FastifyInstance } from 'fastify'

export type Check = Readonly<{ name: string; holds: () => Promise<boolean> | boolean }>

const holds = async ({ holds: ask }: Check): Promise<boolean> => {
  try {
    return await ask()
  } catch {
    return false
  }
}

/** 200 while everything that a request needs is in place, else 503 with what is away. */
export function healthRoute(app: FastifyInstance, checks: readonly Check[]): void {
  app.get('/api/health', { logLevel: 'silent' }, async (_request, reply) => {
    const found = await Promise.all(checks.map(async (check) => [check.name, await holds(check)] as const))
    const away = found.filter(([, isThere]) => !isThere).map(([name]) => name)
    return reply
      .code(away.length === 0 ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(away.length === 0 ? { status: 'ok' } : { status: 'away', away })
  })
}
