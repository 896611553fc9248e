import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PhoneVoter } from '../_util/crowd.ts'
import { enterExample, holdConference, LedConference } from '../_util/led-conference.ts'
import { LiveStream } from '../_util/live-stream.ts'
import { type OwnCluster, startOwnCluster } from '../_util/own-cluster.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { nth } from './consensus/refusal.ts'

const voters = 8
let cluster: OwnCluster
let keys: string
let one: RunningServer
let other: RunningServer
let led: LedConference
/** The same conference, led from the other node. */
let ledThere: LedConference
let here: readonly PhoneVoter[]
let there: readonly PhoneVoter[]
let wall: LiveStream
let wallThere: LiveStream

beforeAll(async () => {
  cluster = await startOwnCluster()
  keys = await mkdtemp(join(tmpdir(), 'samsyn-keys-'))
  const databaseUrl = await cluster.createDatabase('shared')
  const node = () => startServer({ databaseUrl, env: { SAMSYN_KEYS: keys } })
  // Both at once on an empty database: whoever comes first makes tables, keys and the example.
  ;[one, other] = await Promise.all([node(), node()])

  led = await holdConference(one.url, 'Två noder', voters)
  const { code, cards } = await led.cards()
  const { conference } = led
  ledThere = new LedConference({ ...(await enterExample(other.url)), conference })
  here = cards.map((card) => new PhoneVoter(one.url, code, card.code))
  there = cards.map((card) => new PhoneVoter(other.url, code, card.code))
  wall = new LiveStream(one.url, code)
  wallThere = new LiveStream(other.url, code)
  for (const phone of [...here, ...there]) await phone.join()
})
afterAll(async () => {
  wall?.close()
  wallThere?.close()
  await one?.stop()
  await other?.stop()
  await Promise.all([one?.remove(), other?.remove(), cluster?.stop()])
  await rm(keys, { recursive: true, force: true })
})

/** Yes to so many from the top: the rest of the ballot is no. */
const yesTo = (count: number, items: number) => '1'.repeat(count) + '0'.repeat(items - count)
const [many, few] = [yesTo(51, 97), yesTo(14, 97)]

describe('two nodes on one database', () => {
  it('have one example and one first link between them', async () => {
    const names = async (url: string) => {
      const { facilitator, association } = await enterExample(url)
      return { association, conferences: (await facilitator.send(`/api/a/${association}/conferences`)).text }
    }
    expect(await names(other.url)).toEqual(await names(one.url))
    expect([one.firstLink, other.firstLink].filter((link) => link !== null).length).toBeGreaterThan(0)
  })

  it('show on both walls what is opened on one', async () => {
    await led.step(1, 'open')
    for (const stream of [wall, wallThere])
      await stream.until(({ name, data }) => name === 'state' && data.st === 'open')
  })

  it('show a vote on one on the stream of the other', async () => {
    const paper = await led.paper(1)
    for (const at of [0, 1, 2, 3]) {
      await nth(here, at).sendUntilRecorded(paper, many)
      await wallThere.until((event) => event.name !== 'result' && event.data.cast === at + 1)
    }
    for (const at of [4, 5]) {
      await nth(there, at).sendUntilRecorded(paper, few)
      await wall.until((event) => event.name !== 'result' && event.data.cast === at + 1)
    }
  })

  it('count a seat once, whichever node it votes on, and its last vote', async () => {
    const paper = await ledThere.paper(1)
    await nth(there, 0).sendUntilRecorded(paper, few)
    await nth(here, 4).sendUntilRecorded(paper, many)
    await nth(there, 6).sendUntilRecorded(paper, many)
    await wall.until((event) => event.name !== 'result' && event.data.cast === 7)
    expect(wall.heard.every((event) => event.name === 'result' || event.data.cast <= 7)).toBe(true)
  })

  it('close on one, count on the other, and give the same result', async () => {
    await led.step(1, 'close')
    await ledThere.step(1, 'count')
    const [result, resultThere] = [
      await wall.until(({ name }) => name === 'result'),
      await wallThere.until(({ name }) => name === 'result'),
    ]
    expect(resultThere.data).toEqual(result.data)
    expect(result.data).toMatchObject({ n: 7 })
    const whole = await led.result(1)
    expect(await ledThere.result(1)).toEqual(whole)
    // Each answer is shuffled anew.
    const file = async (from: LedConference) => {
      const { ballots = [], ...rest } = await from.recountFile(1)
      return { ...rest, ballots: ballots.map(({ a }) => a).toSorted() }
    }
    expect(await file(ledThere)).toEqual(await file(led))
    // Seats 0 and 5 said few at last; 1 to 4 and 6 said many.
    const inOrder = whole.items.toSorted((a, b) => a.pos - b.pos)
    expect(inOrder.map(({ yes }) => yes)).toEqual([
      ...Array.from({ length: 14 }, () => 7),
      ...Array.from({ length: 37 }, () => 5),
      ...Array.from({ length: 46 }, () => 0),
    ])
  })

  it('go on when one is gone: nothing that it acknowledged is lost', async () => {
    await ledThere.step(1, 'finish')
    await ledThere.step(2, 'freeze', 'open')
    const paper = await ledThere.paper(2)
    for (const at of [0, 1, 2]) await nth(here, at).sendUntilRecorded(paper, yesTo(17, 37))
    await one.kill()
    for (const at of [3, 4, 5]) await nth(there, at).sendUntilRecorded(paper, yesTo(0, 37))
    await wallThere.until(
      (event) => event.name !== 'result' && event.data.r === paper.round && event.data.cast === 6,
    )
    await ledThere.step(2, 'close', 'count')
    const { items, cast } = await ledThere.result(2)
    expect([cast, new Set(items.map(({ yes }) => yes))]).toEqual([6, new Set([3, 0])])
  })
})
