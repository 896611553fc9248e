import { createHmac, randomBytes } from 'node:crypto'
import { DomainError } from '#domain/kernel/error.ts'

type Bucket = { left: number; at: number }

/** A waiting room behind one address may send thirty at once; after that one every ten seconds. */
const most = 30
const oneEvery = 10_000
/** A bucket that has filled up says nothing any more, and is forgotten. */
export const forgottenAfter = most * oneEvery

/**
 * How often answers are sent from one address, for waves that anybody may answer. Only in memory, and under a hash that
 * this process alone could make: no address is kept, and none is known after `forgottenAfter` and a minute.
 */
export class SendRate {
  readonly #key = randomBytes(32)
  readonly #buckets = new Map<string, Bucket>()
  readonly #now: () => number
  #sweeping: NodeJS.Timeout | null = null

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  get size(): number {
    return this.#buckets.size
  }

  /** Errors: `too-many-attempts`. */
  admit(address: string): void {
    const name = createHmac('sha256', this.#key).update(address).digest('base64')
    const now = this.#now()
    const { left, at } = this.#buckets.get(name) ?? { left: most, at: now }
    const filled = Math.min(most, left + (now - at) / oneEvery)
    if (filled < 1) throw new DomainError('too-many-attempts')
    this.#buckets.set(name, { left: filled - 1, at: now })
    this.#sweeping ??= setInterval(() => this.sweep(), 60_000).unref()
  }

  sweep(): void {
    const now = this.#now()
    for (const [name, { at }] of this.#buckets) if (now - at >= forgottenAfter) this.#buckets.delete(name)
    if (this.#buckets.size > 0 || !this.#sweeping) return
    clearInterval(this.#sweeping)
    this.#sweeping = null
  }
}
