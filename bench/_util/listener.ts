import { connect, type Socket } from 'node:net'

/**
 * A phone that follows, by its socket: thousands of them in one process must not cost more than the server that
 * is measured, so that only the words that are waited for are looked for, and no line is taken apart.
 */
export class Listener {
  readonly #line: Socket
  readonly #waiting = new Map<string, (at: number) => void>()
  #tail = ''

  private constructor(line: Socket) {
    this.#line = line
    line.on('data', (chunk) => this.#hear(chunk))
    line.on('error', () => undefined)
  }

  static follow(address: string, k: string, { turnout = false } = {}): Promise<Listener> {
    const { hostname: host, port, host: name } = new URL(address)
    return new Promise((resolve, reject) => {
      const line = connect({ host, port: Number(port) })
      const listener = new Listener(line)
      line.once('error', reject)
      listener.when('event: state').then(() => resolve(listener), reject)
      line.write(
        `GET /live/${k}${turnout ? '?turnout=1' : ''} HTTP/1.1\r\nhost: ${name}\r\naccept: text/event-stream\r\n\r\n`,
      )
    })
  }

  /** The moment that these words came, by the bench's own clock; words that came before do not count. */
  when(words: string): Promise<number> {
    return new Promise((resolve) => {
      this.#waiting.set(words, resolve)
    })
  }

  drop(): void {
    this.#line.destroy()
  }

  #hear(chunk: Buffer): void {
    if (this.#waiting.size === 0) return
    const heard = this.#tail + chunk.toString('latin1')
    for (const [words, resolve] of this.#waiting) {
      if (!heard.includes(words)) continue
      this.#waiting.delete(words)
      resolve(performance.now())
    }
    this.#tail = heard.slice(-64)
  }
}
