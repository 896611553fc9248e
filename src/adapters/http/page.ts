import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply } from 'fastify'

const hashes = new Map<string, string>()

const styleHash = (css: string): string => {
  const known = hashes.get(css)
  if (known) return known
  const made = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
  if (hashes.size < 100) hashes.set(css, made)
  return made
}

const inlineStyles = (html: string): string =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((found) => styleHash(found[1] ?? '')).join(' ')

/** Everything is refused but what the page itself brings; inline sheets are allowed by their hash. */
export const pagePolicy = (html: string, script: boolean): string =>
  [
    "default-src 'none'",
    `style-src 'self' ${inlineStyles(html)}`.trim(),
    `script-src ${script ? "'self'" : "'none'"}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // Not no-referrer: with it a form is sent with "Origin: null", and a phone too old for Sec-Fetch-Site is refused.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}

/** Fast rather than small: a room of phones asks in the same second, and higher levels gain a hundredth. */
const packing = { level: 6 }
const worthPacking = 2_000

/** A third slower and a tenth smaller: for pages that bring more along than the others. */
const packDensely = (html: string): Buffer =>
  brotliCompressSync(html, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: html.length },
  })

type Packing = Readonly<{ encoding: 'br' | 'gzip'; pack: (html: string) => Buffer }>

function packingFor({ request }: FastifyReply, html: string, dense: boolean): Packing | null {
  if (html.length <= worthPacking) return null
  const accepted = `${request.headers['accept-encoding']}`
  if (dense && /\bbr\b/.test(accepted)) return { encoding: 'br', pack: packDensely }
  return /\bgzip\b/.test(accepted) ? { encoding: 'gzip', pack: (text) => gzipSync(text, packing) } : null
}

/**
 * Sends a server-rendered page. `script` says whether the page brings a module of our own; `again` whether the
 * browser's own Back may show it once more: an answer to a form that is not kept at all is an error page to it.
 */
export const sendPage = (
  reply: FastifyReply,
  html: string,
  {
    status = 200,
    script = false,
    dense = false,
    again = false,
  }: { status?: number; script?: boolean; dense?: boolean; again?: boolean } = {},
): FastifyReply => {
  const packed = packingFor(reply, html, dense)
  if (packed) reply.header('content-encoding', packed.encoding)
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy(html, script))
    .header('cache-control', again ? 'private, no-cache' : 'no-store')
    .header('vary', 'accept-encoding')
    .send(packed ? packed.pack(html) : html)
}
