import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conferenceHandlers } from '#adapters/http/routes/conference.ts'
import { recoverRounds, sweepRound } from '#application/consensus/recover-rounds.ts'
import { type Hall, inventory, makePorts, openHall } from './hall.ts'
import { holdMeeting, type Meeting } from './meeting.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
})
afterAll(() => hall?.close())

const closed = async (): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters: 5 })
  await meeting.plan({})
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  await meeting.step('openRound', 1)
  await meeting.castAll(['1100', '1100', '1000', '1000', '1010'])
  await meeting.step('closeRound', 1)
  return meeting
}

/** The process ends here: nothing that comes after in the program is run. */
const killed = () => Promise.reject(new Error('killed'))

const folderOf = async (meeting: Meeting) => join(hall.folder, `round-${(await meeting.round(1)).id}`)

const rows = async (meeting: Meeting) => {
  const { id } = await meeting.round(1)
  const count = async (table: 'ballot_intake' | 'ballot' | 'tally' | 'round_secret') =>
    (
      await hall.database.owner
        .selectFrom(table)
        .select('association_id')
        .where('round_id', '=', id)
        .execute()
    ).length
  return {
    envelopes: await count('ballot_intake'),
    ballots: await count('ballot'),
    tallies: await count('tally'),
    secrets: await count('round_secret'),
  }
}

/** As after a restart: nothing is left in memory. */
const afterRestart = () => recoverRounds(makePorts(hall.database, hall.folder, () => new Date()))()

describe('a count that is killed', () => {
  it.each([
    ['after some ballots were written', { ballots: 'removeEnvelopes' }],
    ['at the very end of its transaction', { announcer: 'announce' }],
  ] as const)('%s has not happened, and is run again with the same result', async (_when, broken) => {
    const meeting = await closed()
    const breaking = {
      ...hall.ports,
      ...('ballots' in broken ? { ballots: { ...hall.ports.ballots, removeEnvelopes: killed } } : {}),
      ...('announcer' in broken
        ? {
            announcer: {
              announce: (...[tx, said]: Parameters<typeof hall.ports.announcer.announce>) =>
                said.version > 4 ? killed() : hall.ports.announcer.announce(tx, said),
            },
          }
        : {}),
    }
    const asking = await meeting.asking(1)
    await expect(conferenceHandlers(breaking).countRound(hall.facilitator, asking)).rejects.toThrow('killed')
    expect((await meeting.round(1)).state).toBe('counting')
    expect(await rows(meeting)).toEqual({ envelopes: 5, ballots: 0, tallies: 0, secrets: 1 })
    expect((await meeting.live()).state).toMatchObject({ st: 'counting', cast: 5 })

    expect(await afterRestart()).toEqual({ counted: 1, waiting: 0, swept: 0 })
    expect(await rows(meeting)).toEqual({ envelopes: 0, ballots: 5, tallies: 4, secrets: 0 })
    const { items } = await meeting.result(1)
    expect(items.map(({ pos, yes }) => [pos, yes])).toEqual([
      [1, 5],
      [2, 2],
      [3, 1],
      [4, 0],
    ])
    expect(existsSync(await folderOf(meeting))).toBe(false)
  })

  it('is gone on with by the button that began it', async () => {
    const meeting = await closed()
    const breaking = { ...hall.ports, ballots: { ...hall.ports.ballots, save: killed } }
    const asking = await meeting.asking(1)
    await expect(conferenceHandlers(breaking).countRound(hall.facilitator, asking)).rejects.toThrow('killed')
    expect((await meeting.console()).nextStep).toBe('count')
    await meeting.step('countRound', 1)
    expect((await meeting.round(1)).state).toBe('applied')
    // The first command, sent again by a page that never got its answer, finds the work done.
    const again = await hall.handlers.countRound(hall.facilitator, asking)
    expect(again.version).toBe((await meeting.round(1)).version)
  })

  it('waits for the node that has the key, and does not keep this one from starting', async () => {
    const meeting = await closed()
    const breaking = { ...hall.ports, ballots: { ...hall.ports.ballots, save: killed } }
    const asking = await meeting.asking(1)
    await expect(conferenceHandlers(breaking).countRound(hall.facilitator, asking)).rejects.toThrow('killed')
    const { owner } = hall.database
    await owner
      .updateTable('round')
      .set({ key_node: 'scenen' })
      .where('round_id', '=', asking.round)
      .execute()
    renameSync(await folderOf(meeting), join(hall.folder, 'elsewhere'))
    expect(await afterRestart()).toEqual({ counted: 0, waiting: 1, swept: 0 })
    expect((await meeting.round(1)).state).toBe('counting')
    renameSync(join(hall.folder, 'elsewhere'), await folderOf(meeting))
    expect(await afterRestart()).toEqual({ counted: 1, waiting: 0, swept: 0 })
  })

  it('leaves no key behind when it is killed after its transaction', async () => {
    const meeting = await closed()
    const breaking = { ...hall.ports, keys: { ...hall.ports.keys, destroy: killed } }
    const asking = await meeting.asking(1)
    await expect(conferenceHandlers(breaking).countRound(hall.facilitator, asking)).rejects.toThrow('killed')
    expect((await meeting.round(1)).state).toBe('applied')
    expect(existsSync(await folderOf(meeting))).toBe(true)
    expect(await afterRestart()).toEqual({ counted: 0, waiting: 0, swept: 1 })
    expect(existsSync(await folderOf(meeting))).toBe(false)
  })

  it('keeps the keys of votes that are still to be counted, and of rounds it does not know', async () => {
    const meeting = await closed()
    const stranger = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c02'
    await hall.ports.keys.makeRoundKeys(stranger as Parameters<typeof hall.ports.keys.destroy>[0], [0])
    expect(await afterRestart()).toEqual({ counted: 0, waiting: 0, swept: 0 })
    expect(existsSync(await folderOf(meeting))).toBe(true)
    expect(existsSync(join(hall.folder, `round-${stranger}`))).toBe(true)
  })

  it('leaves no key on a node that hears of it, and takes none of a round that is still to be counted', async () => {
    const meeting = await closed()
    const { round } = await meeting.asking(1)
    await sweepRound(hall.ports)(hall.association, round)
    expect(existsSync(await folderOf(meeting))).toBe(true)
    const breaking = { ...hall.ports, keys: { ...hall.ports.keys, destroy: killed } }
    const counting = conferenceHandlers(breaking).countRound(hall.facilitator, await meeting.asking(1))
    await expect(counting).rejects.toThrow('killed')
    await sweepRound(hall.ports)(hall.association, round)
    expect(existsSync(await folderOf(meeting))).toBe(false)
  })

  it('is done once by two nodes that begin it together', async () => {
    const meeting = await closed()
    const asking = await meeting.asking(1)
    const breaking = { ...hall.ports, ballots: { ...hall.ports.ballots, save: killed } }
    await expect(conferenceHandlers(breaking).countRound(hall.facilitator, asking)).rejects.toThrow('killed')
    const counted = await Promise.all([afterRestart(), afterRestart()])
    // The slower one may find it done already.
    expect(Math.max(...counted.map((one) => one.counted))).toBe(1)
    expect(await rows(meeting)).toEqual({ envelopes: 0, ballots: 5, tallies: 4, secrets: 0 })
    const history = await hall.database.owner
      .selectFrom('audit_event')
      .select('action')
      .where('within_id', '=', meeting.id)
      .where('action', '=', 'round.count')
      .execute()
    expect(history).toHaveLength(1)
  })
})
