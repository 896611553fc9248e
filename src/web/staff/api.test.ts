import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { addressOf, call } from './api.ts'
import { AbortedError, failureText, NetworkError, RefusedError, RetryableError } from './api-error.ts'
import { isWaitingForServer, serverAnswered } from './connection.ts'
import { textIn } from './ui/text.tsx'

const rename = endpoint({
  method: 'POST',
  path: '/api/a/:association/rename',
  summary: 'for the test',
  input: z.object({ association: z.string(), name: z.string() }),
  output: z.object({ name: z.string() }),
  access: { open: 'signed-in' },
  errors: [],
})

const input = { association: 'å/1', name: 'Våren' }

/** The browser's `fetch` with one answer; the outermost edge, so nothing of ours is replaced. */
function whenTheServer(answers: () => Promise<Response>) {
  const asked: [string, RequestInit][] = []
  vi.stubGlobal('fetch', (address: string, options: RequestInit) => {
    asked.push([address, options])
    return answers()
  })
  return asked
}

const json = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }))

afterEach(() => {
  serverAnswered()
  vi.unstubAllGlobals()
})

describe('the client', () => {
  it('puts path parameters in the address and the rest in the body', async () => {
    const asked = whenTheServer(() => json({ name: 'Våren' }))
    await expect(call(rename, input)).resolves.toEqual({ name: 'Våren' })
    expect(asked[0]?.[0]).toBe('/api/a/%C3%A5%2F1/rename')
    expect(asked[0]?.[1].body).toBe('{"name":"Våren"}')
    expect(addressOf('/api/x', { a: 1, b: undefined })).toEqual({ address: '/api/x', rest: { a: 1 } })
  })

  it('knows a refusal, with its detail and the fields at fault', async () => {
    const fields = [{ path: 'name', check: 'too_small' }]
    whenTheServer(() => json({ error: { code: 'invalid-input', detail: {}, fields } }, 422))
    const error = await call(rename, input).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(RefusedError)
    expect(error).toMatchObject({ code: 'invalid-input', fields })
    expect(failureText(textIn('sv'), error)).toBe('Någon uppgift behöver rättas. Det du skrev finns kvar.')
  })

  it('waits for a server whose database is away', async () => {
    whenTheServer(() => json({ error: { code: 'database-away', detail: {} } }, 503))
    await expect(call(rename, input)).rejects.toBeInstanceOf(RetryableError)
    expect(isWaitingForServer()).toBe(true)
  })

  it('waits for a server that does not answer, and is glad when it does', async () => {
    whenTheServer(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(call(rename, input)).rejects.toBeInstanceOf(NetworkError)
    expect(isWaitingForServer()).toBe(true)
    whenTheServer(() => json({ name: 'Våren' }))
    await call(rename, input)
    expect(isWaitingForServer()).toBe(false)
  })

  it('says nothing to whoever has left the page', async () => {
    const left = new AbortController()
    left.abort()
    whenTheServer(() => Promise.reject(new DOMException('aborted', 'AbortError')))
    await expect(call(rename, input, left.signal)).rejects.toBeInstanceOf(AbortedError)
    expect(isWaitingForServer()).toBe(false)
  })

  it('does not pass on an answer that the contract does not know', async () => {
    whenTheServer(() => json({ title: 'Våren' }))
    await expect(call(rename, input)).rejects.toBeInstanceOf(RetryableError)
  })

  it('has a sentence for an answer that is no message at all', async () => {
    whenTheServer(() => Promise.resolve(new Response('<html>', { status: 502 })))
    const error = await call(rename, input).catch((thrown: unknown) => thrown)
    expect(failureText(textIn('sv'), error)).toMatch(/^Något gick fel hos oss/)
  })
})
