/** What waits for one key: the last value sent, and everyone who sent one. */
type Entry<Value, Answer> = {
  value: Value
  waiting: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }[]
}

export type BatchLimits = Readonly<{
  /** Milliseconds that the first value waits for company. */
  pause: number
  most: number
  /** Batches under way at the same time. */
  abreast: number
}>

/**
 * Gathers values that arrive at about the same time, so that one commit carries many of them.
 * Of several values with one key the last is kept, and two batches under way never hold the same key:
 * what was sent last is what stays.
 */
export class BatchQueue<Value, Answer> {
  readonly #send: (values: ReadonlyMap<string, Value>) => Promise<(key: string) => Answer>
  readonly #limits: BatchLimits
  readonly #entries = new Map<string, Entry<Value, Answer>>()
  readonly #underWay = new Set<string>()
  #batches = 0
  #timer: NodeJS.Timeout | null = null

  constructor(
    send: (values: ReadonlyMap<string, Value>) => Promise<(key: string) => Answer>,
    limits: BatchLimits,
  ) {
    this.#send = send
    this.#limits = limits
  }

  get isIdle(): boolean {
    return this.#entries.size === 0 && this.#batches === 0
  }

  put(key: string, value: Value): Promise<Answer> {
    const entry = this.#entries.get(key) ?? { value, waiting: [] }
    entry.value = value
    this.#entries.set(key, entry)
    const answer = new Promise<Answer>((resolve, reject) => entry.waiting.push({ resolve, reject }))
    if (this.#entries.size >= this.#limits.most) this.#flush()
    else this.#soon()
    return answer
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#flush(), this.#limits.pause)
  }

  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    while (this.#batches < this.#limits.abreast) {
      const batch = this.#take()
      if (batch.size === 0) return
      void this.#carry(batch)
    }
  }

  #take(): Map<string, Entry<Value, Answer>> {
    const batch = new Map<string, Entry<Value, Answer>>()
    for (const [key, entry] of this.#entries) {
      if (batch.size === this.#limits.most) break
      if (!this.#underWay.has(key)) batch.set(key, entry)
    }
    for (const key of batch.keys()) {
      this.#entries.delete(key)
      this.#underWay.add(key)
    }
    return batch
  }

  async #carry(batch: ReadonlyMap<string, Entry<Value, Answer>>): Promise<void> {
    this.#batches += 1
    try {
      const answerTo = await this.#send(new Map([...batch].map(([key, { value }]) => [key, value])))
      for (const [key, { waiting }] of batch) for (const { resolve } of waiting) resolve(answerTo(key))
    } catch (error) {
      for (const { waiting } of batch.values()) for (const { reject } of waiting) reject(error)
    } finally {
      this.#batches -= 1
      for (const key of batch.keys()) this.#underWay.delete(key)
      if (this.#entries.size > 0) this.#flush()
    }
  }
}
