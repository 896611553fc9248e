import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { argumentHandlers } from '#adapters/http/routes/argument.ts'
import { readPaper } from '#application/consensus/read-paper.ts'
import type { RoundId } from '#domain/kernel/id.ts'
import { type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusal, refusalCode } from './refusal.ts'

let hall: Hall
let meeting: Meeting
let round: RoundId

beforeAll(async () => {
  hall = await openHall(inventory(4, 0))
  meeting = await holdMeeting(hall, { voters: 6 })
  await meeting.plan({}, {})
  round = (await meeting.round(1)).id
})
afterAll(() => hall.close())

const plan = {
  pool: { from: 'all' as const },
  reveal: 'round' as const,
  rule: { advance: 1, denominator: 'cast', tie: 'include', rest: 'remains', to: 'extended' } as const,
}
const say = () => argumentHandlers(hall.ports)
const asked = () => ({ ...meeting.topic, commandId: command() })
const list = (of = round) => say().listArguments(hall.facilitator, { ...meeting.topic, round: of })
const add = async (text: string, stance: 'for' | 'against' = 'for', evenSo = false) => {
  const { proposal } = nth((await list()).items, 0)
  return say().addArgument(hall.facilitator, { ...asked(), round, table: 2, proposal, stance, text, evenSo })
}
const paper = async (of: RoundId) => readPaper(hall.ports)(meeting.topic, of)

describe('arguments from the tables', () => {
  it('are kept per item and table, and stop at what may point somebody out', async () => {
    await add('Går att mäta i alla förbund', 'for')
    await add('Svår att förstå för den som inte är insatt', 'against')
    const no = await refusal(add('Som Expert 3 sade, ring 070-123 45 67', 'for'))
    expect(no).toMatchObject({
      code: 'consensus.argument-personal',
      detail: { found: ['Expert 3', '070-123 45 67'], kinds: ['name', 'phone'] },
    })
    expect((await list()).arguments).toHaveLength(2)
    await add('Expert 3 är en titel här', 'for', true)
    expect((await list()).arguments.map(({ table, roundNo }) => [table, roundNo])).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ])
  })

  it('keep their former wordings, and those taken back their reason', async () => {
    const { arguments: said } = await list()
    const unclear = said.find(({ stance }) => stance === 'against')
    const titled = said.find(({ text }) => text.startsWith('Expert'))
    if (!unclear || !titled) throw new Error('both were said')
    await say().editArgument(hall.facilitator, {
      ...asked(),
      argument: unclear.id,
      stance: 'against',
      text: 'Svår att förstå',
      reason: 'kortare',
      evenSo: false,
    })
    await say().withdrawArgument(hall.facilitator, {
      ...asked(),
      argument: titled.id,
      reason: 'syftar på någon',
    })
    const now = await list()
    expect(now.arguments.find(({ id }) => id === unclear.id)).toMatchObject({
      text: 'Svår att förstå',
      earlier: [{ text: 'Svår att förstå för den som inte är insatt', reason: 'kortare' }],
    })
    expect(now.withdrawn).toMatchObject([{ id: titled.id, reason: 'syftar på någon' }])
  })

  it('keep their round in the plan: it is not removed under them', async () => {
    const { version, roundList } = await meeting.detail()
    const [, second] = roundList
    if (!second) throw new Error('two rounds were planned')
    const keepSecond = {
      ...asked(),
      expectedVersion: version,
      rounds: [
        { id: second.id, name: second.name, mode: second.mode, form: second.form, minutes: null, plan },
      ],
    }
    expect(await refusal(hall.handlers.planRounds(hall.facilitator, keepSecond))).toMatchObject({
      code: 'consensus.round-has-arguments',
      detail: { no: 1 },
    })
    expect((await meeting.detail()).roundList).toHaveLength(2)
  })

  it('stand on the ballot, for before against, and nothing is added while it is voted on', async () => {
    await meeting.step('freezeRound', 1)
    await meeting.begin()
    await meeting.step('openRound', 1)
    expect(nth((await paper(round))?.items ?? [], 0).said).toEqual([
      { stance: 'for', text: 'Går att mäta i alla förbund' },
      { stance: 'against', text: 'Svår att förstå' },
    ])
    expect(await refusalCode(add('För sent'))).toBe('consensus.round-wrong-state')
    await meeting.castAll(Array.from({ length: 6 }, () => '1100'))
    await meeting.steps(1, 'closeRound', 'countRound', 'finishRound')
  })

  it('stand on the next ballot too, and in the file', async () => {
    await meeting.step('freezeRound', 2)
    const next = (await meeting.round(2)).id
    expect((await paper(next))?.items.flatMap(({ said }) => said)).toHaveLength(2)
    const { content } = await say().exportArguments(hall.facilitator, meeting.topic)
    expect(
      content
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.split(';').slice(0, 2)),
    ).toEqual([
      ['1', '2'],
      ['1', '2'],
    ])
  })

  it('say in history that somebody of the staff wrote, and not which argument', async () => {
    const { events } = await meeting.console()
    const written = events.filter(({ action }) => action === 'argument.add')
    expect(written).toHaveLength(3)
    for (const { subject } of written) expect(subject.type).toBe('conference')
  })
})
