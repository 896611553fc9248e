import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { LiveResult, LiveState, LiveTurnout } from '#contract/consensus/live.ts'
import { enterExample, holdConference, LedConference } from '../tests/_util/led-conference.ts'
import { LiveStream } from '../tests/_util/live-stream.ts'
import { startOwnCluster } from '../tests/_util/own-cluster.ts'
import { type RunningServer, startServer } from '../tests/_util/server.ts'
import { figure, type Print, quantile, spread } from './_util/figure.ts'
import { Phone } from './_util/phone.ts'
import { inTurns, someBallot } from './_util/room.ts'

const ITEMS = 97
const REPEATS = 5
/** Each after a quiet while, longer than turnout is ever held back. */
const ALONE = 16
const QUIET = 1_100
/** A room that votes at its leisure, ten ballots a second. */
const STREAM = 60
const STREAM_LASTS = 6_000
/** Seats that vote once more, on the other node: the last vote counts. */
const AGAIN = 10

type Nodes = Readonly<{ here: RunningServer; there: RunningServer }>

/** From the acknowledgement on one node to the wall of the other, and to a wall of the same node. */
type Seen = Readonly<{ there: readonly number[]; here: readonly number[] }>

type Run = Readonly<{ alone: Seen; stream: Seen; differing: number }>

/** Acknowledgements in their order; batches are acknowledged in the order of their commits. */
const seenBy = async (wall: LiveStream, acknowledged: readonly number[], before: number): Promise<number[]> =>
  Promise.all(
    acknowledged
      .toSorted((a, b) => a - b)
      .map(async (at, place) => {
        const told = await wall.until(({ name, data }) => name !== 'result' && castIn(data) > before + place)
        return Math.max(0, told.at - at)
      }),
  )

const castIn = (data: LiveState | LiveTurnout | LiveResult): number => ('cast' in data ? data.cast : 0)

/** Items whose counts are not the same on both nodes or not what was sent, and the head as one more. */
function differing(one: LiveResult, other: LiveResult, sent: readonly string[]): number {
  const items = Array.from({ length: ITEMS }, (_, at) => at)
  const yes = (at: number) => sent.filter((ballot) => ballot[at] === '1').length
  const isSame = (at: number) =>
    one.y[at] === yes(at) &&
    other.y[at] === yes(at) &&
    one.no[at] === other.no[at] &&
    one.a[at] === other.a[at]
  const isWhole = one.head !== null && one.head === other.head && one.n === sent.length
  return items.filter((at) => !isSame(at)).length + (isWhole ? 0 : 1)
}

async function run({ here, there }: Nodes): Promise<Run> {
  const seats = ALONE + STREAM
  const led = await holdConference(here.url, `Två noder ${seats}`, seats)
  const ledThere = new LedConference({ ...(await enterExample(there.url)), conference: led.conference })
  const { code, cards } = await led.cards()
  const phones = cards.map((card) => new Phone(here.url, code, card.code))
  const phonesThere = cards.slice(0, AGAIN).map((card) => new Phone(there.url, code, card.code))
  const joining = (phone: Phone, at: number) => phone.join(cards[at]?.code ?? '')
  await inTurns(phones, joining)
  await inTurns(phonesThere, joining)
  const [wall, wallThere] = [new LiveStream(here.url, code), new LiveStream(there.url, code)]
  try {
    await led.step(1, 'open')
    for (const one of [wall, wallThere])
      await one.until(({ name, data }) => name === 'state' && data.st === 'open')
    const { round: r, freezeCode: fz } = await led.paper(1)
    const sent = phones.map(() => someBallot(ITEMS))
    const vote = async (phone: Phone | undefined, at: number): Promise<number> => {
      const answer = await phone?.cast(JSON.stringify({ r, fz, slot: 0, a: sent[at] }))
      if (answer?.text !== '{"recorded":true}') throw new Error(`refused: ${answer?.status} ${answer?.text}`)
      return performance.now()
    }

    const alone: number[] = []
    for (let at = 0; at < ALONE; at += 1) {
      await wait(QUIET + Math.random() * 250)
      alone.push(await vote(phones[at], at))
    }
    await wait(QUIET)
    const stream = await Promise.all(
      phones.slice(ALONE).map(async (phone, no) => {
        await wait(Math.random() * STREAM_LASTS)
        return vote(phone, ALONE + no)
      }),
    )
    const seen = async (acknowledged: readonly number[], before: number): Promise<Seen> => ({
      there: await seenBy(wallThere, acknowledged, before),
      here: await seenBy(wall, acknowledged, before),
    })
    const found = { alone: await seen(alone, 0), stream: await seen(stream, ALONE) }

    for (const [at, phone] of phonesThere.entries()) {
      sent[at] = someBallot(ITEMS)
      await vote(phone, at)
    }
    await led.step(1, 'close')
    await ledThere.step(1, 'count')
    const results: LiveResult[] = []
    for (const one of [wall, wallThere]) {
      const { data } = await one.until(({ name }) => name === 'result')
      if ('y' in data) results.push(data)
    }
    const [result, resultThere] = results
    if (!result || !resultThere) throw new Error('a wall was told no result')
    return { ...found, differing: differing(result, resultThere, sent) }
  } finally {
    wall.close()
    wallThere.close()
  }
}

/** `npm run bench -- nodes`: two nodes on one durable PostgreSQL; a vote on one, and the wall at the other. */
export async function bench(_args: readonly string[], print: Print): Promise<void> {
  const cluster = await startOwnCluster()
  const keys = await mkdtemp(join(tmpdir(), 'samsyn-keys-'))
  const servers: RunningServer[] = []
  try {
    const databaseUrl = await cluster.createDatabase('shared')
    const node = async () => {
      const server = await startServer({ databaseUrl, env: { SAMSYN_KEYS: keys } })
      servers.push(server)
      return server
    }
    const nodes: Nodes = { here: await node(), there: await node() }
    const runs: Run[] = []
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      const one = await run(nodes)
      runs.push(one)
      const p95 = (times: readonly number[]) => Math.round(quantile(times, 0.95))
      process.stderr.write(
        `${repeat + 1}/${REPEATS}: p95 ${p95(one.alone.there)} ms alone, ${p95(one.stream.there)} ms in a stream\n`,
      )
    }
    tell(print, runs)
  } finally {
    for (const server of servers) {
      await server.stop()
      await server.remove()
    }
    await cluster.stop()
    await rm(keys, { recursive: true, force: true })
  }
}

function tell(print: Print, runs: readonly Run[]): void {
  const spreads = [
    ['a vote after a quiet while, to the wall at the other', 'alone', 'there', 300],
    ['a vote after a quiet while, to the wall at the same', 'alone', 'here', null],
    ['a vote in a stream of ten a second, to the wall at the other', 'stream', 'there', 300],
    ['a vote in a stream of ten a second, to the wall at the same', 'stream', 'here', null],
  ] as const
  for (const [what, when, where, target] of spreads) {
    const times = runs.map((one) => one[when][where])
    print(spread(`two nodes: ${what}`, 'ms', times, { target }))
  }
  const counts = runs.map((one) => one.differing)
  print(
    figure('two nodes: items or heads that differ between them, or from what was sent', 'items', counts, 0),
  )
}
