import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packHandlers } from '#adapters/http/routes/pack.ts'
import { askClarifier, readClarifications } from '#application/consensus/preparation/ask-clarifier.ts'
import { contributeReading } from '#application/consensus/preparation/contribute-reading.ts'
import { readList, removeList, saveList, startList } from '#application/consensus/preparation/keep-list.ts'
import { showPack } from '#application/consensus/preparation/make-pack-file.ts'
import {
  countReady,
  findReader,
  openLink,
  type Reader,
  readPack,
} from '#application/consensus/preparation/read-as-expert.ts'
import { sweepPreparation } from '#application/consensus/preparation/sweep-preparation.ts'
import type { Reading } from '#domain/consensus/preparation/reading-list.ts'
import type { ProposalId } from '#domain/kernel/id.ts'
import { bankPorts } from '../../../src/compose-bank.ts'
import { preparationPorts } from '../../../src/compose-pack.ts'
import { reportPorts } from '../../../src/compose-report.ts'
import { actorWith, type Hall, inventory, openHall } from './hall.ts'
import { command, holdMeeting, type Meeting } from './meeting.ts'
import { nth, refusal } from './refusal.ts'

let hall: Hall
let meeting: Meeting
let ports: ReturnType<typeof preparationPorts<Hall['ports'], ReturnType<typeof reportPorts>>>
let handlers: ReturnType<typeof packHandlers>
beforeAll(async () => {
  hall = await openHall(inventory(3, 1))
  meeting = await holdMeeting(hall, { voters: 12 })
  await meeting.plan({})
  const report = reportPorts(bankPorts(hall.ports, hall.ports.keys), hall.ports, null, () => undefined)
  ports = preparationPorts(hall.ports, report)
  handlers = packHandlers(ports)
})
afterAll(() => hall?.close())

const asked = () => ({ ...meeting.topic, commandId: command() })
const texts = {
  welcome: 'Välkommen',
  programme: 'Dag 1',
  voting: 'Så här',
  background: 'Därför',
  development: 'Så',
}
const pack = () => handlers.getPack(hall.facilitator, meeting.topic)
const proposal = (no: number): ProposalId => hall.proposals.get(no) ?? ('' as ProposalId)

const audits = async (): Promise<readonly string[]> => {
  const { rows } = await hall.database.ownerPool.query<{ action: string; detail: unknown }>(
    'select action, detail from audit_event where association_id = $1 order by seq',
    [hall.association],
  )
  return rows.map(({ action }) => action)
}

/** Everything that the database holds, as text: what a thief of it would read. */
async function everyRow(): Promise<string> {
  const tables = ['prep_access', 'prep_list', 'prep_contribution', 'audit_event', 'trace_edge', 'command']
  const found = []
  for (const table of tables)
    found.push((await hall.database.ownerPool.query(`select t.*::text from ${table} t`)).rows)
  return JSON.stringify(found)
}

describe('the pack', () => {
  it('is frozen when whole, with its hash in the history, and thawed to a next edition while the first is read', async () => {
    expect((await pack()).missing).toEqual(['welcome', 'programme', 'voting', 'background', 'development'])
    const save = async (given: typeof texts) =>
      handlers.savePack(hall.facilitator, {
        ...asked(),
        expectedVersion: (await pack()).version,
        texts: given,
      })
    const freeze = async () =>
      handlers.freezePack(hall.facilitator, { ...asked(), expectedVersion: (await pack()).version })
    expect(await refusal(freeze())).toMatchObject({ code: 'consensus.pack-incomplete' })
    expect(await readPack(ports)(meeting.topic)).toMatchObject({ tree: null, edition: 0 })
    await save(texts)
    await freeze()
    const first = await readPack(ports)(meeting.topic)
    expect(first.tree?.sections.map(({ id }) => id)).toEqual([
      'welcome',
      'programme',
      'voting',
      'background',
      'development',
      'lists',
      'participants',
    ])
    expect(JSON.stringify(first.tree)).toContain('Expert 7')
    expect(
      (await hall.ports.read(hall.association, (tx) => hall.ports.conferences.find(tx, meeting.id)))
        ?.conference.state,
    ).toBe('preparing')

    await handlers.thawPack(hall.facilitator, {
      ...asked(),
      expectedVersion: (await pack()).version,
      reason: 'Fel dag',
    })
    await save({ ...texts, programme: 'Dag 2' })
    expect(await readPack(ports)(meeting.topic)).toMatchObject({ hash: first.hash, isBeingChanged: true })
    expect(await showPack(ports)(hall.facilitator, meeting.topic)).toMatchObject({ isDraft: true })
    await freeze()
    const second = await readPack(ports)(meeting.topic)
    expect(second).toMatchObject({ edition: 2, isBeingChanged: false })
    expect(second.hash).not.toBe(first.hash)
    expect((await pack()).editions).toMatchObject([
      { v: 2, thawed: null },
      { v: 1, thawed: 'Fel dag', code: first.hash },
    ])
    expect((await audits()).filter((action) => action.startsWith('pack.'))).toEqual([
      'pack.save',
      'pack.freeze',
      'pack.thaw',
      'pack.save',
      'pack.freeze',
    ])
    expect(
      await refusal(
        handlers.savePack(actorWith(hall.association, 'clarifier'), {
          ...asked(),
          expectedVersion: 5,
          texts,
        }),
      ),
    ).toMatchObject({ code: 'forbidden' })
  })

  it('becomes the same PDF for everybody, checked', async () => {
    const { files, faults } = await ports.makeFiles({
      report: nth(
        [(await readPack(ports)(meeting.topic)).tree].flatMap((tree) => (tree ? [tree] : [])),
        0,
      ),
      isDraft: false,
      address: null,
      formats: ['pdf'],
    })
    expect(faults).toEqual([])
    expect(Buffer.from(nth(files, 0).bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

const reading = (
  no: number,
  mark: Reading['mark'],
  rank: number | null,
  note: string | null = null,
): Reading => ({
  proposal: proposal(no),
  ...{ mark, rank, note },
})

describe('an expert with a link', () => {
  let codes: readonly string[]
  const readerOf = async (at: number): Promise<Reader> =>
    nth(
      [await findReader(ports)(meeting.topic, nth(codes, at))].flatMap((one) => (one ? [one] : [])),
      0,
    )

  it('comes in with it, and it is no key to a vote', async () => {
    await handlers.makeLinks(hall.facilitator, asked())
    const { links } = await handlers.getLinks(hall.facilitator, meeting.topic)
    codes = links.map(({ code }) => code)
    expect(new Set(codes).size).toBe(12)
    expect(await openLink(ports)(meeting.topic, nth(codes, 0))).toBe(true)
    expect(await openLink(ports)(meeting.topic, 'ABCDEFGHJKMNPQRS')).toBe(false)
    const { cards } = await hall.handlers.getCards(hall.facilitator, meeting.topic)
    for (const { code } of cards) expect(await openLink(ports)(meeting.topic, code)).toBe(false)
    expect(await everyRow()).not.toContain(nth(codes, 0))
    // Renewed: the old one opens nothing, and the number of readers does not change by it.
    const renewed = await handlers.renewLink(hall.facilitator, { ...asked(), expert: nth(links, 0).expert })
    expect(await openLink(ports)(meeting.topic, nth(codes, 0))).toBe(false)
    expect(await openLink(ports)(meeting.topic, renewed.code)).toBe(true)
    codes = [renewed.code, ...codes.slice(1)]
  })

  it('is only ever told of in numbers, and near none and all in bounds', async () => {
    expect((await pack()).opened).toEqual({ is: 'few', below: 5, n: 12 })
    for (const code of codes.slice(1, 6)) await openLink(ports)(meeting.topic, code)
    await countReady(ports)(meeting.topic, await readerOf(0), true)
    expect(await pack()).toMatchObject({ opened: { is: 'count', x: 6, n: 12 }, ready: { is: 'few' } })
  })

  it('keeps a list that nothing in the database tells of, and that the link does not open', async () => {
    const before = (await audits()).length
    const code = await startList(ports)(meeting.topic)
    const list = await readList(ports)(meeting.topic, code)
    const kept = [reading(1, 'for', 1, 'hemlig anteckning'), reading(2, 'against', null)]
    expect(await saveList(ports)(meeting.topic, code, list?.stamp ?? '', { readings: kept })).toMatchObject({
      is: 'saved',
    })
    expect((await readList(ports)(meeting.topic, code))?.readings).toEqual(kept)
    // A page from before the save does not write over it.
    expect(await saveList(ports)(meeting.topic, code, list?.stamp ?? '', { readings: [] })).toMatchObject({
      is: 'changed-elsewhere',
      list: { readings: kept },
    })
    for (const link of codes) expect(await readList(ports)(meeting.topic, link)).toBeNull()
    const stored = await everyRow()
    for (const secret of ['hemlig', 'against', code]) expect(stored).not.toContain(secret)
    expect(await audits()).toHaveLength(before)
    await removeList(ports)(meeting.topic, code)
    expect(await readList(ports)(meeting.topic, code)).toBeNull()
  })

  it('asks without a name, is stopped at one, and all read the answer and its correction', async () => {
    const ask = (text: string, evenSo = false) =>
      askClarifier(ports)(meeting.topic, { proposal: proposal(2), text, evenSo })
    expect(await refusal(ask('Varför vill Expert 3 det?'))).toMatchObject({
      code: 'consensus.question-personal',
    })
    await ask('Vad betyder det?')
    await ask('Ring 070-123 45 67', true)
    const clarifier = actorWith(hall.association, 'clarifier')
    const { clarifications } = await handlers.listClarifications(clarifier, meeting.topic)
    const question = nth(
      clarifications.filter(({ question: said }) => said === 'Vad betyder det?'),
      0,
    )
    const other = nth(
      clarifications.filter(({ id }) => id !== question.id),
      0,
    )
    const answer = (words: string) =>
      handlers.answerClarification(clarifier, { ...asked(), clarification: question.id, answer: words })
    await answer('Samma sak')
    await answer('Samma sak som nummer 1')
    await handlers.withdrawClarification(clarifier, {
      ...asked(),
      clarification: other.id,
      reason: 'Ett nummer',
    })
    const read = await readClarifications(ports)(meeting.topic)
    expect(read).toMatchObject([
      {
        question: 'Vad betyder det?',
        answers: [{ answer: 'Samma sak' }, { answer: 'Samma sak som nummer 1' }],
      },
    ])
    expect((await audits()).slice(-3)).toEqual([
      'clarification.answer',
      'clarification.answer',
      'clarification.withdraw',
    ])
  })

  it('may hand its marks over to a sum that is made once, from five or more, and keeps no list', async () => {
    const give = async (at: number, readings: readonly Reading[] | null) =>
      contributeReading(ports)(meeting.topic, await readerOf(at), readings)
    for (let at = 0; at < 4; at += 1) await give(at, [reading(1, 'for', 1, 'aldrig med')])
    // The same expert twice is one.
    await give(0, [reading(1, 'for', 2)])
    expect(await refusal(handlers.closeReadings(hall.facilitator, asked()))).toMatchObject({
      code: 'consensus.too-few-readings',
    })
    expect(await everyRow()).not.toContain('aldrig med')
    await give(4, [reading(1, 'against', 12), reading(3, 'unsure', null)])
    await give(5, [reading(1, 'against', 1)])
    await give(5, null)
    await handlers.closeReadings(hall.facilitator, asked())
    expect((await pack()).summary).toMatchObject({
      n: 5,
      sums: [
        { no: 1, for: 4, against: 1, unsure: 0, high: 4 },
        { no: 2, for: 0, against: 0, unsure: 0, high: 0 },
        { no: 3, unsure: 1 },
        { no: 4 },
      ],
    })
    expect(await refusal(give(6, [reading(1, 'for', 1)]))).toMatchObject({
      code: 'consensus.pack-wrong-state',
    })
    const { rows } = await hall.database.ownerPool.query('select 1 from prep_contribution')
    expect(rows).toEqual([])
  })

  it('is forgotten thirty days after the end, with its list, and the pack stays', async () => {
    const code = await startList(ports)(meeting.topic)
    const sweep = sweepPreparation({ ...ports, associations: async () => [hall.association] })
    expect(await sweep()).toBe(0)
    const { version } = await meeting.detail()
    await hall.handlers.cancelConference(hall.facilitator, {
      ...asked(),
      expectedVersion: version,
      reason: `Inställd ${randomUUID()}`,
    })
    hall.wait(29 * 24 * 3600)
    expect(await sweep()).toBe(0)
    expect(await readList(ports)(meeting.topic, code)).not.toBeNull()
    hall.wait(24 * 3600 + 60)
    expect(await sweep()).toBe(1)
    expect(await readList(ports)(meeting.topic, code)).toBeNull()
    expect(await findReader(ports)(meeting.topic, nth(codes, 1))).toBeNull()
    expect(await readPack(ports)(meeting.topic)).toMatchObject({ edition: 2, summary: { n: 5 } })
    expect(await sweep()).toBe(0)
  })
})
