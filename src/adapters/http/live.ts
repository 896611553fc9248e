import { randomInt } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { LiveResult, LiveState } from '#contract/consensus/live.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import { SharedReads } from '../shared-reads.ts'

export type LiveView = Readonly<{ state: LiveState; result: LiveResult | null }>
export type Topic = Readonly<{ association: AssociationId; conference: ConferenceId }>

type Stream = Pick<Duplex, 'write' | 'end' | 'destroy' | 'destroyed' | 'writableLength' | 'on'>

type Room = {
  readonly topic: Topic
  readonly streams: Set<Stream>
  /** Walls and consoles, which show it; a phone shows nothing of how many have voted. */
  readonly toldTurnout: Set<Stream>
  view: LiveView | null
  stateBytes: Buffer | null
  loading: Promise<void> | null
  dirty: 'no' | 'turnout' | 'state'
  timer: NodeJS.Timeout | null
  /** When the latest read ended, and the milliseconds that it took. */
  readAt: number
  readTook: number
}

const turnoutPause = 250
/** Reading it for a crowd takes time that its ballots need: a tenth of it, and yet once a second. */
const turnoutShare = 10
const longestPause = 1_000
const skipTurnoutAt = 64 * 1024
const dropAt = 1024 * 1024
const pingEvery = 15_000
/** Four times the largest room that is promised. */
const mostStreams = 20_000

/**
 * Sends each conference's state to everyone who follows it: read once a change, made into bytes once,
 * the same bytes to all. There is no replay log: whoever connects gets the state as it is.
 */
export class LiveHub {
  readonly #load: (topic: Topic) => Promise<LiveView>
  readonly #reads: SharedReads<Topic, LiveView>
  readonly #rooms = new Map<ConferenceId, Room>()
  readonly #epoch = Date.now().toString(36)
  readonly #ping: NodeJS.Timeout
  readonly #most: number
  #seq = 0

  constructor(load: (topic: Topic) => Promise<LiveView>, most = mostStreams) {
    this.#most = most
    this.#load = load
    this.#reads = new SharedReads(load)
    this.#ping = setInterval(() => this.#pingAll(), pingEvery)
    this.#ping.unref()
  }

  listeners(conference: ConferenceId): number {
    return this.#rooms.get(conference)?.streams.size ?? 0
  }

  /** The state as it is now; from memory while somebody follows, so that 5,000 phones cost one read. */
  async current(topic: Topic): Promise<LiveView> {
    const room = this.#rooms.get(topic.conference)
    if (room?.view && room.dirty === 'no') return room.view
    return this.#reads.read(topic, topic.conference)
  }

  get isFull(): boolean {
    let streams = 0
    for (const room of this.#rooms.values()) streams += room.streams.size
    return streams >= this.#most
  }

  async follow(topic: Topic, stream: Stream, { turnout }: Readonly<{ turnout: boolean }>): Promise<void> {
    // It left while its conference was looked for, and will not say so again.
    if (stream.destroyed) return
    const room = this.#roomOf(topic)
    room.streams.add(stream)
    if (turnout) room.toldTurnout.add(stream)
    stream.on('close', () => this.#leave(room, stream))
    if (room.stateBytes) this.#welcome(room, [stream])
    else await this.#refresh(room)
  }

  #welcome({ stateBytes }: Room, streams: Iterable<Stream>): void {
    if (!stateBytes) return
    // Spread out, so that a room of phones does not come back in the same instant.
    for (const stream of streams)
      stream.write(Buffer.concat([Buffer.from(`retry: ${500 + randomInt(350)}\n\n`), stateBytes]))
  }

  changed(conference: ConferenceId): void {
    const room = this.#rooms.get(conference)
    if (!room) return
    room.dirty = 'state'
    if (room.timer) clearTimeout(room.timer)
    room.timer = null
    void this.#refresh(room)
  }

  turnoutChanged(conference: ConferenceId): void {
    const room = this.#rooms.get(conference)
    if (room?.dirty !== 'no') return
    room.dirty = 'turnout'
    this.#later(room)
  }

  /** After a lost listening connection: anything may have happened. */
  changedAll(): void {
    for (const conference of this.#rooms.keys()) this.changed(conference)
  }

  close(): void {
    clearInterval(this.#ping)
    for (const room of this.#rooms.values()) {
      if (room.timer) clearTimeout(room.timer)
      for (const stream of room.streams) stream.end()
    }
    this.#rooms.clear()
  }

  #roomOf(topic: Topic): Room {
    const known = this.#rooms.get(topic.conference)
    if (known) return known
    const room: Room = {
      topic,
      streams: new Set(),
      toldTurnout: new Set(),
      view: null,
      stateBytes: null,
      loading: null,
      dirty: 'no',
      timer: null,
      readAt: Number.NEGATIVE_INFINITY,
      readTook: 0,
    }
    this.#rooms.set(topic.conference, room)
    return room
  }

  #leave(room: Room, stream: Stream): void {
    room.streams.delete(stream)
    room.toldTurnout.delete(stream)
    if (room.streams.size > 0) return
    if (room.timer) clearTimeout(room.timer)
    if (this.#rooms.get(room.topic.conference) === room) this.#rooms.delete(room.topic.conference)
  }

  /** A vote that comes alone is told at once; one that follows on another waits until its turn. */
  #later(room: Room, pause = pauseLeft(room)): void {
    if (room.timer) return
    room.timer = setTimeout(() => {
      room.timer = null
      void this.#refresh(room)
    }, pause)
  }

  /** One read at a time; what changes meanwhile leads to one more. */
  async #refresh(room: Room): Promise<void> {
    if (room.loading) return room.loading
    room.loading = this.#readAndSend(room).finally(() => {
      room.loading = null
      if (room.streams.size === 0) return
      if (room.dirty === 'state') void this.#refresh(room)
      // Its timer may have run out while this read was under way.
      else if (room.dirty === 'turnout') this.#later(room)
    })
    return room.loading
  }

  async #readAndSend(room: Room): Promise<void> {
    room.dirty = 'no'
    const before = room.view
    const began = performance.now()
    try {
      room.view = await this.#load(room.topic)
      room.readAt = performance.now()
      room.readTook = room.readAt - began
    } catch {
      // The database is away for a moment. Phones keep what they have; try again soon.
      room.dirty = 'turnout'
      this.#later(room, turnoutPause)
      return
    }
    const { state, result } = room.view
    const full = this.#event('state', state)
    room.stateBytes = result ? Buffer.concat([full, this.#event('result', result)]) : full
    // Whoever came before there was anything to tell, because it was being read or could not be.
    if (!before) return this.#welcome(room, room.streams)
    if (sameButTurnout(before.state, state)) {
      if (before.state.cast !== state.cast || before.state.el !== state.el) this.#sendTurnout(room, state)
      return
    }
    this.#send(room, room.streams, room.stateBytes, false)
  }

  #sendTurnout(room: Room, { r, slot, cast, el }: LiveState): void {
    this.#send(room, room.toldTurnout, this.#event('turnout', { r, slot, cast, el }), true)
  }

  #send(room: Room, streams: ReadonlySet<Stream>, bytes: Buffer, mayBeSkipped: boolean): void {
    for (const stream of streams) {
      if (stream.writableLength > dropAt) {
        this.#leave(room, stream)
        stream.destroy()
      } else if (!mayBeSkipped || stream.writableLength <= skipTurnoutAt) stream.write(bytes)
    }
  }

  #event(name: string, data: object): Buffer {
    this.#seq += 1
    return Buffer.from(`event: ${name}\nid: ${this.#epoch}-${this.#seq}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  #pingAll(): void {
    const bytes = Buffer.from(': ping\n\n')
    for (const room of this.#rooms.values()) this.#send(room, room.streams, bytes, true)
  }
}

const pauseAfter = (readTook: number): number =>
  Math.min(Math.max(turnoutPause, turnoutShare * readTook), longestPause)

const pauseLeft = ({ readAt, readTook }: Room): number =>
  Math.max(0, readAt + pauseAfter(readTook) - performance.now())

const stable = ({ cast: _cast, el: _el, now: _now, ...rest }: LiveState): string => JSON.stringify(rest)

const sameButTurnout = (before: LiveState, after: LiveState): boolean => stable(before) === stable(after)
