import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workbookWriter } from '#adapters/export/xlsx/workbook-writer.ts'
import { instrumentHandlers } from '#adapters/http/routes/instrument.ts'
import { xlsformHandlers } from '#adapters/http/routes/xlsform.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { AssociationId, CommandId, InstrumentId, ItemId } from '#domain/kernel/id.ts'
import { itemsOf } from '#domain/measurement/instrument/instrument.ts'
import type { Item } from '#domain/measurement/instrument/item.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { measurementPorts } from '../../../src/compose-measurement.ts'
import { openTestDatabase, type TestDatabase } from '../../_util/database.ts'
import { actorWith } from '../consensus/hall.ts'
import { nth, refusalCode } from '../consensus/refusal.ts'

let database: TestDatabase
let association: AssociationId
let analyst: Actor
let forms: ReturnType<typeof instrumentHandlers>
let xlsform: ReturnType<typeof xlsformHandlers>

beforeAll(async () => {
  database = await openTestDatabase()
  association = randomUUID() as AssociationId
  await database.owner
    .insertInto('association')
    .values({ association_id: association, name: 'Mätförbundet', is_example: false, locale: 'sv' })
    .execute()
  analyst = actorWith(association, 'analyst')
  const ports = measurementPorts(baseOf(database))
  forms = instrumentHandlers(ports)
  xlsform = xlsformHandlers(ports)
})
afterAll(() => database?.close())

const asked = () => ({ association, commandId: randomUUID() as CommandId })
const read = (instrument: InstrumentId, v?: number) =>
  forms.getInstrument(analyst, { association, instrument, ...(v === undefined ? {} : { v }) })
const seen = async (instrument: InstrumentId) => ({
  ...asked(),
  instrument,
  expectedVersion: (await read(instrument)).expectedVersion,
})
const start = async (drafts: 'participant_exit' | null = 'participant_exit') =>
  (await forms.createInstrument(analyst, { ...asked(), title: 'Vid avslut', drafts })).instrument

const edit = async (instrument: InstrumentId, id: string, change: Pick<Item, 'text'>) => {
  const { content } = await read(instrument)
  const found = itemsOf(content).find((item) => item.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  const { version: _, ...item } = { ...found, ...change }
  return forms.editItem(analyst, { ...(await seen(instrument)), item })
}

describe('a questionnaire', () => {
  it('starts from the drafts of a group, is locked whole, and then stays as it is', async () => {
    const instrument = await start()
    const draft = await read(instrument)
    expect(draft).toMatchObject({ isDraft: true, holdsDrafts: true, check: { hindrances: 0 } })
    expect(itemsOf(draft.content).map(({ id }) => id)).toContain('p-1a-fore')
    const { hash } = await forms.lockInstrument(analyst, await seen(instrument))
    expect(await read(instrument)).toMatchObject({
      isDraft: false,
      content: draft.content,
      versions: [{ v: 1, hash }],
    })
    const command = { ...(await seen(instrument)), item: nth(itemsOf(draft.content), 0).id }
    expect(await refusalCode(forms.removeItem(analyst, command))).toBe('measurement.instrument-locked')
  })

  it('gives an item a new version only when it asks something else', async () => {
    const instrument = await start()
    await forms.lockInstrument(analyst, await seen(instrument))
    await forms.startNextVersion(analyst, await seen(instrument))
    await forms.describeInstrument(analyst, {
      ...(await seen(instrument)),
      title: { sv: { std: 'Vid avslut' }, en: { std: 'At the end' } },
      locales: ['en'],
    })
    const versions = async () =>
      Object.fromEntries(itemsOf((await read(instrument)).content).map(({ id, version }) => [id, version]))
    expect(await versions()).toMatchObject({ 'p-3a': 1, 'p-9': 1 })
    await edit(instrument, 'p-3a', { text: { sv: { std: 'Takten passade mig' }, en: { std: 'The pace' } } })
    expect(await versions()).toMatchObject({ 'p-3a': 2, 'p-9': 1 })
    expect((await read(instrument)).check.breaks).toEqual(['p-3a'])
    const { v } = await forms.lockInstrument(analyst, await seen(instrument))
    expect(v).toBe(2)
    expect(nth(itemsOf((await read(instrument, 1)).content), 0).text).not.toHaveProperty('en.std', 'The pace')
    const rows = await database.owner
      .selectFrom('item_version')
      .select('v')
      .where('item_id', '=', 'p-3a' as ItemId)
      .execute()
    expect(rows.map((row) => row.v).toSorted()).toEqual([1, 2])
  })

  it('is not locked while something is missing, and says what', async () => {
    const instrument = await start(null)
    const item = { kind: 'text', text: { sv: { std: '' } } } as const
    const { item: id } = await forms.addItem(analyst, { ...(await seen(instrument)), id: null, item })
    expect((await read(instrument)).check).toMatchObject({
      hindrances: 1,
      gaps: [{ item: id, locale: 'sv', cause: 'no_standard', stops: true }],
    })
    expect(await refusalCode(forms.lockInstrument(analyst, await seen(instrument)))).toBe(
      'measurement.instrument-incomplete',
    )
  })

  it('lets nobody write over somebody else, and a repeat has no second effect', async () => {
    const instrument = await start(null)
    const item = { kind: 'text', text: { sv: { std: 'Fråga' } } } as const
    const command = { ...(await seen(instrument)), id: null, item }
    const first = await forms.addItem(analyst, command)
    expect(await forms.addItem(analyst, command)).toEqual(first)
    const late = { ...command, ...asked() }
    expect(await refusalCode(forms.addItem(analyst, late))).toBe('stale-version')
    expect(itemsOf((await read(instrument)).content)).toHaveLength(1)
  })

  it('leaves one row of history a change, without what was written', async () => {
    const rows = await database.owner
      .selectFrom('audit_event')
      .select(['action', 'detail'])
      .where('action', 'like', 'instrument.%')
      .execute()
    expect(rows.map(({ action }) => action)).toContain('instrument.lock')
    expect(JSON.stringify(rows)).not.toContain('Takten passade mig')
  })

  it('can be thrown away while nothing of it is locked', async () => {
    const instrument = await start()
    await forms.discardDraft(analyst, await seen(instrument))
    expect(await refusalCode(read(instrument))).toBe('not-found')
  })
})

describe('a questionnaire as XLSForm', () => {
  it('goes out as a workbook and comes in again as a new draft that asks the same', async () => {
    const instrument = await start()
    await forms.lockInstrument(analyst, await seen(instrument))
    const { name, base64 } = await xlsform.exportXlsform(analyst, { association, instrument })
    expect(name).toBe('Vid-avslut-v1.xlsx')
    const file = { name, base64 }
    const { found, faults } = await xlsform.checkXlsform(analyst, { association, file })
    expect(faults).toEqual([])
    expect(found).toMatchObject({ title: 'Vid avslut', locales: ['sv'], holdsDrafts: true, hindrances: 0 })
    const made = await xlsform.importXlsform(analyst, { ...asked(), file, title: 'Tillbaka' })
    const [before, after] = [await read(instrument), await read(made.instrument)]
    expect(after).toMatchObject({ title: 'Tillbaka', isDraft: true, check: { hindrances: 0, breaks: [] } })
    expect(after.content.blocks).toEqual(before.content.blocks)
    await expect(
      xlsform.exportXlsform(actorWith(association, 'facilitator'), { association, instrument }),
    ).rejects.toThrow('forbidden')
  })

  it('lets nothing in where anything is at fault', async () => {
    const base64 = Buffer.from(
      await workbookWriter.write({
        survey: [
          ['type', 'name'],
          ['calculate', 'a'],
          ['text', 'b'],
        ],
      }),
    ).toString('base64')
    const file = { name: 'fel.xlsx', base64 }
    const before = await forms.listInstruments(analyst, { association })
    expect(await xlsform.checkXlsform(analyst, { association, file })).toMatchObject({
      found: null,
      faults: [{ sheet: 'survey', row: 2, column: 'type', fault: 'type_unsupported', detail: 'calculate' }],
    })
    const refused = xlsform.importXlsform(analyst, { ...asked(), file, title: 'Fel' })
    await expect(refused).rejects.toThrow('measurement.xlsform-faults')
    expect(await forms.listInstruments(analyst, { association })).toEqual(before)
  })
})
