import { createHash } from 'node:crypto'
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
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}

/** Sends a server-rendered page. `script` says whether the page brings a module of our own. */
export const sendPage = (
  reply: FastifyReply,
  html: string,
  { status = 200, script = false }: { status?: number; script?: boolean } = {},
): FastifyReply =>
  reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy(html, script))
    .header('cache-control', 'no-store')
    .send(html)
