import type { Clock, Hashing, Read } from '#application/ports.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, InstrumentId, WaveId } from '#domain/kernel/id.ts'
import type { AroundTexts } from '#domain/measurement/around/translation.ts'
import { compileWalk, type Walk } from '#domain/measurement/instrument/answer-walk.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import { instrumentHash } from '#domain/measurement/instrument/lock.ts'
import type { Locale } from '#domain/measurement/instrument/text.ts'
import { modeRules } from '#domain/measurement/mode.ts'
import { isSlipCode, normaliseSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { type ActiveWave, type ClosedWave, holdsSealed, isDue } from '#domain/measurement/wave/wave.ts'
import type { Associations, FindSlip, NameOf } from './answer-ports.ts'
import { studyOf } from './begin-study.ts'
import { dayOf } from './close-wave.ts'
import type { InstrumentStore } from './ports.ts'
import { slipHash } from './slip-hash.ts'
import { cardMark, cardSlip, type KnownStudy } from './study-card.ts'
import type { StudyKeys, StudyStore } from './study-ports.ts'
import type { SlowLane, WaveKeys, WaveStore } from './wave-ports.ts'
import { findCard } from './withdraw-card.ts'

/** A wave as those meet it who answer. Closed ones are kept: their slips are still told that it is too late. */
export type AnswerableWave = Readonly<{
  association: AssociationId
  asker: string
  wave: ActiveWave | ClosedWave
  instrument: Instrument
  walk: Walk
  /** The short texts around the questions, in languages that somebody has approved them in. */
  around: ReadonlyMap<Locale, AroundTexts>
  /** What slips are hashed with; what answers ride from page to page under is made from it. */
  slipKey: Uint8Array
  /** Mode C: the study whose cards admit. */
  known: KnownStudy | null
}>

type Ports = Readonly<{
  read: Read
  waves: WaveStore
  instrumentStore: Pick<InstrumentStore, 'version'>
  keys: Pick<WaveKeys, 'slipKey'>
  studies: StudyStore
  studyKeys: Pick<StudyKeys, 'key'>
  associations: Associations
  nameOf: NameOf
  findSlip: FindSlip
  hashing: Hashing
  clock: Clock
  slow: SlowLane
  /** Translations that may be used now. */
  around: () => Promise<ReadonlyMap<Locale, AroundTexts>>
}>

/** Milliseconds that the list is trusted, and the least between two readings of it when something was not found. */
const fresh = 10_000
const atLeast = 1_000

/** `failure`: an association could not be read; what it had the last time stands. */
type Listed = Readonly<{
  at: number
  waves: readonly AnswerableWave[]
  failure: Readonly<{ error: unknown }> | null
}>

/**
 * The waves that answers can be meant for, in every association: one address serves them all, and a slip says only a
 * code. The list is kept in memory and read anew when it is old; while the database is away the old one stands.
 */
export function answerableWaves(ports: Ports) {
  const { read, waves, keys, studyKeys, associations, nameOf, findSlip, hashing, clock, slow } = ports
  const made = new Map<string, Readonly<{ instrument: Instrument; walk: Walk }>>()
  let listed: Listed | null = null
  let reading: Promise<Listed> | null = null

  const sha256 = (text: string) => Buffer.from(hashing.sha256(Buffer.from(text))).toString('hex')

  const asked = async (association: AssociationId, { id, version, sha256: hash }: Asks) => {
    const known = made.get(hash)
    if (known) return known
    const found = await read(association, (tx) =>
      ports.instrumentStore.version(tx, id as InstrumentId, version),
    )
    // The questions must be the ones that were promised, to the letter.
    if (!found || instrumentHash(found, sha256) !== hash) return null
    const ready = { instrument: found, walk: compileWalk(found) }
    made.set(hash, ready)
    return ready
  }

  const ofAssociation = async (
    association: AssociationId,
    around: ReadonlyMap<Locale, AroundTexts>,
  ): Promise<readonly AnswerableWave[]> => {
    const { name, held } = await read(association, async (tx) => ({
      ...(await nameOf(tx)),
      held: (await waves.list(tx)).filter(holdsSealed),
    }))
    const found: AnswerableWave[] = []
    for (const wave of held) {
      const slipKey = await keys.slipKey(wave.id)
      const ready = slipKey && (await asked(association, wave.freeze.instrument))
      const study = studyOf(wave)
      const key = study && (await studyKeys.key(study))
      // Without its study's key no card could be told from another.
      if (!slipKey || !ready || (study && !key)) continue
      const known = study && key ? { study, key } : null
      found.push({ association, asker: name, wave, slipKey, known, around, ...ready })
    }
    return found
  }

  const readAll = async (): Promise<Listed> => {
    const found: AnswerableWave[] = []
    let failure: Listed['failure'] = null
    const around = await ports.around()
    for (const association of await associations()) {
      try {
        found.push(...(await ofAssociation(association, around)))
      } catch (error) {
        failure = { error }
        found.push(...(listed?.waves.filter((one) => one.association === association) ?? []))
      }
    }
    listed = { at: clock().getTime(), waves: found, failure }
    return listed
  }

  const list = async (oldest: number): Promise<Listed> => {
    const now = clock().getTime()
    if (listed && now - listed.at < oldest) return listed
    reading ??= readAll().finally(() => {
      reading = null
    })
    try {
      return await reading
    } catch (error) {
      if (listed) return listed
      throw error
    }
  }

  const search = async <Found>(
    look: (among: readonly AnswerableWave[]) => Found | null | Promise<Found | null>,
  ): Promise<Found | null> => {
    const found = await look((await list(fresh)).waves)
    if (found) return found
    const { waves: newest, failure } = await list(atLeast)
    const later = await look(newest)
    // It may be in what could not be read: nobody is told that it is not there.
    if (!later && failure) throw failure.error
    return later
  }

  const hashIn = ({ wave, slipKey, known }: AnswerableWave, code: string): Uint8Array | null => {
    if (known) return cardSlip(hashing, slipKey, wave.id, cardMark(hashing, known, code))
    return modeRules[wave.freeze.plan.mode].admits === 'slip' ? slipHash(hashing, slipKey, code) : null
  }

  /** A card may open several waves: the one that closes first of those it has not been used in. */
  const slipOf = async (among: readonly AnswerableWave[], code: string) => {
    const found: FoundSlip[] = []
    for (const one of among) {
      const hash = hashIn(one, code)
      const slip = hash && (await read(one.association, (tx) => findSlip(tx, one.wave.id, hash)))
      if (slip && !one.known) return { one, slip }
      if (slip) found.push({ one, slip })
    }
    const isOpen = ({ one, slip }: FoundSlip) => slip === 'free' && takes(one)
    const closesOn = ({ one }: FoundSlip) => one.wave.freeze.plan.closesOn
    const [first] = found.filter(isOpen).toSorted((a, b) => (closesOn(a) < closesOn(b) ? -1 : 1))
    return first ?? found[0] ?? null
  }

  const takes = ({ wave }: AnswerableWave): boolean => wave.state === 'active' && !isDue(wave, dayOf(clock))

  const assertTakes = (one: AnswerableWave): void => {
    if (!takes(one)) throw new DomainError('measurement.wave-closed')
  }

  return {
    /** By its id; null where no answers are gathered, or gathered no more. */
    find: (id: WaveId): Promise<AnswerableWave | null> =>
      search((among) => among.find(({ wave }) => wave.id === id) ?? null),

    assertTakes,

    /**
     * The wave that a typed code opens. Errors: `code-wrong`, at once where it cannot stand on any slip, else after a
     * while; `code-used`; `wave-closed`; of a card `card-idle` between waves, and `card-withdrawn`.
     */
    async byCode(typed: string): Promise<Readonly<{ found: AnswerableWave; code: string }>> {
      const code = normaliseSlipCode(typed)
      if (!isSlipCode(code)) throw new DomainError('measurement.code-wrong')
      const slip = await search((among) => slipOf(among, code))
      if (!slip || (slip.one.known && (slip.slip === 'used' || !takes(slip.one)))) {
        const card = await findCard(ports)(code)
        if (card?.state === 'withdrawn') throw new DomainError('measurement.card-withdrawn')
        if (card && !slip) throw new DomainError('measurement.card-idle')
      }
      if (!slip) {
        await slow()
        throw new DomainError('measurement.code-wrong')
      }
      if (slip.slip === 'used') throw new DomainError('measurement.code-used')
      assertTakes(slip.one)
      return { found: slip.one, code }
    },
  }
}

type FoundSlip = Readonly<{ one: AnswerableWave; slip: 'free' | 'used' }>

type Asks = ActiveWave['freeze']['instrument']

export type AnswerableWaves = ReturnType<typeof answerableWaves>
