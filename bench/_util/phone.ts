import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { eventParser } from '#web/pages/live/event-parser.ts'

type Sent = Readonly<{ status: number; text: string; milliseconds: number }>

const drained = async (answer: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of answer) text += String(chunk)
  return text
}

/** Null while part of it is still on its way. */
function wholeAnswer(text: string): { status: number; text: string } | null {
  const head = text.indexOf('\r\n\r\n')
  const length = /content-length: (\d+)/i.exec(text)
  const body = text.slice(head + 4)
  if (head < 0 || !length || body.length < Number(length[1])) return null
  return { status: Number(text.slice(9, 12)), text: body }
}

/** A phone as the server meets it: a new line for each request, one that it keeps open to follow. */
export class Phone {
  readonly #url: URL
  readonly #k: string
  readonly #cookie: string
  #follows: ReturnType<typeof request> | null = null

  constructor(url: string, k: string, card: string) {
    this.#url = new URL(url)
    this.#k = k
    this.#cookie = `samsyn-plats=${card}`
  }

  async join(card: string): Promise<void> {
    const body = new URLSearchParams({ kort: card }).toString()
    const { status } = await this.#post(`/rosta/${this.#k}`, 'application/x-www-form-urlencoded', body)
    if (status !== 303) throw new Error(`could not join: ${status}`)
  }

  /** One ballot, from the moment the phone wants to send until the answer is whole. */
  cast(body: string): Promise<Sent> {
    return this.#onLineOfItsOwn(`/rosta/${this.#k}/rost`, body, `cookie: ${this.#cookie}\r\n`)
  }

  fetchTicket(body: string): Promise<Sent> {
    return this.#onLineOfItsOwn(`/rosta/${this.#k}/biljett`, body, `cookie: ${this.#cookie}\r\n`)
  }

  castWithTicket(body: string): Promise<Sent> {
    return this.#onLineOfItsOwn(`/rost/${this.#k}`, body, '')
  }

  /** By the socket: what measures has the cores of what is measured, and a client of Node's costs more than the server. */
  #onLineOfItsOwn(path: string, body: string, headers: string): Promise<Sent> {
    const began = performance.now()
    const { hostname: host, port, origin } = this.#url
    return new Promise((resolve, reject) => {
      const line = connect({ host, port: Number(port) })
      let text = ''
      line.on('data', (chunk) => {
        text += chunk.toString('latin1')
        const answer = wholeAnswer(text)
        if (!answer) return
        line.destroy()
        resolve({ ...answer, milliseconds: performance.now() - began })
      })
      line.on('error', reject)
      line.write(
        `POST ${path} HTTP/1.1\r\nhost: ${this.#url.host}\r\norigin: ${origin}\r\n` +
          `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
          `${headers}\r\n${body}`,
      )
    })
  }

  /** Follows the conference; answers the milliseconds until the first state was whole. */
  follow(
    onEvent: (name: string, data: string) => void = () => undefined,
    { turnout = false } = {},
  ): Promise<number> {
    const began = performance.now()
    return new Promise((resolve, reject) => {
      const [parse, decoder] = [eventParser(), new TextDecoder()]
      this.#follows = request(
        { ...this.#where(`/live/${this.#k}${turnout ? '?turnout=1' : ''}`), method: 'GET', agent: false },
        (answer) => {
          answer.on('data', (chunk: Buffer) => {
            for (const { name, data } of parse(decoder.decode(chunk, { stream: true }))) {
              if (name === 'state') resolve(performance.now() - began)
              onEvent(name, data)
            }
          })
          answer.on('error', () => undefined)
        },
      )
      this.#follows.on('error', reject)
      this.#follows.end()
    })
  }

  drop(): void {
    this.#follows?.destroy()
    this.#follows = null
  }

  #where(path: string) {
    return { host: this.#url.hostname, port: this.#url.port, path }
  }

  #post(path: string, type: string, body: string): Promise<Sent> {
    const began = performance.now()
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        cookie: this.#cookie,
        origin: this.#url.origin,
      }
      const asked = request(
        { ...this.#where(path), method: 'POST', agent: false, headers },
        async (answer) => {
          const text = await drained(answer)
          resolve({ status: answer.statusCode ?? 0, text, milliseconds: performance.now() - began })
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }
}
