import { setTimeout as wait } from 'node:timers/promises'
import { holdConference } from '../tests/_util/led-conference.ts'
import { type RunningServer, startServer } from '../tests/_util/server.ts'
import { figure, type Print, quantile, spread } from './_util/figure.ts'
import { Phone } from './_util/phone.ts'
import { inTurns, someBallot } from './_util/room.ts'
import { processorTime, residentAtMost, residentNow } from './_util/server-process.ts'

const SIZES = [24, 100, 500]
const ITEMS = 97
const REPEATS = 5

type Run = Readonly<{
  acknowledged: readonly number[]
  failed: number
  /** Milliseconds from the last acknowledgement until the wall's stream says that all have voted. */
  toWall: number
  /** From the word to count until the whole result is on the wall's stream, and on the last phone's. */
  counted: number
  onEveryScreen: number
  reconnected: readonly number[]
  processor: number
}>

/** What the wall has heard; times by the bench's own clock. */
class Wall {
  readonly heard: { name: string; data: Record<string, unknown>; at: number }[] = []
  readonly #phone: Phone

  constructor(url: string, code: string) {
    this.#phone = new Phone(url, code, '')
  }

  follow() {
    return this.#phone.follow(
      (name, data) => this.heard.push({ name, data: JSON.parse(data), at: performance.now() }),
      { turnout: true },
    )
  }

  async when(isIt: (name: string, data: Record<string, unknown>) => boolean): Promise<number> {
    for (let waited = 0; waited < 60_000; waited += 2) {
      const found = this.heard.find(({ name, data }) => isIt(name, data))
      if (found) return found.at
      await wait(2)
    }
    throw new Error('the wall did not hear of it in a minute')
  }

  drop() {
    this.#phone.drop()
  }
}

/** One conference: all phones follow, all vote in the same instant, the round is closed and counted. */
async function run(server: RunningServer, size: number): Promise<Run> {
  const led = await holdConference(server.url, `Mätning ${size}`, size)
  const { code, cards } = await led.cards()
  const phones = cards.map((card) => new Phone(server.url, code, card.code))
  await inTurns(phones, (phone, at) => phone.join(cards[at]?.code ?? ''))
  const wall = new Wall(server.url, code)
  await wall.follow()
  const resultAt: number[] = []
  const follow = (phone: Phone) =>
    phone.follow((name) => {
      if (name === 'result') resultAt.push(performance.now())
    })
  await inTurns(phones, follow)
  await led.step(1, 'open')
  const { round, freezeCode } = await led.paper(1)
  const bodies = phones.map(() => JSON.stringify({ r: round, fz: freezeCode, slot: 0, a: someBallot(ITEMS) }))
  await wall.when((name, data) => name === 'state' && data.st === 'open')
  await wait(500)

  const before = processorTime(server.pid)
  const answers = await Promise.all(phones.map((phone, at) => phone.cast(bodies[at] ?? '')))
  const lastAcknowledged = performance.now()
  const processor = processorTime(server.pid) - before
  const recorded = answers.filter(({ text }) => text === '{"recorded":true}')
  const allIn = await wall.when((_name, data) => data.cast === recorded.length)

  phones.forEach((phone) => {
    phone.drop()
  })
  await wait(300)
  const reconnected = await Promise.all(phones.map(follow))
  await wait(500)

  await led.step(1, 'close')
  const asked = performance.now()
  await led.step(1, 'count')
  const counted = await wall.when((name) => name === 'result')
  while (resultAt.length < phones.length) await wait(2)
  const { cast } = await led.result(1)
  if (cast !== recorded.length) throw new Error(`${recorded.length} acknowledged, ${cast} counted`)
  wall.drop()
  phones.forEach((phone) => {
    phone.drop()
  })
  return {
    acknowledged: recorded.map(({ milliseconds }) => milliseconds),
    failed: phones.length - recorded.length,
    toWall: Math.max(0, allIn - lastAcknowledged),
    counted: counted - asked,
    onEveryScreen: Math.max(...resultAt) - counted,
    reconnected,
    processor,
  }
}

function tell(print: Print, size: number, runs: readonly Run[]): void {
  const of = <T>(pick: (one: Run) => T) => runs.map(pick)
  const acknowledged = of((one) => one.acknowledged)
  const name = `live, ${size} ballots of ${ITEMS} items at once`
  print(spread(`${name}: acknowledged`, 'ms', acknowledged, { target: 250 }))
  print(spread(`${name}: acknowledged, p99`, 'ms', acknowledged, { target: null, upper: 0.99 }))
  print(
    figure(
      `${name}: not acknowledged`,
      'ballots',
      of(({ failed }) => failed),
      0,
    ),
  )
  print(
    figure(
      `${name}: last acknowledged to projector`,
      'ms',
      of(({ toWall }) => toWall),
      null,
    ),
  )
  print(
    figure(
      `${name}: count to result on projector`,
      'ms',
      of(({ counted }) => counted),
      1_000,
    ),
  )
  print(
    figure(
      `${name}: projector to last phone`,
      'ms',
      of(({ onEveryScreen }) => onEveryScreen),
      null,
    ),
  )
  print(
    figure(
      `${name}: processor of Node`,
      'ms',
      of(({ processor }) => processor),
      null,
    ),
  )
  print(
    spread(
      `live, ${size} streams connect again at once`,
      'ms',
      of(({ reconnected }) => reconnected),
      { target: 400 },
    ),
  )
}

/**
 * A room of phones against the built program, the database beside it and durable (a round does not open
 * with fsync off), the phones on the same machine: what is measured is shared with what measures.
 */
export async function bench(args: readonly string[], print: Print): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES
  const server = await startServer()
  const idle = residentNow(server.pid)
  try {
    const runs = new Map<number, Run[]>(sizes.map((size) => [size, []]))
    // The first of all warms the program up and is not counted.
    await run(server, Math.min(...sizes))
    for (let repeat = 0; repeat < REPEATS; repeat += 1)
      for (const size of sizes) {
        const one = await run(server, size)
        runs.get(size)?.push(one)
        process.stderr.write(
          `${repeat + 1}/${REPEATS} ${size}: p95 ${Math.round(quantile(one.acknowledged, 0.95))} ms\n`,
        )
      }
    for (const [size, made] of runs) tell(print, size, made)
    print(figure('live, memory of Node when started', 'MiB', [idle], null))
    print(figure('live, memory of Node at most', 'MiB', [residentAtMost(server.pid)], 200))
  } finally {
    await server.stop()
    await server.remove()
  }
}
