import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pagePolicy, securityHeaders } from './page.ts'

describe('pagePolicy', () => {
  it('allows the page’s own sheet by its hash, and no script unless it brings one', () => {
    const css = 'body{color:#14181F}'
    const hash = createHash('sha256').update(css).digest('base64')
    const policy = pagePolicy(`<style>${css}</style>`, false)
    expect(policy).toContain(`style-src 'self' 'sha256-${hash}'`)
    expect(policy).toContain("script-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('allows scripts of our own origin only', () => {
    expect(pagePolicy('', true)).toContain("script-src 'self';")
  })
})

describe('securityHeaders', () => {
  it('tell nobody else where a page was, and still let a form of our own name its origin', () => {
    expect(securityHeaders['referrer-policy']).toBe('same-origin')
  })
})
