import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'

export type Answer<T> = Readonly<{ status: number; code: string | null; body: T; text: string }>

/** Somebody's browser: keeps cookies by name and path, and speaks the contract. */
export class Browser {
  readonly cookies = new Map<string, Readonly<{ value: string; path: string; line: string }>>()
  readonly #app: FastifyInstance
  readonly #headers: Readonly<Record<string, string>>

  constructor(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}) {
    this.#app = app
    this.#headers = { host: 'localhost:4810', 'sec-fetch-site': 'same-origin', ...headers }
  }

  async send(
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const { pathname } = new URL(url, 'http://localhost')
    const answer = await this.#app.inject({
      method,
      url,
      ...(payload ? { payload } : {}),
      headers: { ...this.#headers, ...headers, cookie: this.cookieHeader(pathname) },
    })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) this.#keep(line)
    return answer
  }

  /** Whatever the server answers, parsed by the contract where it is not a refusal. */
  async try<I extends z.ZodObject, O extends z.ZodType>(
    row: Endpoint<I, O>,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Answer<z.output<O> | null>> {
    const fields: Record<string, unknown> = { ...input }
    const path = row.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = fields[name]
      delete fields[name]
      return String(value)
    })
    const query = new URLSearchParams(
      Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
    )
    const answer =
      row.method === 'GET'
        ? await this.send('GET', query.size > 0 ? `${path}?${query}` : path)
        : await this.send('POST', path, fields)
    const failed = answer.statusCode !== 200
    return {
      status: answer.statusCode,
      code: failed ? String(answer.json().error?.code) : null,
      body: failed ? null : row.output.parse(answer.json()),
      text: answer.body,
    }
  }

  async call<I extends z.ZodObject, O extends z.ZodType>(
    row: Endpoint<I, O>,
    input: Readonly<Record<string, unknown>>,
  ): Promise<z.output<O>> {
    const { body, status, text } = await this.try(row, input)
    if (body === null) throw new Error(`${row.path}: ${status} ${text}`)
    return body
  }

  cookieHeader(path: string): string {
    return [...this.cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
  }

  /** The session's secret, as a thief of the cookie would have it. */
  sessionToken(): string | undefined {
    return this.cookies.get('samsyn-session')?.value
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    const value = pair.slice(at + 1)
    const attribute = (wanted: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
    if (attribute('max-age') === '0' || value === '') this.cookies.delete(name)
    else this.cookies.set(name, { value, path: attribute('path') ?? '/', line })
  }
}
