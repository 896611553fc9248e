import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Visitor } from '../../src/cli/replay/visitor.ts'
import { runCommand } from '../_util/command.ts'
import { enterExample, LedConference } from '../_util/led-conference.ts'
import { type RunningServer, startServer } from '../_util/server.ts'

const seed = fileURLToPath(new URL('../../seed', import.meta.url))
const gates = [
  { no: 1, cast: 23, advanced: 14, dropped: 46, remaining: 37, tied: 0 },
  { no: 2, cast: 23, advanced: 17, dropped: 20, remaining: 0, tied: 0 },
  { no: 3, cast: 23, advanced: 5, dropped: 16, remaining: 19, tied: 0 },
  { no: 4, cast: 23, advanced: 5, dropped: 14, remaining: 0, tied: 0 },
  { no: 5, cast: 23, advanced: 15, dropped: 0, remaining: 26, tied: 0 },
]
const shares = [100, 57, 87, 74, 65, 65, 91, 57, 96, 91, 100, 83, 61, 65, 87]

let server: RunningServer
let folder: string
beforeAll(async () => {
  server = await startServer()
  folder = await mkdtemp(join(tmpdir(), 'samsyn-replay-'))
})
afterAll(async () => {
  await server?.stop()
  await server?.remove()
  await rm(folder, { recursive: true, force: true })
})

const replay = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCommand(['replay', ...args], { SAMSYN_DATA: server.dataFolder, ...env })

describe('the conference of April 2014, as a user plays it', () => {
  let played: { conference: string; code: string; [name: string]: unknown }
  let led: LedConference

  it('finds the server of its data folder, and gives the published gates and shares', async () => {
    const { code, out, err } = await replay([join(seed, 'conference-process.json'), '--json'])
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('5. ') })
    played = JSON.parse(out)
    expect(played).toMatchObject({ rounds: gates, coreShares: shares, agrees: true })
    led = new LedConference({ ...(await enterExample(server.url)), conference: played.conference })
  })

  it('says that it is invented: on standard output, on the wall and on the phone', async () => {
    expect(played.invented).toContain('Påhittat')
    expect(played.wall).toBe(`${server.url}/projektor/${played.code}`)
    const wall = await new Visitor(server.url).send(`/projektor/${played.code}`)
    const phone = new Visitor(server.url)
    const [card] = (await led.cards()).cards
    await phone.send(`/rosta/${played.code}`, {
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ kort: card?.code ?? '' }).toString(),
    })
    const seated = await phone.send(`/rosta/${played.code}`)
    expect([wall, seated].map(({ text }) => /påhitta(t|de)/i.exec(text)?.[0] ?? 'nothing')).not.toContain(
      'nothing',
    )
    expect((await led.detail()).isInvented).toBe(true)
    expect((await led.result(5)).isInvented).toBe(true)
  })

  it('leads to 41 indicators, the fifteen of the core first', async () => {
    const { list } = await led.adoption()
    const count = (level: string, kind: string) =>
      list.filter((entry) => entry.level === level && entry.kind === kind).length
    expect(list).toHaveLength(41)
    expect(['process', 'effect'].map((kind) => count('core', kind))).toEqual([10, 5])
    expect(['process', 'effect'].map((kind) => count('extended', kind))).toEqual([21, 5])
  })

  it.each([1, 2, 3, 4, 5])('round %i is counted again from its published file', async (no) => {
    const file = join(folder, `round-${no}.json`)
    await writeFile(file, JSON.stringify(await led.recountFile(no)))
    const { code, out } = await runCommand(['recount', file, '--json'], {})
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, agrees: true })
  })

  it.each([
    ['a vote', (text: string) => text.replace(/"a":"10-?/, (found) => found.replace('10', '01'))],
    ['a share', (text: string) => text.replace('"share":100', '"share":99')],
    ['a rule', (text: string) => text.replace('"advance":{"process":10', '"advance":{"process":11')],
    [
      'a head',
      (text: string) =>
        text.replace(/"head":"(.)/, (_found, first) => `"head":"${first === '0' ? '1' : '0'}`),
    ],
  ])('does not agree where %s was changed', async (_what, change) => {
    const text = await readFile(join(folder, 'round-5.json'), 'utf8')
    const changed = change(text)
    expect(changed).not.toBe(text)
    const file = join(folder, 'changed.json')
    await writeFile(file, changed)
    expect((await runCommand(['recount', file, '--json'], {})).code).toBe(1)
  })
})

describe('what cannot be played', () => {
  const process = join(seed, 'conference-process.json')

  it('says what it lacks', async () => {
    expect(await replay([])).toMatchObject({ code: 2, out: '' })
    expect(await replay([join(folder, 'none.json')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('gick inte att läsa'),
    })
    expect(await replay([process, '--url', 'http://127.0.0.1:9', '--lang', 'en'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('No Samsyn answers at http://127.0.0.1:9'),
    })
    expect(await replay([process, '--url', server.url, '--link', 'nej'])).toMatchObject({ code: 1 })
  })

  it('names the place in a file that is another', async () => {
    const file = join(folder, 'conference-process.json')
    await writeFile(join(folder, 'indicators.json'), await readFile(join(seed, 'indicators.json'), 'utf8'))
    const facts = JSON.parse(await readFile(process, 'utf8'))
    await writeFile(file, JSON.stringify({ ...facts, expertsAttended: 'tjugotre' }))
    const { code, err } = await replay([file])
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('/expertsAttended') })
  })
})
