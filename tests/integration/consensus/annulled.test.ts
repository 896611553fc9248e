import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting, type PlannedRound } from './meeting.ts'
import { nth, refusal, refusalCode } from './refusal.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
})
afterAll(() => hall?.close())

const frozen = async (...rounds: readonly PlannedRound[]): Promise<Meeting> => {
  const meeting = await holdMeeting(hall, { voters: 7 })
  await meeting.plan(...rounds)
  await meeting.step('freezeRound', 1)
  await meeting.begin()
  return meeting
}

const closed = async (ballots: readonly string[], round: PlannedRound = {}): Promise<Meeting> => {
  const meeting = await frozen(round)
  await meeting.step('openRound', 1)
  await meeting.castAll(ballots)
  await meeting.step('closeRound', 1)
  return meeting
}

const keyFiles = async (meeting: Meeting, at = 0): Promise<readonly string[]> => {
  const { roundList } = await meeting.detail()
  const folder = join(hall.folder, `round-${nth(roundList, at).id}`)
  return existsSync(folder) ? readdirSync(folder) : []
}

const rowsLeft = async (meeting: Meeting): Promise<number> => {
  const { roundList } = await meeting.detail()
  const found = await hall.database.owner
    .selectFrom('ballot_intake')
    .select('slot')
    .where(
      'round_id',
      'in',
      roundList.map(({ id }) => id),
    )
    .execute()
  return found.length
}

const five = ['1100', '1100', '1000', '1000', '1010']

describe('a freeze', () => {
  it('is a hash of everything that decides, and changes with any of it', async () => {
    const meeting = await frozen({}, {})
    const first = (await meeting.round(1)).freezeCode
    await meeting.step('freezeRound', 2)
    expect((await meeting.round(2)).freezeCode).not.toBe(first)
    expect(first).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/)
  })

  it('can be taken back before the vote: its hash stays on record, its keys do not', async () => {
    const meeting = await frozen({})
    expect(await keyFiles(meeting)).toEqual(['slot-0.key'])
    const thawing = { ...(await meeting.asking(1)), reason: 'Fel ordning' }
    await hall.handlers.thawRound(hall.facilitator, thawing)
    expect(await keyFiles(meeting)).toEqual([])
    const row = await hall.database.owner
      .selectFrom('round')
      .select(['earlier_freezes', 'freeze_sha256', 'state'])
      .where('conference_id', '=', meeting.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'draft', freeze_sha256: null })
    expect(row.earlier_freezes).toHaveLength(1)
    await meeting.step('freezeRound', 1)
    // The same command once more, from a page that got no answer, touches nothing of the new freeze.
    await hall.handlers.thawRound(hall.facilitator, thawing)
    expect(await keyFiles(meeting)).toEqual(['slot-0.key'])
    await meeting.step('openRound', 1)
  })

  it('is refused where the rule cannot be kept, with the reason and the place', async () => {
    const meeting = await holdMeeting(hall, { voters: 5 })
    const rule = { denominator: 'cast', tie: 'include', rest: 'remains', to: 'extended' } as const
    await meeting.plan({ plan: { rule: { ...rule, advance: 9 } } })
    const refused = await refusal(meeting.step('freezeRound', 1))
    expect([refused?.code, refused?.detail.faults]).toEqual([
      'consensus.rule-impossible',
      ['more-places-than-items.advance'],
    ])
    expect((await meeting.detail()).problems).toContainEqual({
      code: 'more-places-than-items',
      round: 1,
      detail: { places: 9, items: 4, path: 'advance' },
    })
    expect((await meeting.console()).nextStep).toBe('prepare')
  })

  it('is not made twice: a late command leaves the keys of an open vote alone', async () => {
    const meeting = await frozen({})
    const stale = await meeting.asking(1)
    await meeting.step('openRound', 1)
    await meeting.castAll(five)
    const late = hall.handlers.freezeRound(hall.facilitator, stale)
    expect(await refusalCode(late)).toBe('stale-version')
    const again = hall.handlers.freezeRound(hall.facilitator, await meeting.asking(1))
    expect(await refusalCode(again)).toBe('consensus.round-wrong-state')
    await meeting.steps(1, 'closeRound', 'countRound')
    expect((await meeting.result(1)).cast).toBe(5)
  })

  it('waits for the rounds that its items come from', async () => {
    const meeting = await frozen({}, { plan: { pool: { from: 'remaining' } } })
    expect(await refusalCode(meeting.step('freezeRound', 2))).toBe('consensus.earlier-round-waits')
  })
})

describe('a vote does not open', () => {
  it('while another is under way, with nobody there, or where what it needs is missing', async () => {
    const meeting = await frozen({}, {})
    await meeting.step('freezeRound', 2)
    await meeting.step('openRound', 1)
    expect(await refusalCode(meeting.step('openRound', 2))).toBe('consensus.other-round-open')
    await hall.handlers.voidRound(hall.facilitator, {
      ...(await meeting.asking(1)),
      reason: 'Prov',
      voteAgain: false,
    })

    await meeting.mark(false, ...meeting.voters.map(({ seat }) => seat))
    expect(await refusalCode(meeting.step('openRound', 2))).toBe('consensus.nobody-present')
    await meeting.mark(true, ...meeting.voters.map(({ seat }) => seat))

    hall.ports.faults.push({ code: 'consensus.disk-full', detail: { megabytes: 12 } })
    const refused = await refusal(meeting.step('openRound', 2))
    hall.ports.faults.pop()
    expect([refused?.code, refused?.detail]).toEqual(['consensus.disk-full', { megabytes: 12 }])

    rmSync(join(hall.folder, `round-${(await meeting.round(2)).id}`), { recursive: true })
    expect(await refusalCode(meeting.step('openRound', 2))).toBe('consensus.key-lost')
  })
})

describe('a box with too little in it', () => {
  it('is not opened: more time is given, or the round annulled', async () => {
    const meeting = await closed(five.slice(0, 4))
    const refused = await refusal(meeting.step('countRound', 1))
    expect([refused?.code, refused?.detail]).toMatchObject([
      'consensus.too-few-ballots',
      { cast: 4, needed: 5 },
    ])
    expect((await meeting.console()).nextStep).toBe('extend')
    await hall.handlers.extendRound(hall.facilitator, { ...(await meeting.asking(1)), minutes: 5 })
    const { state } = await meeting.live()
    expect([state.st, Date.parse(state.closesAt ?? '') - Date.parse(state.now)]).toEqual([
      'open',
      expect.closeTo(300_000, -4),
    ])
    await meeting.cast(nth(meeting.voters, 6), '1000')
    await meeting.steps(1, 'closeRound', 'countRound')
    expect((await meeting.result(1)).cast).toBe(5)
  })

  it('is not opened below the quorum either', async () => {
    const rule = {
      advance: 1,
      denominator: 'electorate',
      tie: 'include',
      rest: 'remains',
      to: 'extended',
      quorum: { basis: 'electorate', num: 6, den: 7, min: 0 },
    } as const
    const meeting = await closed(five, { plan: { rule } })
    const refused = await refusal(meeting.step('countRound', 1))
    expect([refused?.code, refused?.detail]).toEqual(['consensus.below-quorum', { cast: 5, needed: 6 }])
    // n was settled when the round closed: nobody is marked out of it afterwards.
    await meeting.mark(false, nth(meeting.voters, 6).seat, nth(meeting.voters, 5).seat)
    expect(await refusalCode(meeting.step('countRound', 1))).toBe('consensus.below-quorum')
    // Opened and closed again it is settled anew, without those who never came.
    await meeting.steps(1, 'reopenRound', 'closeRound', 'countRound')
    expect(await meeting.result(1)).toMatchObject({ cast: 5, electorate: 5, denominator: 5 })
  })
})

describe('a round that is annulled', () => {
  it('says why, opens nothing, and may be held again', async () => {
    const meeting = await closed(five)
    const { id } = await meeting.round(1)
    await hall.handlers.voidRound(hall.facilitator, {
      ...(await meeting.asking(1)),
      reason: 'Väggen visade fel lista',
      voteAgain: true,
    })
    const { roundList } = await meeting.detail()
    expect(roundList).toMatchObject([
      { id, state: 'voided', voidedReason: 'Väggen visade fel lista', castN: null },
      { state: 'draft', no: 1, items: 4 },
    ])
    expect(roundList[0]?.successor).toBe(roundList[1]?.id)
    expect([await keyFiles(meeting), await rowsLeft(meeting)]).toEqual([[], 0])
    await meeting.steps(1, 'freezeRound', 'openRound')
    await meeting.castAll(five)
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    expect((await meeting.detail()).rounds).toBe(1)
  })

  it('is so by the facilitator alone when its key is gone: what was sent is kept until then', async () => {
    const meeting = await closed(five)
    const { id } = await meeting.round(1)
    rmSync(join(hall.folder, `round-${id}`), { recursive: true })
    const node = await hall.ports.keys.node()
    expect(await meeting.console()).toMatchObject({ keyAway: false, keyLost: true, keyNode: node })
    const refused = await refusal(meeting.step('countRound', 1))
    expect([refused?.code, refused?.detail]).toEqual(['consensus.key-lost', { node }])
    expect([(await meeting.round(1)).state, await rowsLeft(meeting)]).toEqual(['closing', 5])
    await hall.handlers.voidRound(hall.facilitator, {
      ...(await meeting.asking(1)),
      reason: 'Nyckeln är borta',
      voteAgain: true,
    })
    expect((await meeting.detail()).roundList).toMatchObject([{ state: 'voided' }, { state: 'draft' }])
    expect(await rowsLeft(meeting)).toBe(0)
  })

  it('is not, when the key folder was only away for a while', async () => {
    const meeting = await closed(five)
    renameSync(hall.folder, `${hall.folder}-unmounted`)
    const elsewhere = await hall.ports.keys.node()
    expect(await meeting.console()).toMatchObject({ keyAway: true, keyLost: false })
    expect(await refusalCode(meeting.step('countRound', 1))).toBe('consensus.key-away')
    expect([(await meeting.round(1)).state, await rowsLeft(meeting)]).toEqual(['closing', 5])
    rmSync(hall.folder, { recursive: true })
    renameSync(`${hall.folder}-unmounted`, hall.folder)
    expect(await hall.ports.keys.node()).not.toBe(elsewhere)
    expect((await meeting.console()).keyAway).toBe(false)
    await meeting.step('countRound', 1)
    expect((await meeting.result(1)).cast).toBe(5)
  })

  it('is not opened, nor counted, without the nonce that its lot was frozen with', async () => {
    const rule = { advance: 1, denominator: 'cast', tie: 'lot', rest: 'remains', to: 'extended' } as const
    const meeting = await frozen({ plan: { rule } })
    const nonce = join(hall.folder, `round-${(await meeting.round(1)).id}`, 'lot.key')
    const kept = readFileSync(nonce)
    writeFileSync(nonce, Buffer.alloc(32, 7))
    expect(await refusalCode(meeting.step('openRound', 1))).toBe('consensus.key-lost')
    writeFileSync(nonce, kept)
    await meeting.step('openRound', 1)
    await meeting.castAll(five)
    await meeting.step('closeRound', 1)
    rmSync(nonce)
    expect(await refusalCode(meeting.step('countRound', 1))).toBe('consensus.key-lost')
    expect((await meeting.round(1)).state).toBe('closing')
    writeFileSync(nonce, kept)
    await meeting.step('countRound', 1)
    expect(await meeting.console()).toMatchObject({ keyAway: false, keyLost: false })
  })

  it('waits instead where another node holds the key', async () => {
    const meeting = await closed(five)
    const { id } = await meeting.round(1)
    rmSync(join(hall.folder, `round-${id}`), { recursive: true })
    await hall.database.owner
      .updateTable('round')
      .set({ key_node: 'scenen' })
      .where('round_id', '=', id)
      .execute()
    const refused = await refusal(meeting.step('countRound', 1))
    expect([refused?.code, refused?.detail]).toEqual(['consensus.key-away', { node: 'scenen' }])
    expect((await meeting.round(1)).state).toBe('closing')
    expect(await meeting.console()).toMatchObject({ keyAway: true, keyNode: 'scenen' })
  })
})

describe('a round that was frozen and never opened', () => {
  it.each(['conclude', 'cancel'] as const)('keeps no keys after the conference: %s', async (end) => {
    const meeting = await frozen({}, {})
    await meeting.step('freezeRound', 2)
    await meeting.step('openRound', 1)
    await meeting.castAll(five)
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
    const asked = { ...meeting.topic, expectedVersion: (await meeting.detail()).version }
    if (end === 'conclude') {
      await hall.handlers.concludeConference(hall.facilitator, { ...asked, commandId: command() })
    } else {
      const reason = 'Inställd'
      await hall.handlers.cancelConference(hall.facilitator, { ...asked, commandId: command(), reason })
    }
    expect([await keyFiles(meeting, 0), await keyFiles(meeting, 1)]).toEqual([[], []])
    expect((await meeting.detail()).roundList).toMatchObject([{ state: 'final' }, { state: 'draft' }])
  })
})

describe('an item that is withdrawn from an open round', () => {
  it('is not shown, gets no fate, and leaves n as it was', async () => {
    const meeting = await frozen({
      plan: { rule: { advance: 2, denominator: 'cast', tie: 'include', rest: 'remains', to: 'extended' } },
    })
    await meeting.step('openRound', 1)
    await meeting.castAll(five)
    const { items } = await hall.handlers.getRoundItems(hall.facilitator, {
      ...meeting.topic,
      round: (await meeting.round(1)).id,
    })
    await hall.handlers.withdrawItem(hall.facilitator, {
      ...(await meeting.asking(1)),
      proposal: nth(items, 0).proposal,
      reason: 'Samma som nummer 2',
    })
    await meeting.steps(1, 'closeRound', 'countRound')
    const result = await meeting.result(1)
    expect(result.denominator).toBe(5)
    expect(result.items.find(({ pos }) => pos === 1)).toMatchObject({
      withdrawn: 'Samma som nummer 2',
      yes: null,
      fate: 'unknown',
    })
    expect((await meeting.live()).result).toMatchObject({ y: [0, 2, 1, 0], f: 'WAAR', n: 5 })
    const file = await meeting.recountFile(1)
    expect(file.ballots?.map(({ a }) => a[0])).toEqual(['-', '-', '-', '-', '-'])
  })
})
