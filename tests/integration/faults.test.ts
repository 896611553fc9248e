import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PhoneVoter } from '../_util/crowd.ts'
import { holdConference, type LedConference } from '../_util/led-conference.ts'
import { LiveStream } from '../_util/live-stream.ts'
import { type OwnCluster, startOwnCluster } from '../_util/own-cluster.ts'
import { type RunningServer, startServer } from '../_util/server.ts'
import { nth } from './consensus/refusal.ts'
import { layLine, type SeverableLine } from './faults/severable-line.ts'
import { mountSmallDisk } from './faults/small-disk.ts'

const items = 97
const yesTo = (count: number) => '1'.repeat(count) + '0'.repeat(items - count)

type Scene = Readonly<{ held: LedConference; code: string; phones: readonly PhoneVoter[] }>

async function openedBy(url: string, name: string, voters: number): Promise<Scene> {
  const held = await holdConference(url, name, voters)
  const { code, cards } = await held.cards()
  const phones = cards.map((card) => new PhoneVoter(url, code, card.code))
  for (const phone of phones) await phone.join()
  await held.step(1, 'open')
  return { held, code, phones }
}

/** Every phone's last word is in the result, once. */
async function countsTo({ held }: Scene, yes: readonly number[]): Promise<void> {
  await held.step(1, 'close', 'count')
  const result = await held.result(1)
  expect(result.cast).toBe(yes.length)
  const inOrder = result.items.toSorted((a, b) => a.pos - b.pos)
  expect(inOrder.map((item) => item.yes)).toEqual(
    inOrder.map((_, pos) => yes.filter((count) => count > pos).length),
  )
}

describe('the database away in the middle of a vote', () => {
  const voters = 12
  let cluster: OwnCluster
  let line: SeverableLine
  let server: RunningServer

  beforeAll(async () => {
    cluster = await startOwnCluster()
    line = await layLine(await cluster.createDatabase('faraway'))
    server = await startServer({ databaseUrl: line.url })
  })
  afterAll(async () => {
    line?.mend()
    await server?.stop()
    await server?.remove()
    await line?.close()
    await cluster?.stop()
  })

  it.each([
    { how: 'gone for a minute', seconds: 60, act: 'cut' },
    { how: 'silent for a while', seconds: 12, act: 'hush' },
  ] as const)('$how: nothing is acknowledged meanwhile, and everything afterwards', async (fault) => {
    const scene = await openedBy(server.url, fault.how, voters)
    const { held, code, phones } = scene
    const wall = new LiveStream(server.url, code)
    const paper = await held.paper(1)
    for (const at of [0, 1, 2, 3]) await nth(phones, at).sendUntilRecorded(paper, yesTo(60))
    await wall.until(({ name, data }) => name !== 'result' && data.cast === 4)

    line[fault.act]()
    let acknowledged = 0
    const sending = phones.slice(2, 10).map(async (phone) => {
      await phone.sendUntilRecorded(paper, yesTo(30))
      acknowledged += 1
    })
    await wait(fault.seconds * 1000)
    expect(acknowledged).toBe(0)
    // The wall's line stands, and says what it last knew.
    expect(wall.cast).toBe(4)

    line.mend()
    await Promise.all(sending)
    for (const at of [10, 11]) await nth(phones, at).sendUntilRecorded(paper, yesTo(15))
    await wall.until(({ name, data }) => name !== 'result' && data.cast === voters)
    wall.close()
    await countsTo(scene, [60, 60, 30, 30, 30, 30, 30, 30, 30, 30, 15, 15])
  })
})

// Where nobody may mount a disk there is none to fill: only root may.
const disk = mountSmallDisk()
if (disk)
  describe('the disk full in the middle of a vote', () => {
    let server: RunningServer

    beforeAll(async () => {
      server = await startServer({ dataFolder: disk.folder })
    })
    afterAll(async () => {
      disk.empty()
      await server?.stop()
      await server?.remove()
      disk.remove()
    })

    it('takes no ballot that it cannot keep, tells the facilitator why, and goes on when there is room', async () => {
      const voters = 200
      const scene = await openedBy(server.url, 'Disken full', voters)
      const { held, phones } = scene
      const paper = await held.paper(1)
      await nth(phones, 0).sendUntilRecorded(paper, yesTo(50))
      expect((await held.console()).trouble).toBeNull()

      await disk.fill()
      expect((await held.console()).trouble).toMatchObject({ code: 'disk-full' })
      // What is left inside the database's own files takes some; then a phone hears nothing, and sends again.
      const kept: number[] = []
      let refused = 0
      for (let at = 1; at < voters && refused < 3; at += 1) {
        if ((await nth(phones, at).send(paper, yesTo(40))) === 'recorded') kept.push(at)
        else refused += 1
      }
      expect(refused).toBe(3)

      disk.empty()
      const waiting = phones.filter((_, at) => at > 0 && !kept.includes(at))
      await Promise.all(waiting.map((phone) => phone.sendUntilRecorded(paper, yesTo(30))))
      expect((await held.console()).trouble).toBeNull()
      await countsTo(scene, [
        50,
        ...kept.map(() => 40),
        ...Array.from({ length: voters - 1 - kept.length }, () => 30),
      ])
    })
  })

describe('everybody at once', () => {
  const screens = 500
  let server: RunningServer

  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    await server?.stop()
    await server?.remove()
  })

  it('five hundred phones and a new projector come back to a server that was away, and all know the same', async () => {
    const scene = await openedBy(server.url, 'Alla på en gång', 8)
    const { held, code, phones } = scene
    const paper = await held.paper(1)
    for (const phone of phones.slice(0, 5)) await phone.sendUntilRecorded(paper, yesTo(20))
    const before = Array.from({ length: screens }, () => new LiveStream(server.url, code))
    for (const screen of before) await screen.until(({ name }) => name === 'state', 60_000)

    const { dataFolder, port, remove } = server
    await server.kill()
    const lines = before.map((screen) => screen.lines)
    server = { ...(await startServer({ dataFolder, port })), remove }
    const projector = new LiveStream(server.url, code)
    // What the old line still had to say does not count.
    const again = before.map((screen, at) => screen.until(({ line }) => line > (lines[at] ?? 0), 60_000))
    const states = (await Promise.all(again)).map(({ data }) => data)
    const shown = await projector.until(({ name }) => name === 'state')
    for (const state of states)
      expect(state).toMatchObject({ st: 'open', cast: 5, r: paper.round, fz: paper.freezeCode })
    expect(shown.data).toMatchObject({ st: 'open', cast: 5, fz: paper.freezeCode })

    for (const phone of phones.slice(5)) await phone.sendUntilRecorded(paper, yesTo(20))
    await countsTo(
      scene,
      Array.from({ length: 8 }, () => 20),
    )
    const results = await Promise.all(
      before.map((screen) => screen.until(({ name }) => name === 'result', 60_000)),
    )
    const last = await projector.until(({ name }) => name === 'result')
    for (const { data } of results) expect(data).toEqual(last.data)
    // A projector that is switched on only now.
    const late = new LiveStream(server.url, code)
    expect((await late.until(({ name }) => name === 'result')).data).toEqual(last.data)
    for (const screen of [...before, projector, late]) screen.close()
  })
})
