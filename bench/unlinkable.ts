import { holdConference } from '../tests/_util/led-conference.ts'
import { type RunningServer, startServer } from '../tests/_util/server.ts'
import { wishFor } from '../tests/_util/ticket-phone.ts'
import { figure, type Print, quantile, spread } from './_util/figure.ts'
import { Phone } from './_util/phone.ts'
import { inTurns, someBallot } from './_util/room.ts'
import { processorTime } from './_util/server-process.ts'

const ITEMS = 97
const REPEATS = 5

type Run = Readonly<{
  issued: readonly number[]
  cast: readonly number[]
  both: readonly number[]
  failed: number
  processor: number
}>

/** All fetch their tickets in the same instant, then all vote in the same instant: no lot is drawn for the moment. */
async function run(server: RunningServer, size: number): Promise<Run> {
  const led = await holdConference(server.url, `Biljetter ${size}`, size, 'blind')
  const { code, cards } = await led.cards()
  const phones = cards.map((card) => new Phone(server.url, code, card.code))
  await inTurns(phones, (phone, at) => phone.join(cards[at]?.code ?? ''))
  const { round: r, freezeCode: fz } = await led.paper(1)
  const key = await fetch(`${server.url}/rost/${code}/nyckel`)
  const { modulus } = JSON.parse(await key.text())
  // What the phones do by themselves, each on a processor of its own.
  const wishes = await Promise.all(phones.map(() => wishFor(`${modulus}`, r)))

  const before = processorTime(server.pid)
  const issued = await Promise.all(
    phones.map((phone, at) => phone.fetchTicket(JSON.stringify({ r, fz, blinded: wishes[at]?.blinded }))),
  )
  const issuing = processorTime(server.pid) - before
  const tickets = issued.map(({ text }, at) => wishes[at]?.finish(JSON.parse(text).signature))
  await led.step(1, 'open')
  const bodies = tickets.map((ticket) => JSON.stringify({ r, fz, slot: 0, a: someBallot(ITEMS), ...ticket }))

  const opened = processorTime(server.pid)
  const cast = await Promise.all(phones.map((phone, at) => phone.castWithTicket(bodies[at] ?? '')))
  const processor = issuing + processorTime(server.pid) - opened
  const recorded = cast.filter(({ text }) => text === '{"recorded":true}').length
  await led.step(1, 'close', 'count')
  const { cast: counted } = await led.result(1)
  if (counted !== recorded) throw new Error(`${recorded} acknowledged, ${counted} counted`)
  return {
    issued: issued.map(({ milliseconds }) => milliseconds),
    cast: cast.map(({ milliseconds }) => milliseconds),
    both: issued.map(({ milliseconds }, at) => milliseconds + (cast[at]?.milliseconds ?? 0)),
    failed: size - recorded,
    processor,
  }
}

/** `npm run bench -- unlinkable [500]`: blind tickets and votes with them, against the built program. */
export async function bench([size = '500']: readonly string[], print: Print): Promise<void> {
  const server = await startServer()
  try {
    // The first warms the program up and is not counted.
    await run(server, 24)
    const runs: Run[] = []
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const one = await run(server, Number(size))
      runs.push(one)
      process.stderr.write(`${repeat + 1}/${REPEATS}: p95 ${Math.round(quantile(one.both, 0.95))} ms\n`)
    }
    const of = <T>(pick: (one: Run) => T) => runs.map(pick)
    const name = `unlinkable, ${size} phones at once`
    const spreads = [
      ['ticket', 'issued', null],
      ['vote', 'cast', null],
      ['ticket and vote together', 'both', 1_500],
    ] as const
    for (const [what, field, target] of spreads)
      print(
        spread(
          `${name}: ${what}`,
          'ms',
          of((one) => one[field]),
          { target },
        ),
      )
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
        `${name}: processor of Node`,
        'ms',
        of(({ processor }) => processor),
        null,
      ),
    )
  } finally {
    await server.stop()
    await server.remove()
  }
}
