import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { instrumentStore } from '#adapters/db/instrument-store.ts'
import { schemaOver } from '#adapters/db/pool.ts'
import { nodeHashing } from '#adapters/hashing.ts'
import { answerRoutes } from '#adapters/http/pages/answer.ts'
import { noScripts } from '#adapters/http/pages/page-scripts.ts'
import { makeServer } from '#adapters/http/server.ts'
import { makeInstrumentDesk } from '#application/measurement/instrument-desk.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, UnitId, WaveId } from '#domain/kernel/id.ts'
import { exampleInstrument, exampleItem } from '#domain/measurement/instrument/example.ts'
import { instrumentHash } from '#domain/measurement/instrument/lock.ts'
import type { Text } from '#domain/measurement/instrument/text.ts'
import type { WavePlan } from '#domain/measurement/wave/wave-plan.ts'
import { answerPorts } from '../../../src/compose-answer.ts'
import { type Field, openTestField, type Ports, passphrase } from './field.ts'
import { Respondent } from './respondent.ts'

const inBoth = (sv: string, ar: string, easy?: string): Text => ({
  sv: easy === undefined ? { std: sv } : { std: sv, easy },
  ar: { std: ar },
})
const option = (code: string, sv: string, ar: string) => ({ code, label: inBoth(sv, ar) })

/** An invented questionnaire with a question of most kinds, in Swedish and in what looks like Arabic. */
export const questionnaire = {
  ...exampleInstrument([
    exampleItem('plan', {
      text: inBoth('Jag är med när mitt stöd planeras', 'سؤال ١', 'Jag får vara med och planera'),
    }),
    exampleItem('work', {
      kind: 'single',
      text: inBoth('Har du ett arbete', 'سؤال ٢'),
      options: [option('ja', 'Ja', 'نعم'), option('nej', 'Nej', 'لا')],
    }),
    exampleItem('hours', {
      kind: 'number',
      min: 0,
      max: 60,
      text: inBoth('Hur många timmar i veckan', 'سؤال ٣'),
      relevance: { op: 'eq', item: exampleItem('work').id, value: 'ja' },
    }),
    exampleItem('help', {
      kind: 'multi',
      text: inBoth('Vilka hjälper dig', 'سؤال ٤'),
      options: [option('a', 'Region', 'أ'), option('b', 'Kommun', 'ب'), option('c', 'Ingen', 'ج')],
    }),
    exampleItem('own', { kind: 'longtext', text: inBoth('Något mer du vill säga', 'سؤال ٥') }),
  ]),
  title: inBoth('Ditt stöd', 'استبيان'),
  locales: ['sv', 'ar'],
}

const sha256 = (text: string) => Buffer.from(nodeHashing.sha256(Buffer.from(text))).toString('hex')

/** The pages over a field: a locked questionnaire, waves in both modes, and faults that can be switched on. */
export async function openAnswering() {
  let isAway = false
  let now = Date.parse('2026-11-23T10:00:00Z')
  const failing =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (isAway) throw new DomainError('database-away')
      return act(...args)
    }
  const field = await openTestField((ports) => ({
    instruments: makeInstrumentDesk({ instruments: instrumentStore, hashing: nodeHashing }),
    read: failing(ports.read) as Ports['read'],
    intake: { put: failing(ports.intake.put) },
    clock: () => new Date(now),
  }))
  const { ports, association } = field
  await ports.writeUnaudited(association, async (tx) => {
    const { id, version: v } = questionnaire
    await instrumentStore.save(tx, { id, title: 'Ditt stöd', revision: 1, draft: null })
    const hash = instrumentHash(questionnaire, sha256)
    await instrumentStore.addVersion(
      tx,
      { v, hash, items: 5, lockedAt: new Date(now), lockedBy: 'Berit' },
      questionnaire,
    )
  })

  const log: string[] = []
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      log.push(String(chunk))
      done()
    },
  })

  const begin = async (change: Partial<WavePlan> = {}, slips = 12) => {
    const { wave } = await field.create()
    const instrument = { id: questionnaire.id, version: questionnaire.version }
    const plan: WavePlan = { ...field.plan, instrument, ...change }
    await field.edit(field.analyst, { ...(await field.on(wave)), name: 'Höst', plan })
    if (plan.mode === 'blind') await field.list(wave, 12)
    await field.makeKey(wave)
    await field.rehearse(wave, passphrase)
    await field.activate(wave)
    // The list that the pages hold is older than the wave.
    now += 60_000
    return { wave, codes: plan.mode !== 'urn' ? [] : await field.slips(wave, slips) }
  }

  /** A server as it is after a start: nothing of an earlier one is left in its memory. */
  const serve = async (besides: readonly AssociationId[] = []): Promise<FastifyInstance> => {
    const app = await makeServer({ localOnly: false, logLevel: 'info', logTo: sink })
    const wave = {
      ...ports,
      instrumentStore,
      associations: async () => {
        if (isAway) throw new DomainError('database-away')
        return [...besides, association]
      },
      grown: () => undefined,
    }
    answerRoutes(app, answerPorts(wave, { owner: schemaOver(field.database.ownerPool) }, noScripts))
    return app
  }

  return {
    field,
    begin,
    serve,
    log,
    away: (is: boolean) => {
      isAway = is
    },
    wait: (milliseconds: number) => {
      now += milliseconds
    },
    count: async (table: string, wave: WaveId): Promise<number> => {
      const { rows } = await field.database.ownerPool.query<{ n: string }>(
        `select count(*) as n from ${table} where wave_id = $1`,
        [wave],
      )
      return Number(rows[0]?.n)
    },
    sets: async (wave: WaveId) => {
      const { rows } = await field.database.ownerPool.query<{
        unit_id: UnitId
        answers: Record<string, unknown>
      }>('select unit_id, answers from answer_set where wave_id = $1', [wave])
      return rows
    },
    end: () => field.end(),
  }
}

export type Answering = Awaited<ReturnType<typeof openAnswering>>
export type { Field }
export { Respondent }
