import { randomBytes, randomUUID } from 'node:crypto'
import { instrumentStore } from '#adapters/db/instrument-store.ts'
import { pointStore } from '#adapters/db/point-store.ts'
import { resultFileWriter } from '#adapters/export/result/write-result-file.ts'
import { mount } from '#adapters/http/mount.ts'
import { resultFileRoutes } from '#adapters/http/pages/result-file.ts'
import { resultHandlers } from '#adapters/http/routes/result.ts'
import { resultFileHandlers } from '#adapters/http/routes/result-file.ts'
import { makeServer } from '#adapters/http/server.ts'
import type { Indicator } from '#application/consensus/index.ts'
import { createWave } from '#application/measurement/create-wave.ts'
import { fetchResultFile } from '#application/measurement/fetch-result-file.ts'
import { makeInstrumentDesk } from '#application/measurement/instrument-desk.ts'
import { makeSlips } from '#application/measurement/make-slips.ts'
import { saveUnit } from '#application/measurement/save-units.ts'
import { takeAnswers } from '#application/measurement/take-answers.ts'
import { resultEndpoints } from '#contract/measurement/result.ts'
import { resultFileEndpoints } from '#contract/measurement/result-file.ts'
import { type Actor, nobody } from '#domain/kernel/actor.ts'
import type {
  AssociationId,
  InstrumentId,
  ProposalId,
  ProtocolId,
  UnitId,
  WaveId,
} from '#domain/kernel/id.ts'
import { type Instrument, itemsOf } from '#domain/measurement/instrument/instrument.ts'
import { instrumentHash } from '#domain/measurement/instrument/lock.ts'
import { example } from '#domain/measurement/point/example.ts'
import type { MeasurePoint } from '#domain/measurement/point/measure-point.ts'
import { age, itemId, pointId, scaleItem } from '#domain/measurement/result/example.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { resultPorts } from '../../../src/compose-result.ts'
import { command, openTestField, passphrase } from './field.ts'

const said = (text: string) => ({ sv: { std: text } })

/** A scale, a pair, a background question and a written answer. */
export const questionnaire: Instrument = {
  id: '5f0f6f5e-6f0b-4e57-9d0b-8f2f7c1d2e3b' as InstrumentId,
  version: 1,
  title: said('Hur har du det?'),
  locales: ['sv'],
  blocks: [
    {
      id: 'b',
      items: [
        age(['ung', 'gammal']),
        scaleItem('p-2', { origin: 'draft_samsyn' }),
        scaleItem('p-1-fore', { pair: { with: itemId('p-1-nu'), role: 'before' } }),
        scaleItem('p-1-nu', { pair: { with: itemId('p-1-fore'), role: 'now' } }),
        { id: itemId('t-1'), version: 1, kind: 'longtext', text: said('Något mer?') },
      ],
    },
  ],
}

const entry = {
  protocol: 'f5a3c1f0-1111-4111-8111-111111111111' as ProtocolId,
  ...{ v: 1, no: 2, proposal: 'f5a3c1f0-2222-4111-8111-111111111111' as ProposalId, proposalV: 1 },
}

/** One adopted indicator, number 2 of the core. */
export const indicator: Indicator = {
  ...{ entry, level: 'core', text: 'Deltagare påverkar sin rehabilitering', shortName: null },
  ...{ explanation: null, comparativePhrases: [], asksTwo: false, isInvented: false },
  node: { type: 'protocol-entry', id: `${entry.protocol}.2`, version: 1 },
}

/** Counts steps four and five of `p-2`; and of the pair. */
export const point: MeasurePoint = {
  ...example({ source: { kind: 'item', item: 'p-2', itemVersion: 1, group: 'participant_ongoing' } }),
  ...{ id: pointId(1), entry },
}
const pairPoint: MeasurePoint = {
  ...example({ source: { kind: 'item', item: 'p-1-nu', itemVersion: 1, group: 'participant_ongoing' } }),
  id: pointId(2),
}

export type Person = Readonly<{
  unit: UnitId
  p2: number
  fore: number
  nu: number
  age?: string
  text?: string
}>

export type ResultPorts = Parameters<typeof resultHandlers>[0] & Parameters<typeof resultFileHandlers>[0]

/** The messages of results, from whoever is said to ask. */
async function overHttp(association: AssociationId, ports: ResultPorts) {
  let asking: Actor = nobody
  const app = await makeServer({ localOnly: false, logLevel: 'silent' })
  mount(app, async () => asking, resultEndpoints, resultHandlers(ports))
  mount(app, async () => asking, resultFileEndpoints, resultFileHandlers(ports))
  resultFileRoutes(app, async () => asking, { fetch: fetchResultFile(ports), writer: resultFileWriter })
  const inject = async (actor: Actor, path: string, body?: object) => {
    asking = actor
    const answered = await app.inject({
      ...(body
        ? { method: 'POST' as const, payload: { commandId: randomUUID(), ...body } }
        : { method: 'GET' as const }),
      url: `/api/a/${association}/results${path}`,
    })
    return { status: answered.statusCode, text: answered.body, body: answered.json() }
  }
  /** A file that has been ordered, as it comes. */
  const fetchFrom =
    (way: Actor) =>
    (file: string, actor = way) => {
      asking = actor
      return app.inject({ method: 'GET', url: `/fil/resultat/${association}/${file}` })
    }
  return { app, inject, fetchFrom }
}

/** Waves from slips to opened answers, on a questionnaire that is locked, and the messages of results over HTTP. */
export async function openResultField() {
  const field = await openTestField(({ hashing }) => ({
    instruments: makeInstrumentDesk({ instruments: instrumentStore, hashing }),
  }))
  const { ports, association, director, analyst } = field
  const hash = instrumentHash(questionnaire, (text) =>
    Buffer.from(ports.hashing.sha256(Buffer.from(text))).toString('hex'),
  )
  await ports.writeUnaudited(association, async (tx) => {
    const locked = { v: 1, hash, items: 5, lockedAt: new Date(), lockedBy: 'Berit' }
    await instrumentStore.save(tx, { id: questionnaire.id, title: 'Hur', revision: 1, draft: null })
    await instrumentStore.addVersion(tx, locked, questionnaire)
    await instrumentStore.addItems(
      tx,
      itemsOf(questionnaire).map((item) => ({ item, locales: ['sv'] })),
    )
    for (const one of [point, pairPoint])
      await pointStore.save(tx, { point: one, revision: 1, approvedAt: new Date(), approvedBy: 'Berit' })
  })
  const house = (await ports.read(association, (tx) => ports.units.list(tx))).find(
    ({ kind }) => kind === 'initiative',
  )
  const site = async (name: string): Promise<UnitId> => {
    const unit = {
      from: 2020,
      to: null,
      successor: null,
      parent: house?.id ?? null,
      id: null,
      kind: 'site' as const,
      name,
    }
    return (await saveUnit(ports)(director, { association, commandId: command(), unit })).unit
  }
  const [south, west] = [await site('Södra'), await site('Västra')]
  const units = [field.site, south, west]
  const plan = {
    ...field.plan,
    ...{ units, instrument: { id: questionnaire.id, version: 1 }, background: [itemId('alder')] },
  }
  const setFor = ({ p2, fore, nu, age: years, text }: Person): string =>
    JSON.stringify({
      answers: {
        ...{ 'p-2': `${p2}`, 'p-1-fore': `${fore}`, 'p-1-nu': `${nu}` },
        ...(years ? { alder: years } : { alder: { missing: 'skipped' } }),
        ...(text ? { 't-1': text } : { 't-1': { missing: 'skipped' } }),
      },
      ...{ help: 'self', instrument: hash, locale: 'sv', variant: 'std' },
    })
  const answer = takeAnswers(ports)

  /** A wave whose answers have been opened. */
  async function opened(
    name: string,
    people: readonly Person[],
    change: Partial<typeof plan> = {},
  ): Promise<WaveId> {
    const { wave } = await createWave(ports)(analyst, {
      ...{ association, commandId: command(), name, plan: { ...plan, ...change } },
    })
    await field.makeKey(wave)
    await field.rehearse(wave, passphrase)
    await field.activate(wave)
    for (const unit of units) {
      const mine = people.filter((person) => person.unit === unit)
      if (mine.length === 0) continue
      const { codes } = await makeSlips(ports)(analyst, {
        ...(await field.on(wave)),
        unit,
        count: mine.length + 2,
      })
      for (const [at, person] of mine.entries()) {
        const attempt = randomBytes(16).toString('hex')
        await answer({ association, wave }, { code: codes[at] ?? '', attempt, set: setFor(person) })
      }
    }
    await field.close(wave)
    await field.open(wave, passphrase)
    return wave
  }

  const results = { ...resultPorts(baseOf(field.database)), indicators: async () => [indicator] }
  const served = await overHttp(association, results)
  const { app, inject } = served
  const actOver =
    (way: typeof inject) =>
    async (wave: WaveId, path: string, body: object = {}, actor = director) =>
      way(actor, `/waves/${wave}/${path}`, { expectedVersion: (await field.of(wave)).version, ...body })
  return {
    ...field,
    ...{ results, south, west, opened, app, inject },
    get: (path: string, actor = director) => inject(actor, path),
    fetch: served.fetchFrom(director),
    /** An act on a wave as it stands. */
    act: actOver(inject),
    /** The same messages over ports that somebody has made a hole in. */
    holed: async (hole: Partial<ResultPorts>) =>
      actOver((await overHttp(association, { ...results, ...hole })).inject),
  }
}
