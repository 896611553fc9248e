import { setTimeout as wait } from 'node:timers/promises'
import { holdConference } from '../tests/_util/led-conference.ts'
import { startServer } from '../tests/_util/server.ts'
import { figure, type Print, quantile, spread } from './_util/figure.ts'
import { Listener } from './_util/listener.ts'
import { Phone } from './_util/phone.ts'
import { inTurns, someBallot } from './_util/room.ts'
import { residentAtMost } from './_util/server-process.ts'

const SIZES = [1_000, 5_000]
const ITEMS = 97
const REPEATS = 5
/** All send within it, each at a moment of their own. */
const WITHIN = 500
const MOST_ATTEMPTS = 10

type Run = Readonly<{
  acknowledged: readonly number[]
  failed: number
  /** From the word to close until the whole result is at each phone. */
  seen: readonly number[]
  memory: number
}>

/** As the phone's own module does: the same ballot again after some seconds, where the line was cut. */
async function castUntilAnswered(phone: Phone, body: string) {
  const began = performance.now()
  for (let attempt = 1; ; attempt += 1) {
    const answer = await phone.cast(body).catch(() => null)
    if (answer?.status === 200) return { ...answer, milliseconds: performance.now() - began }
    if (attempt === MOST_ATTEMPTS) return { text: '', milliseconds: performance.now() - began }
    await wait(Math.min(10, 2 * attempt) * 1_000 + Math.random() * 2_000)
  }
}

/** Everybody is connected and follows, all vote within half a second, and the round is closed and counted. */
async function run(size: number): Promise<Run> {
  // A server of its own each time, so that the memory is that of one conference.
  const server = await startServer()
  try {
    const led = await holdConference(server.url, `Mätning ${size}`, size)
    const { code, cards } = await led.cards()
    const phones = cards.map((card) => new Phone(server.url, code, card.code))
    await inTurns(phones, (phone, at) => phone.join(cards[at]?.code ?? ''))
    const listeners: Listener[] = []
    await inTurns(phones, async () => listeners.push(await Listener.follow(server.url, code)))
    // The wall: the one that is told how many have voted.
    listeners.push(await Listener.follow(server.url, code, { turnout: true }))
    const opened = listeners.map((listener) => listener.when('"st":"open"'))
    await led.step(1, 'open')
    await Promise.all(opened)
    const { round, freezeCode } = await led.paper(1)
    const bodies = phones.map(() =>
      JSON.stringify({ r: round, fz: freezeCode, slot: 0, a: someBallot(ITEMS) }),
    )
    await wait(1_000)

    const answers = await Promise.all(
      phones.map(async (phone, at) => {
        await wait(Math.random() * WITHIN)
        return castUntilAnswered(phone, bodies[at] ?? '')
      }),
    )
    const recorded = answers.filter(({ text }) => text === '{"recorded":true}')
    await wait(1_000)

    const results = listeners.map((listener) => listener.when('event: result'))
    const asked = performance.now()
    await led.step(1, 'close', 'count')
    const seen = (await Promise.all(results)).map((at) => at - asked)
    const { cast } = await led.result(1)
    if (cast !== recorded.length) throw new Error(`${recorded.length} acknowledged, ${cast} counted`)
    for (const listener of listeners) listener.drop()
    return {
      acknowledged: recorded.map(({ milliseconds }) => milliseconds),
      failed: answers.length - recorded.length,
      seen,
      memory: residentAtMost(server.pid),
    }
  } finally {
    await server.stop()
    await server.remove()
  }
}

/** More phones than a room holds, on the same two cores as the server that they vote at. */
export async function bench(args: readonly string[], print: Print): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES
  for (const size of sizes) {
    const runs: Run[] = []
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const one = await run(size)
      runs.push(one)
      process.stderr.write(
        `${repeat + 1}/${REPEATS} ${size}: p99 ${Math.round(quantile(one.acknowledged, 0.99))} ms to acknowledge, ` +
          `${Math.round(quantile(one.seen, 0.99))} ms to result, ${Math.round(one.memory)} MiB\n`,
      )
    }
    const of = <T>(pick: (one: Run) => T) => runs.map(pick)
    const name = `crowd, ${size} phones`
    print(
      spread(
        `${name}: ballot acknowledged, p99`,
        'ms',
        of((one) => one.acknowledged),
        { target: 3_000, upper: 0.99 },
      ),
    )
    print(
      figure(
        `${name}: not acknowledged`,
        'ballots',
        of((one) => one.failed),
        0,
      ),
    )
    print(
      spread(
        `${name}: close to result on every screen, p99`,
        'ms',
        of((one) => one.seen),
        { target: 1_000, upper: 0.99 },
      ),
    )
    print(
      figure(
        `${name}: memory of Node at most`,
        'MiB',
        of((one) => one.memory),
        200,
      ),
    )
  }
}
