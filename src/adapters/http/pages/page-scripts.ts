import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

export type PageScript = Readonly<{ path: string; plain: Buffer; gzip: Buffer; br: Buffer }>

/** The modules of server-rendered pages; null where they have not been built: the pages work without. */
export type PageScripts = Readonly<
  Record<'vote' | 'wall' | 'ticket' | 'card' | 'evaluation' | 'pack' | 'answer' | 'invite', PageScript | null>
>

export const noScripts: PageScripts = {
  ...{ vote: null, wall: null, ticket: null, card: null },
  ...{ evaluation: null, pack: null, answer: null, invite: null },
}

function scriptOf(folder: string, name: string): PageScript | null {
  const file = join(folder, `${name}.js`)
  if (!existsSync(file)) return null
  const plain = readFileSync(file)
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 12)
  return {
    path: `/sidor/${name}-${hash}.js`,
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    br: brotliCompressSync(plain),
  }
}

export const loadPageScripts = (folder: string): PageScripts => ({
  vote: scriptOf(folder, 'vote'),
  wall: scriptOf(folder, 'wall'),
  ticket: scriptOf(folder, 'ticket'),
  card: scriptOf(folder, 'card'),
  evaluation: scriptOf(folder, 'evaluation'),
  pack: scriptOf(folder, 'pack'),
  answer: scriptOf(folder, 'answer'),
  invite: scriptOf(folder, 'invite'),
})

/** Named by their content, so a phone fetches each once and never an old one. */
export function pageScriptRoutes(app: FastifyInstance, scripts: PageScripts): void {
  for (const script of Object.values(scripts)) {
    if (!script) continue
    app.get(script.path, { logLevel: 'silent' }, async (request, reply) => {
      const accepted = `${request.headers['accept-encoding']}`
      const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted))
      if (encoding) reply.header('content-encoding', encoding)
      return reply
        .header('content-type', 'text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .send(encoding ? script[encoding] : script.plain)
    })
  }
}
