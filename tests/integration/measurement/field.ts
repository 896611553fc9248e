import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAnswerIntake } from '#adapters/db/answer-intake.ts'
import { answerStore } from '#adapters/db/answer-store.ts'
import { associationName } from '#adapters/db/association-name.ts'
import { contactStore } from '#adapters/db/contact-store.ts'
import { instrumentStore } from '#adapters/db/instrument-store.ts'
import { letterStore } from '#adapters/db/letter-store.ts'
import { makeOpenAnswerIntake } from '#adapters/db/open-answer-intake.ts'
import { slipStore } from '#adapters/db/slip-store.ts'
import { studyStore } from '#adapters/db/study-store.ts'
import { wavePaperStore } from '#adapters/db/wave-paper-store.ts'
import { unitStore, waveStore } from '#adapters/db/wave-store.ts'
import { makeTokenDesk } from '#adapters/db/wave-token-desk.ts'
import { paperSeals } from '#adapters/keys/paper-seal.ts'
import { makeStudyKeyStore } from '#adapters/keys/study-key-store.ts'
import { makeTicketCheck } from '#adapters/keys/ticket-check.ts'
import { makeWaveKeyStore } from '#adapters/keys/wave-key-store.ts'
import { makeWaveSeals } from '#adapters/keys/wave-seal.ts'
import { activateWave } from '#application/measurement/activate-wave.ts'
import { beginStudy } from '#application/measurement/begin-study.ts'
import { closeWave } from '#application/measurement/close-wave.ts'
import type { Contact, WavePost } from '#application/measurement/contact-ports.ts'
import { createWave } from '#application/measurement/create-wave.ts'
import { cancelWave, editWave } from '#application/measurement/edit-wave.ts'
import { flushWave } from '#application/measurement/flush-wave.ts'
import { makeKeyingDesk } from '#application/measurement/keying-desk.ts'
import { makeSlips, returnSlips } from '#application/measurement/make-slips.ts'
import { makeWaveKey, rehearseWaveKey } from '#application/measurement/make-wave-key.ts'
import { openWave } from '#application/measurement/open-wave.ts'
import { recoverWaves } from '#application/measurement/recover-waves.ts'
import { saveUnit } from '#application/measurement/save-units.ts'
import { takeAnswers } from '#application/measurement/take-answers.ts'
import { takeOpenAnswers } from '#application/measurement/take-open-answers.ts'
import { takeTokenAnswers } from '#application/measurement/take-token-answers.ts'
import { voidWave } from '#application/measurement/void-wave.ts'
import type { InstrumentDesk } from '#application/measurement/wave-ports.ts'
import type { ReadTx } from '#application/ports.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { tokenMessage } from '#domain/kernel/blind-token.ts'
import type {
  AssociationId,
  CommandId,
  ContactId,
  InstrumentId,
  ItemId,
  UnitId,
  WaveId,
} from '#domain/kernel/id.ts'
import type { Role } from '#domain/kernel/role.ts'
import { floor } from '#domain/measurement/disclosure/policy.ts'
import type { UnitKind } from '#domain/measurement/wave/unit-tree.ts'
import type { Wave } from '#domain/measurement/wave/wave.ts'
import type { InstrumentFacts, WavePlan } from '#domain/measurement/wave/wave-plan.ts'
import { baseOf } from '../../../src/compose-base.ts'
import { openTestDatabase, type TestDatabase } from '../../_util/database.ts'
import { wishFor } from '../../_util/ticket-phone.ts'

export const passphrase = 'tre gröna stolar i hallen'

/** The real cost has a test of its own. */
const quick = { memoryCost: 1024, timeCost: 1, parallelism: 1 }

/** Somebody with roles in an association. */
const actorWith = (association: AssociationId, ...roles: readonly Role[]): Actor => ({
  kind: 'account',
  account: null,
  name: 'Berit Dahl',
  grants: roles.map((role) => ({
    association,
    role,
    scope: { type: 'association' as const, id: association },
  })),
  isInstallationAdmin: false,
})

/** A questionnaire of one scale and one written answer, as a wave knows it. */
export const instrument: InstrumentFacts = {
  id: '5f0f6f5e-6f0b-4e57-9d0b-8f2f7c1d2e3a' as InstrumentId,
  version: 1,
  sha256: 'ab'.repeat(32),
  gaps: [],
  background: [],
  textItems: ['t-1' as ItemId],
  mostBytes: 900,
}

/** An answer set of that questionnaire. */
export const setOf = (number: number, text?: string): string =>
  JSON.stringify({
    answers: { 'p-1a': number, ...(text === undefined ? {} : { 't-1': text }) },
    help: 'self',
    instrument: instrument.sha256,
    locale: 'sv',
    variant: 'std',
  })

type InstrumentOf = Parameters<InstrumentDesk['facts']>[1]

export type Ports = ReturnType<typeof wavePorts>

/** All that the use cases ask for, as the program composes it, on a database and a key folder of one's own. */
export function wavePorts(database: Pick<TestDatabase, 'db'>, folder: string) {
  const base = baseOf(database)
  const seals = makeWaveSeals()
  return {
    ...base,
    waves: waveStore,
    units: unitStore,
    slips: slipStore,
    contacts: contactStore,
    letters: letterStore,
    tokens: makeTokenDesk({ write: base.writeUnaudited }),
    checkToken: makeTicketCheck(),
    nameOf: associationName,
    wavePost: null as WavePost | null,
    lettersWait: (_association: AssociationId): void => undefined,
    address: () => 'https://samsyn.exempel.se',
    answers: answerStore,
    keys: makeWaveKeyStore(folder, quick),
    studies: studyStore,
    studyKeys: makeStudyKeyStore(folder),
    seals,
    intake: makeAnswerIntake({
      read: base.read,
      write: base.writeUnaudited,
      seal: seals.seal,
      grown: () => undefined,
    }),
    openIntake: makeOpenAnswerIntake({
      read: base.read,
      write: base.writeUnaudited,
      seal: seals.seal,
      grown: () => undefined,
    }),
    instruments: {
      facts: async (_tx: ReadTx, _of: InstrumentOf): Promise<InstrumentFacts | null> => instrument,
    },
    papers: wavePaperStore,
    paperSeals,
    instrumentStore,
    keying: makeKeyingDesk({ papers: wavePaperStore }),
    slow: async (): Promise<void> => undefined,
    clear: async (): Promise<void> => undefined,
  }
}

/** Where waves are held: a database, an association with units, and everything wired. */
export async function openField(
  database: Pick<TestDatabase, 'db' | 'owner'>,
  folder: string,
  fault?: (ports: Ports) => Partial<Ports>,
) {
  const sound = wavePorts(database, folder)
  const ports: Ports = { ...sound, ...fault?.(sound) }
  const association = randomUUID() as AssociationId
  await database.owner
    .insertInto('association')
    .values({ association_id: association, name: 'Exempelförbundet', is_example: false, locale: 'sv' })
    .execute()
  const director = actorWith(association, 'assocAdmin')
  const analyst = actorWith(association, 'analyst')
  const unit = { id: null, from: 2020, to: null, successor: null }
  const place = async (kind: UnitKind, name: string, parent: UnitId | null): Promise<UnitId> => {
    const made = await saveUnit(ports)(director, {
      association,
      commandId: command(),
      unit: { ...unit, kind, name, parent },
    })
    return made.unit
  }
  const root = await place('association', 'Förbundet', null)
  const site = await place('site', 'Norra', await place('initiative', 'Insatsen', root))

  const plan: WavePlan = {
    mode: 'urn',
    group: 'participant_ongoing',
    instrument: { id: instrument.id, version: instrument.version },
    period: { from: '2026-11-01', to: '2026-11-30' },
    units: [site],
    thresholds: floor,
    background: [],
    retention: { answerMonths: 24, decision: 'Styrelsen 2026-03-01 § 14' },
    closesOn: '2026-12-04',
  }

  const of = async (wave: WaveId): Promise<Wave> => {
    const found = await ports.read(association, (tx) => waveStore.find(tx, wave))
    if (!found) throw new Error('no wave')
    return found
  }
  /** A command about a wave as it stands. */
  const on = async (wave: WaveId) => ({
    association,
    wave,
    commandId: command(),
    expectedVersion: (await of(wave)).version,
  })

  const answer = takeAnswers(ports)
  return {
    ports,
    association,
    director,
    analyst,
    site,
    plan,
    of,
    on,
    create: (change: Partial<WavePlan> = {}) =>
      createWave(ports)(analyst, {
        association,
        commandId: command(),
        name: 'Höst',
        plan: { ...plan, ...change },
      }),
    edit: editWave(ports),
    cancel: cancelWave(ports),
    makeKey: async (wave: WaveId, holders = [{ name: 'Berit', passphrase }], need = 1) =>
      makeWaveKey(ports)(director, { ...(await on(wave)), need, holders }),
    rehearse: async (wave: WaveId, ...passphrases: readonly string[]) =>
      rehearseWaveKey(ports)(director, { ...(await on(wave)), passphrases }),
    activate: async (wave: WaveId) => activateWave(ports)(director, await on(wave)),
    slips: async (wave: WaveId, count: number) =>
      (
        await makeSlips({ ...ports, randomness: sound.randomness })(analyst, {
          ...(await on(wave)),
          unit: site,
          count,
        })
      ).codes,
    returned: async (wave: WaveId, count: number) =>
      returnSlips(ports)(analyst, { ...(await on(wave)), unit: site, count }),
    flush: (wave: WaveId) => flushWave(ports)(association, wave),
    close: async (wave: WaveId) => closeWave(ports)(director, await on(wave)),
    open: async (wave: WaveId, ...passphrases: readonly string[]) =>
      openWave(ports)(director, { ...(await on(wave)), passphrases }),
    void: async (wave: WaveId, reason: string) => voidWave(ports)(director, { ...(await on(wave)), reason }),
    recover: recoverWaves({ ...ports, associations: async () => [association] }),
    /** An active wave and its slips. */
    async begin(
      count: number,
      mode: 'urn' | 'blind' | 'open' | 'panel' = 'urn',
    ): Promise<Readonly<{ wave: WaveId; codes: readonly string[] }>> {
      const study =
        mode === 'panel'
          ? (await beginStudy(ports)(analyst, { association, commandId: command(), name: 'Ett år efter' }))
              .study
          : null
      const { wave } = await this.create({ mode, study })
      if (mode === 'blind') await this.list(wave, count)
      await this.makeKey(wave)
      await this.rehearse(wave, passphrase)
      await this.activate(wave)
      return { wave, codes: count === 0 || mode === 'blind' ? [] : await this.slips(wave, count) }
    },
    /** So many people to ask, all in the one unit. */
    list: (wave: WaveId, count: number): Promise<readonly Contact[]> =>
      ports.writeUnaudited(association, async (tx) => {
        const people = Array.from({ length: count }, (_, no) => ({
          ...{ id: randomUUID() as ContactId, unit: site, email: `person${no}@exempel.se` },
        }))
        await contactStore.add(tx, wave, people)
        return people
      }),
    /** What somebody invited is given, and what becomes of it in the browser: the hash of a token that holds. */
    async fetch(wave: WaveId, { id: contact, email }: Contact): Promise<string> {
      const held = await of(wave)
      const modulus = 'freeze' in held ? (held.freeze.tokens?.[0]?.modulus ?? '') : ''
      const wish = await wishFor(modulus, wave)
      const blinded = Buffer.from(wish.blinded, 'hex')
      const blindSignature = (await ports.keys.signBlinded(wave, site, blinded)) ?? new Uint8Array()
      const blindedHash = ports.hashing.sha256(blinded)
      await ports.tokens.keep({ association, wave, contact, email, blindedHash, blindSignature })
      const { token } = wish.finish(Buffer.from(blindSignature).toString('hex'))
      const message = tokenMessage(Buffer.from(token, 'hex'), wave)
      return Buffer.from(ports.hashing.sha256(message)).toString('hex')
    },
    /** One person with a token, to receipt. */
    handToken: (wave: WaveId, token: string, set: string, attempt = randomBytes(16).toString('hex')) =>
      takeTokenAnswers(ports)({ association, wave }, { token, unit: site, attempt, set }),
    /** One person, from slip to receipt. */
    hand: (wave: WaveId, code: string, set: string, attempt = randomBytes(16).toString('hex')) =>
      answer({ association, wave }, { code, attempt, set }),
    /** One person without a slip. */
    handOpen: (wave: WaveId, attempt: string, set: string) =>
      takeOpenAnswers(ports)({ association, wave }, { unit: site, attempt, set }),
  }
}

export type Field = Awaited<ReturnType<typeof openField>>

export const command = (): CommandId => randomUUID() as CommandId

/** A field of the test's own, on the shared server. */
export async function openTestField(fault?: (ports: Ports) => Partial<Ports>) {
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-field-'))
  const field = await openField(database, join(folder, 'keys'), fault)
  return {
    ...field,
    database,
    folder: join(folder, 'keys'),
    async end() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
