type Reading<Value> = { running: Promise<Value>; next: Promise<Value> | null }

/**
 * One read at a time a key. Whoever asks while one is under way shares the next with everybody else who does:
 * 500 phones that ask in the same moment cost two reads, and no answer is older than its question.
 */
export class SharedReads<Key, Value> {
  readonly #load: (key: Key) => Promise<Value>
  readonly #readings = new Map<unknown, Reading<Value>>()

  constructor(load: (key: Key) => Promise<Value>) {
    this.#load = load
  }

  read(key: Key, name: unknown = key): Promise<Value> {
    const reading = this.#readings.get(name)
    if (!reading) return this.#begin(key, name)
    reading.next ??= reading.running.then(
      () => this.#begin(key, name),
      () => this.#begin(key, name),
    )
    return reading.next
  }

  #begin(key: Key, name: unknown): Promise<Value> {
    const reading: Reading<Value> = { running: this.#load(key), next: null }
    this.#readings.set(name, reading)
    const end = () => {
      if (reading.next === null) this.#readings.delete(name)
    }
    reading.running.then(end, end)
    return reading.running
  }
}
