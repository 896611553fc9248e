import type { FastifyInstance } from 'fastify'

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : unescaped(found)
}

/** A browser without script or cookies: what it sends is what stands on the page it was last sent. */
export class Respondent {
  readonly #app: FastifyInstance
  readonly seen: { url: string; status: number; html: string; headers: Record<string, unknown> }[] = []

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  get html(): string {
    return this.seen.at(-1)?.html ?? ''
  }

  get status(): number {
    return this.seen.at(-1)?.status ?? 0
  }

  /** What a reader sees, without tags. */
  get words(): string {
    const body = this.html.slice(this.html.indexOf('<body'))
    return unescaped(body.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim()
  }

  get title(): string {
    return unescaped(/<title>(.*?)<\/title>/s.exec(this.html)?.[1] ?? '')
  }

  async open(url: string): Promise<this> {
    return this.#take(
      url,
      await this.#app.inject({ method: 'GET', url, headers: { host: 'localhost:4810' } }),
    )
  }

  /** The form as it stands, with what is filled in, sent with one of its buttons. */
  async press(
    step: string | null,
    fill: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<this> {
    return this.post(this.action, this.form(step, fill))
  }

  get action(): string {
    return attribute(/<form[^>]*id="_svar"[^>]*>/.exec(this.html)?.[0] ?? '', 'action') ?? ''
  }

  form(step: string | null, fill: Readonly<Record<string, string | readonly string[]>> = {}): string {
    const fields = new URLSearchParams()
    const put = (name: string, value: string) => {
      if (!(name in fill)) fields.append(name, value)
    }
    for (const [tag] of this.html.matchAll(/<input[^>]*>/g)) {
      const [name, kind] = [attribute(tag, 'name'), attribute(tag, 'type')]
      if (!name || ((kind === 'radio' || kind === 'checkbox') && !tag.includes(' checked'))) continue
      put(name, attribute(tag, 'value') ?? '')
    }
    for (const [, tag = '', text = ''] of this.html.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs))
      put(attribute(tag, 'name') ?? '', unescaped(text))
    for (const [name, value] of Object.entries(fill))
      for (const one of [value].flat()) fields.append(name, `${one}`)
    if (step !== null) fields.append('_steg', step)
    return fields.toString()
  }

  async post(url: string, payload: string): Promise<this> {
    const headers = {
      host: 'localhost:4810',
      // As a phone too old to say which site it is on, told to say nothing of where it comes from.
      origin: 'null',
      'user-agent': 'Telefonen/7.1',
      'content-type': 'application/x-www-form-urlencoded',
    }
    return this.#take(url, await this.#app.inject({ method: 'POST', url, payload, headers }))
  }

  #take(url: string, answer: { statusCode: number; body: string; headers: Record<string, unknown> }): this {
    this.seen.push({ url, status: answer.statusCode, html: answer.body, headers: answer.headers })
    return this
  }
}
