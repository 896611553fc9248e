import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mount } from '#adapters/http/mount.ts'
import { conferenceHandlers } from '#adapters/http/routes/conference.ts'
import { makeServer } from '#adapters/http/server.ts'
import { conferenceEndpoints } from '#contract/consensus/conference.ts'
import { endpoints } from '#contract/index.ts'
import { installation } from '#domain/kernel/id.ts'
import { allowance } from '#domain/kernel/permission.ts'
import { roles } from '#domain/kernel/role.ts'
import { Browser } from './account/browser.ts'
import { actorWith } from './consensus/hall.ts'
import {
  forEverybody,
  forPhones,
  forRespondents,
  forSome,
  inContract,
  routeFaults,
} from './routes/open-pages.ts'
import { everyAnswer } from './routes/pages.ts'
import { openScene, type Scene } from './routes/scene.ts'
import { rowNames, walk } from './routes/walk.ts'
import { exampleWords, foreignWords, ours, theirs } from './routes/words.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 240_000)
afterAll(() => scene?.close())

describe('every route', () => {
  const allowed = [...inContract(endpoints), ...forPhones, ...forEverybody, ...forRespondents, ...forSome]

  it('is in the contract or on the list of open pages', () => {
    expect(routeFaults(scene.house.routes, allowed)).toEqual([])
  })

  it('of the listener for phones is one for phones', () => {
    expect(routeFaults(scene.house.roomRoutes, forPhones)).toEqual([])
  })

  it('that is planted beside them is named, and so is one that is gone', () => {
    const planted = [...scene.house.routes, { method: 'GET', url: '/api/a/:association/hemligt' }]
    expect(routeFaults(planted, [...allowed, 'GET /oppet'])).toEqual([
      'GET /api/a/:association/hemligt has no access rule',
      'GET /oppet is not there',
    ])
  })
})

describe('every page and stream', () => {
  it.each([
    ['ours', ours],
    ['theirs', theirs],
    ['the example', exampleWords],
  ])('of %s speaks of nothing else', async (_name, words) => {
    const planted = [scene.own, scene.foreign, scene.played].find((one) => one.words === words)
    const answers = planted ? await everyAnswer(scene.house, planted) : []
    expect(answers.length).toBeGreaterThan(15)
    expect(
      answers.flatMap(({ what, text }) => foreignWords(text, Object.values(words)).map(() => what)),
    ).toEqual([])
    // The check would see nothing if the pages held no words at all.
    expect(answers.filter(({ text }) => text.includes(words.marker)).length).toBeGreaterThan(6)
  })
})

describe('every message, as every role', () => {
  it('is tried with all twelve', () => {
    const tried = scene.askers.flatMap(({ name, holds, isInstallationAdmin }) => [
      ...holds.filter(({ association }) => association === scene.own.association).map(({ role }) => role),
      isInstallationAdmin ? 'instAdmin' : (name.split(' ')[0] ?? ''),
    ])
    expect(roles.filter((role) => !tried.includes(role))).toEqual([])
  })

  // These end what the others need: the example as it was planted, and the sessions.
  const last = ['resetExample', 'signOut'] as const
  const first = rowNames.filter((name) => !last.some((one) => one === name))

  it.each(first)('%s about our association', async (name) => {
    expect(await walk(scene.house, scene.here, scene.askers, name)).toEqual([])
  })

  it.each(first)('%s about the example', async (name) => {
    expect(await walk(scene.house, scene.inExample, scene.players, name)).toEqual([])
  })

  it('asked of the installation’s own history finds nothing, whoever asks', async () => {
    const place = { ...scene.here, planted: { ...scene.own, association: installation } }
    const guarded = first.filter((name) => {
      const { access } = endpoints[name]
      return 'verb' in access && allowance('public', access.verb) === 'none'
    })
    const found: string[] = []
    for (const name of guarded)
      found.push(...(await walk(scene.house, place, scene.askers.slice(0, 12), name)))
    expect(guarded.length).toBeGreaterThan(50)
    expect(found).toEqual([])
  })

  describe('planted faults are named', () => {
    const through = async (listConferences: ReturnType<typeof conferenceHandlers>['listConferences']) => {
      const { house } = scene
      const app = await makeServer({ localOnly: false, logLevel: 'silent' })
      const handlers = { ...conferenceHandlers(house.ports), listConferences }
      const access = { verb: 'conference.read' } as const
      const rows = { ...conferenceEndpoints, pauseRound: { ...conferenceEndpoints.pauseRound, access } }
      mount(app, house.composed.actorOf, rows, handlers)
      const same = (browser: Browser): Browser => {
        const other = new Browser(app)
        for (const [name, cookie] of browser.cookies) other.cookies.set(name, cookie)
        return other
      }
      return { rows, same, close: () => app.close() }
    }

    it('a row with a wider verb than its use case asks for', async () => {
      const { rows, same, close } = await through(conferenceHandlers(scene.house.ports).listConferences)
      const found = await walk(scene.house, scene.here, scene.askers, 'pauseRound', {
        row: rows.pauseRound,
        through: same,
      })
      await close()
      expect(found).toContain('pauseRound: clarifier of Norrby got 403 forbidden, the table lets them in')
    })

    it('a row with another verb than the table is read by', async () => {
      const { same, close } = await through(conferenceHandlers(scene.house.ports).listConferences)
      const found = await walk(scene.house, scene.here, scene.askers, 'pauseRound', {
        row: { ...conferenceEndpoints.pauseRound, access: { verb: 'published.read' } },
        through: same,
      })
      await close()
      expect(found).toContain('pauseRound: public got 401 not-signed-in, the table lets them in')
    })

    it('an answer with what belongs to somebody else', async () => {
      const { listConferences } = conferenceHandlers(scene.house.ports)
      const stranger = actorWith(scene.foreign.association, 'facilitator')
      const { same, close } = await through(() =>
        listConferences(stranger, { association: scene.foreign.association }),
      )
      const found = await walk(scene.house, scene.here, scene.askers, 'listConferences', { through: same })
      await close()
      expect(found).toContain('listConferences: facilitator of Norrby was shown Skiffer')
    })
  })

  it.each(last)('%s about the example, at last', async (name) => {
    expect(await walk(scene.house, scene.inExample, scene.players, name)).toEqual([])
  })

  it('signOut, at last', async () => {
    expect(await walk(scene.house, scene.here, scene.askers, 'signOut')).toEqual([])
  })
})
