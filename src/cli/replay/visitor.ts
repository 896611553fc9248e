import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'

/** The server said no, with its code; shown to whoever runs the command. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  constructor(what: string, status: number, body: string) {
    super(`${what}: ${status} ${body.slice(0, 300)}`)
    this.status = status
  }
}

/** Somebody with a browser of their own: cookies are kept by path, as browsers do. */
export class Visitor {
  readonly #url: string
  readonly #cookies = new Map<string, Readonly<{ value: string; path: string }>>()

  constructor(url: string) {
    this.#url = url.replace(/\/$/, '')
  }

  async send(path: string, options: Readonly<{ method?: string; type?: string; body?: string }> = {}) {
    const answer = await fetch(`${this.#url}${path}`, {
      method: options.method ?? 'GET',
      redirect: 'manual',
      headers: {
        origin: new URL(this.#url).origin,
        cookie: this.#cookiesFor(path),
        ...(options.type ? { 'content-type': options.type } : {}),
      },
      ...(options.body === undefined ? {} : { body: options.body }),
    })
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    return { status: answer.status, text: await answer.text() }
  }

  async call<I extends z.ZodObject, O extends z.ZodType>(
    row: Endpoint<I, O>,
    input: z.input<I>,
  ): Promise<z.output<O>> {
    const fields: Record<string, unknown> = { ...input }
    const path = row.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = fields[name]
      delete fields[name]
      return encodeURIComponent(`${value}`)
    })
    const answer =
      row.method === 'GET'
        ? await this.send(path + search(fields))
        : await this.send(path, { method: 'POST', type: 'application/json', body: JSON.stringify(fields) })
    if (answer.status !== 200) throw new Refused(`${row.method} ${path}`, answer.status, answer.text)
    return row.output.parse(JSON.parse(answer.text))
  }

  #cookiesFor(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const at = pair.indexOf('=')
    const path = attributes.find((part) => part.toLowerCase().startsWith('path='))?.slice(5) ?? '/'
    this.#cookies.set(pair.slice(0, at), { value: pair.slice(at + 1), path })
  }
}

const search = (fields: Record<string, unknown>): string => {
  const query = new URLSearchParams(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, `${value}`])),
  )
  return query.size > 0 ? `?${query}` : ''
}
