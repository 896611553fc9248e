import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, lostServer } from '../_util/browser.ts'
import { startServer } from '../_util/server.ts'
import { screens } from './conference/phone.ts'
import { House, type Room } from './conference/room.ts'
import { finishRound, openRound, type Round } from './conference/rounds.ts'
import { enterRoom } from './conference/set-up.ts'
import {
  voteBehindHeldCommit,
  voteByListening,
  voteInPeace,
  voteThroughPowerCut,
  voteWithReloadAndDoubles,
} from './conference/votes.ts'

let browser: Browser
let house: House

beforeAll(async () => {
  browser = await launchBrowser()
  house = new House(browser, await startServer())
})
afterAll(async () => {
  await browser?.close()
  await house?.end()
})

const votes: readonly ((room: Room, round: Round) => Promise<void>)[] = [
  voteBehindHeldCommit,
  voteWithReloadAndDoubles,
  voteThroughPowerCut,
  voteByListening,
  voteInPeace,
]

/** What only a developer's console would tell. */
const complaintsOf = ({ visitors }: Room): readonly string[] =>
  visitors.flatMap(({ complaints }) => complaints())

/** 31 + 10 in the extended protocol, of which 10 + 5 are the core. */
async function protocolsAreAsPublished({ held }: Room): Promise<void> {
  const { isConcluded, list } = await held.adoption()
  const count = (level: string | null, kind: string) =>
    new Set(
      list.flatMap((entry) =>
        entry.kind === kind && (level === null || entry.level === level) ? [entry.proposal] : [],
      ),
    ).size
  expect({
    isConcluded,
    extended: [count(null, 'process'), count(null, 'effect')],
    core: [count('core', 'process'), count('core', 'effect')],
  }).toEqual({ isConcluded: true, extended: [31, 10], core: [10, 5] })
}

describe('the conference of 2014 in browsers', () => {
  it(
    'is led by keyboard, shown on the wall and voted on through reload, doubled votes and a power cut',
    async () => {
      const room = await enterRoom(house)
      const { desk, wall, phones } = room
      for (const [index, vote] of votes.entries()) {
        const round = await openRound(room, index + 1)
        await vote(room, round)
        await finishRound(room, round)
        if (index === 1) expect(complaintsOf(room)).toEqual([])
      }
      await desk.isNextStep('Öppna utvärderingen')
      await desk.press('button', 'Avsluta konferensen utan utvärdering')
      await Promise.all(Object.values(phones).map((phone) => phone.shows(screens.concluded)))
      await desk.isNextStep('Anta protokollen')
      await house.inspection.look(desk.page, 'console concluded')
      await house.inspection.look(wall, 'wall concluded')
      await house.inspection.look(phones.keys.page, 'phone concluded')
      await protocolsAreAsPublished(room)
      expect(complaintsOf(room).filter((line) => !lostServer.test(line))).toEqual([])
      expect(house.inspection.findings).toEqual([])
    },
    // Five minutes on a quiet machine; four times that has been seen on one with other things to do.
    40 * 60_000,
  )
})
