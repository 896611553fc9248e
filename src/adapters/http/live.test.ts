import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveState } from '#contract/consensus/live.ts'
import type { AssociationId, ConferenceId } from '#domain/kernel/id.ts'
import { LiveHub, type LiveView } from './live.ts'

const topic = { association: 'a' as AssociationId, conference: 'c' as ConferenceId }

const state = (changes: Partial<LiveState> = {}): LiveState => ({
  c: 'KV47PM',
  name: 'Konferens',
  ver: 1,
  r: 'r1',
  no: 1,
  of: 5,
  title: 'Omröstning 1',
  st: 'open',
  mode: 'self-paced',
  slot: 0,
  slotSt: null,
  items: 97,
  form: 'yes-no',
  lvl: 2,
  el: 23,
  cast: 0,
  fz: null,
  closesAt: null,
  now: '2026-01-01T00:00:00Z',
  invented: false,
  free: false,
  ...changes,
})

class Phone {
  text = ''
  writableLength = 0
  destroyed = false
  #close: (() => void) | null = null
  write(bytes: Buffer): boolean {
    this.text += bytes.toString()
    return true
  }
  on(_event: string, act: () => void): this {
    this.#close = act
    return this
  }
  end(): this {
    return this
  }
  destroy(): this {
    this.destroyed = true
    return this
  }
  leave(): void {
    this.#close?.()
  }
}

const events = (phone: Phone): string[] =>
  [...phone.text.matchAll(/event: (\w+)/g)].map((found) => found[1] ?? '')

describe('LiveHub', () => {
  let view: LiveView
  let reads: number
  let hub: LiveHub
  beforeEach(() => {
    vi.useFakeTimers()
    view = { state: state(), result: null }
    reads = 0
    hub = new LiveHub(async () => {
      reads += 1
      return view
    })
  })
  afterEach(() => {
    hub.close()
    vi.useRealTimers()
  })
  const join = async (phone: Phone): Promise<Phone> => {
    // A phone is written to, ended and destroyed, and nothing else of a response is used.
    await hub.follow(topic, phone as never, { turnout: true })
    return phone
  }

  it('gives the state at once, and reads once for many phones', async () => {
    const first = await join(new Phone())
    const second = await join(new Phone())
    expect(events(first)).toEqual(['state'])
    expect(events(second)).toEqual(['state'])
    expect(reads).toBe(1)
  })

  it('tells of a ballot that comes alone at once', async () => {
    const phone = await join(new Phone())
    await vi.advanceTimersByTimeAsync(250)
    view = { state: state({ cast: 1 }), result: null }
    hub.turnoutChanged(topic.conference)
    await vi.advanceTimersByTimeAsync(0)
    expect(events(phone)).toEqual(['state', 'turnout'])
  })

  it('gathers ballots that follow on each other for a quarter of a second into one turnout', async () => {
    const phone = await join(new Phone())
    await vi.advanceTimersByTimeAsync(250)
    const vote = (cast: number) => {
      view = { state: state({ cast }), result: null }
      hub.turnoutChanged(topic.conference)
    }
    vote(1)
    await vi.advanceTimersByTimeAsync(0)
    for (let ballot = 2; ballot <= 50; ballot += 1) vote(ballot)
    await vi.advanceTimersByTimeAsync(249)
    expect(events(phone)).toEqual(['state', 'turnout'])
    await vi.advanceTimersByTimeAsync(2)
    expect(events(phone)).toEqual(['state', 'turnout', 'turnout'])
    expect(phone.text).toContain('"cast":50')
    expect(reads).toBe(3)
  })

  it('sends no more than four turnouts a second, however the ballots come', async () => {
    const phone = await join(new Phone())
    for (let passed = 0; passed < 3_000; passed += 10) {
      view = { state: state({ cast: passed }), result: null }
      hub.turnoutChanged(topic.conference)
      await vi.advanceTimersByTimeAsync(10)
    }
    const turnouts = events(phone).filter((name) => name === 'turnout').length
    expect(turnouts).toBeGreaterThan(9)
    expect(turnouts).toBeLessThanOrEqual(12)
  })

  it('tells of turnout who asked for it, and spares a crowd of phones', async () => {
    const [wall, phone] = [await join(new Phone()), new Phone()]
    await hub.follow(topic, phone as never, { turnout: false })
    view = { state: state({ cast: 2 }), result: null }
    hub.turnoutChanged(topic.conference)
    await vi.advanceTimersByTimeAsync(300)
    expect([events(wall), events(phone)]).toEqual([['state', 'turnout'], ['state']])
    view = { state: state({ cast: 2, st: 'closing', ver: 2 }), result: null }
    hub.changed(topic.conference)
    await vi.advanceTimersByTimeAsync(0)
    expect([events(wall), events(phone)]).toEqual([
      ['state', 'turnout', 'state'],
      ['state', 'state'],
    ])
  })

  it('sends a result the moment it is told, with the whole payload', async () => {
    const phone = await join(new Phone())
    view = {
      state: state({ st: 'counted', ver: 2 }),
      result: { r: 'r1', slot: 0, n: 23, y: [20], no: [3], a: [0], f: 'A', cut: [], tied: [], head: null },
    }
    hub.changed(topic.conference)
    await vi.advanceTimersByTimeAsync(0)
    expect(events(phone)).toEqual(['state', 'state', 'result'])
  })

  it('skips turnout for a slow phone and lets go of a stuck one', async () => {
    const slow = await join(new Phone())
    const stuck = await join(new Phone())
    slow.writableLength = 100 * 1024
    stuck.writableLength = 2 * 1024 * 1024
    view = { state: state({ cast: 5 }), result: null }
    hub.turnoutChanged(topic.conference)
    await vi.advanceTimersByTimeAsync(300)
    expect(events(slow)).toEqual(['state'])
    expect(stuck.destroyed).toBe(true)
    expect(hub.listeners(topic.conference)).toBe(1)
  })

  it('misses no change that comes while it reads', async () => {
    const phone = await join(new Phone())
    const waiting: (() => void)[] = []
    const views = [state({ ver: 2, st: 'closing' }), state({ ver: 3, st: 'counted' })]
    hub.close()
    hub = new LiveHub(async () => {
      reads += 1
      if (reads === 2) return { state: state(), result: null }
      await new Promise<void>((go) => waiting.push(go))
      const next = views.shift()
      if (!next) throw new Error('read too often')
      return { state: next, result: null }
    })
    phone.text = ''
    await join(phone)
    hub.changed(topic.conference)
    hub.changed(topic.conference)
    waiting.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
    waiting.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(phone.text).toContain('"st":"counted"')
  })

  it('reads a slow turnout less often, yet once a second, and soon again after a fault', async () => {
    hub.close()
    let isAway = false
    hub = new LiveHub(async () => {
      reads += 1
      if (isAway) throw new Error('away')
      await new Promise((resolve) => setTimeout(resolve, 400))
      return view
    })
    const joined = join(new Phone())
    await vi.advanceTimersByTimeAsync(400)
    await joined
    hub.turnoutChanged(topic.conference)
    await vi.advanceTimersByTimeAsync(999)
    expect(reads).toBe(1)
    isAway = true
    await vi.advanceTimersByTimeAsync(1)
    expect(reads).toBe(2)
    await vi.advanceTimersByTimeAsync(250)
    expect(reads).toBe(3)
  })

  it('tells of ballots that come while a slow read is under way', async () => {
    hub.close()
    let answer = (_view: LiveView): void => undefined
    hub = new LiveHub(() => {
      reads += 1
      return reads === 2 ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(view)
    })
    const phone = await join(new Phone())
    hub.turnoutChanged(topic.conference)
    await vi.advanceTimersByTimeAsync(250)
    // The second read began before this ballot, and takes longer than turnout is gathered for.
    hub.turnoutChanged(topic.conference)
    await vi.advanceTimersByTimeAsync(1000)
    view = { state: state({ cast: 23 }), result: null }
    answer({ state: state({ cast: 5 }), result: null })
    await vi.advanceTimersByTimeAsync(1000)
    expect(phone.text).toContain('"cast":23')
  })

  it('tells whoever came while the database was away, when it is back', async () => {
    hub.close()
    hub = new LiveHub(async () => {
      reads += 1
      if (reads < 3) throw new Error('away')
      return view
    })
    const phones = [await join(new Phone()), await join(new Phone())]
    expect(phones.map(events)).toEqual([[], []])
    await vi.advanceTimersByTimeAsync(1000)
    expect(phones.map(events)).toEqual([['state'], ['state']])
  })

  it('reads once for many that ask while ballots come in', async () => {
    await join(new Phone())
    hub.turnoutChanged(topic.conference)
    const asked = Array.from({ length: 500 }, () => hub.current(topic))
    await vi.advanceTimersByTimeAsync(0)
    await Promise.all(asked)
    expect(reads).toBe(3)
  })

  it('forgets a conference that nobody follows', async () => {
    const phone = await join(new Phone())
    phone.leave()
    expect(hub.listeners(topic.conference)).toBe(0)
    hub.changed(topic.conference)
    expect(reads).toBe(1)
  })

  it('keeps nobody who left before it began to follow', async () => {
    const gone = new Phone()
    gone.destroy()
    await hub.follow(topic, gone as never, { turnout: true })
    expect([hub.listeners(topic.conference), gone.text]).toEqual([0, ''])
  })

  it('is full when it holds as many as it may, and has room again when one leaves', async () => {
    const small = new LiveHub(async () => view, 2)
    const [one, other] = [new Phone(), new Phone()]
    await small.follow(topic, one as never, { turnout: true })
    expect(small.isFull).toBe(false)
    await small.follow({ ...topic, conference: 'other' as ConferenceId }, other as never, { turnout: false })
    expect(small.isFull).toBe(true)
    one.leave()
    expect(small.isFull).toBe(false)
    small.close()
  })
})
