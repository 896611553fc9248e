import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinConference } from '#application/consensus/join-conference.ts'
import { ownVote } from '#application/consensus/own-vote.ts'
import { readPaper } from '#application/consensus/read-paper.ts'
import type { AssociationId, RoundId } from '#domain/kernel/id.ts'
import { actorWith, type Hall, inventory, openHall, plantBank } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusalCode } from './refusal.ts'

let hall: Hall
let meeting: Meeting
/** The same server's other association, with a conference of its own in the same state. */
let neighbours: Meeting
const other = randomUUID() as AssociationId

beforeAll(async () => {
  hall = await openHall(inventory(3, 0))
  await plantBank(hall.database, other, inventory(3, 0))
  const next: Hall = { ...hall, association: other, facilitator: actorWith(other, 'facilitator') }
  meeting = await holdMeeting(hall, { voters: 5 })
  neighbours = await holdMeeting(next, { voters: 5 })
  for (const one of [meeting, neighbours]) {
    await one.plan({})
    await one.step('freezeRound', 1)
    await one.begin()
    await one.step('openRound', 1)
    await one.castAll(['111', '111', '111', '100', '100'])
  }
})
afterAll(() => hall?.close())

const stranger = () => neighbours.hall.facilitator

describe('another association', () => {
  it('learns nothing of a conference, neither by its own door nor by the other one', async () => {
    const { getConference, getConsole, getRoster, getCards } = hall.handlers
    for (const read of [getConference, getConsole, getRoster, getCards]) {
      expect(await refusalCode(read(stranger(), meeting.topic))).toBe('not-found')
      const own = { association: other, conference: meeting.id }
      expect(await refusalCode(read(stranger(), own))).toBe('not-found')
    }
    const { conferences } = await hall.handlers.listConferences(stranger(), { association: other })
    expect(conferences.map(({ id }) => id)).toEqual([neighbours.id])
    expect(
      await refusalCode(hall.handlers.listConferences(stranger(), { association: hall.association })),
    ).toBe('not-found')
  })

  it('moves no round of it, named in its own conference or in the other', async () => {
    const asking = await meeting.asking(1)
    for (const topic of [meeting.topic, { association: other, conference: meeting.id }, neighbours.topic]) {
      const input = { ...asking, ...topic, commandId: command() }
      expect(await refusalCode(hall.handlers.closeRound(stranger(), input))).toBe('not-found')
      expect(await refusalCode(hall.handlers.countRound(stranger(), input))).toBe('not-found')
    }
    expect((await meeting.live()).state).toMatchObject({ st: 'open', cast: 5 })
  })

  it('marks none of its seats, and opens none of them with its cards', async () => {
    const { seat, code } = nth(meeting.voters, 0)
    const { markPresent } = hall.handlers
    await markPresent(stranger(), {
      ...neighbours.topic,
      commandId: command(),
      seats: [seat],
      present: false,
    })
    expect((await meeting.detail()).present).toBe(5)
    expect(await joinConference(hall.ports)(neighbours.topic, code)).toBeNull()
    const shown = {
      r: (await neighbours.live()).state.r as RoundId,
      fz: (await neighbours.live()).state.fz ?? '',
    }
    expect(await refusalCode(neighbours.castOn({ code }, shown, '111'))).toBe('consensus.seat-unknown')
    const own = nth(neighbours.voters, 0)
    const theirs = { r: (await meeting.live()).state.r as RoundId, fz: (await meeting.live()).state.fz ?? '' }
    expect(await refusalCode(neighbours.castOn(own, theirs, '111'))).toBe('consensus.ballot-stale')
  })

  it('reads no paper, no vote of a seat and no result of it', async () => {
    const { id } = await meeting.round(1)
    const { seat } = nth(meeting.voters, 0)
    expect(await readPaper(hall.ports)(neighbours.topic, id)).toBeNull()
    expect(await ownVote(hall.ports)(neighbours.topic, seat, id, 0)).toEqual({
      isElector: false,
      recorded: null,
    })
    await meeting.steps(1, 'closeRound', 'countRound')
    const { getRoundResult, getRecountFile, getRoundItems } = hall.handlers
    for (const read of [getRoundResult, getRecountFile, getRoundItems]) {
      expect(await refusalCode(read(stranger(), { ...meeting.topic, round: id }))).toBe('not-found')
      expect(await refusalCode(read(stranger(), { ...neighbours.topic, round: id }))).toBe('not-found')
    }
  })
})

describe('a role', () => {
  it.each([
    ['board', 'forbidden'],
    ['analyst', 'forbidden'],
    ['member', 'forbidden'],
    ['clarifier', null],
    ['assocAdmin', null],
  ] as const)('%s reads the conference: %s', async (role, refused) => {
    const actor = actorWith(hall.association, role)
    expect(await refusalCode(hall.handlers.getConference(actor, meeting.topic))).toBe(refused)
  })

  it('leads only as facilitator of this conference', async () => {
    const asking = await meeting.asking(1)
    for (const role of ['member', 'clarifier', 'assocAdmin', 'board'] as const) {
      const actor = actorWith(hall.association, role)
      expect(await refusalCode(hall.handlers.finishRound(actor, asking))).toBe('forbidden')
    }
    const elsewhere = {
      ...actorWith(hall.association),
      grants: [
        {
          association: hall.association,
          role: 'facilitator' as const,
          scope: { type: 'conference' as const, id: neighbours.id },
        },
      ],
    }
    expect(await refusalCode(hall.handlers.finishRound(elsewhere, asking))).toBe('forbidden')
    const mine = {
      ...elsewhere,
      grants: elsewhere.grants.map((grant) => ({
        ...grant,
        scope: { type: 'conference' as const, id: meeting.id },
      })),
    }
    await hall.handlers.finishRound(mine, asking)
    const { conferences } = await hall.handlers.listConferences(mine, { association: hall.association })
    expect(conferences).toMatchObject([{ id: meeting.id, roundsDone: 1 }])
  })
})
