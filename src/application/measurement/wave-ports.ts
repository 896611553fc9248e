import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { HexHash } from '#domain/kernel/hash.ts'
import type { AssociationId, InstrumentId, ItemId, UnitId, WaveId } from '#domain/kernel/id.ts'
import type { OpenedContent } from '#domain/measurement/wave/answer-content.ts'
import type { Cohort } from '#domain/measurement/wave/response-rate.ts'
import type { Destroyed } from '#domain/measurement/wave/retention.ts'
import type { Unit } from '#domain/measurement/wave/unit-tree.ts'
import type { Keying, Wave } from '#domain/measurement/wave/wave.ts'
import type { KeyHolding, UnitKey } from '#domain/measurement/wave/wave-freeze.ts'
import type { InstrumentFacts } from '#domain/measurement/wave/wave-plan.ts'

export type UnitStore = Readonly<{
  list(tx: ReadTx): Promise<readonly Unit[]>
  save(tx: WriteTx, unit: Unit): Promise<void>
}>

/** The public half of a wave's key while the wave is a draft; later it is in the freeze. */
export type WaveKey = Readonly<{ publicKey: Uint8Array; holding: KeyHolding; isRehearsed: boolean }>

export type WaveStore = Readonly<{
  list(tx: ReadTx): Promise<readonly Wave[]>
  find(tx: ReadTx, wave: WaveId): Promise<Wave | null>
  /** Holds back other acts on the wave, and its close holds back every answer. */
  lock(tx: WriteTx, wave: WaveId): Promise<Wave | null>
  add(tx: WriteTx, wave: Wave): Promise<void>
  /** What was frozen is written once; after that only the state moves. */
  save(tx: WriteTx, wave: Wave): Promise<void>
  freeze(tx: WriteTx, wave: Extract<Wave, { state: 'active' }>): Promise<void>
  key(tx: ReadTx, wave: WaveId): Promise<WaveKey | null>
  saveKey(tx: WriteTx, wave: WaveId, key: WaveKey): Promise<void>
  removeKey(tx: WriteTx, wave: WaveId): Promise<void>
}>

/** What is known of a wave's slips: numbers by unit, and no slip by itself. */
export type UnitCohort = Cohort & Readonly<{ unit: UnitId }>

export type SlipStore = Readonly<{
  cohorts(tx: ReadTx, wave: WaveId): Promise<readonly UnitCohort[]>
  /** By their hashes, in whose order they are written. */
  add(tx: WriteTx, wave: WaveId, unit: UnitId, hashes: readonly Uint8Array[]): Promise<void>
  returned(tx: WriteTx, wave: WaveId, unit: UnitId, count: number): Promise<void>
  /** How many each unit has on its list, as it was when the wave was activated. */
  invite(
    tx: WriteTx,
    wave: WaveId,
    units: readonly Readonly<{ unit: UnitId; invited: number }>[],
  ): Promise<void>
  removeAll(tx: WriteTx, wave: WaveId): Promise<number>
}>

/** One row of evidence: what was destroyed, how many, on which day, by which decision. */
export type Evidence = Readonly<{
  what: Destroyed
  count: number
  on: string
  decision: string
}>

export type AnswerStore = Readonly<{
  waiting(tx: ReadTx, wave: WaveId): Promise<number>
  /** Sealed answers, waiting or mixed. */
  sealed(tx: ReadTx, wave: WaveId): Promise<number>
  /** False where another node is mixing the same wave; held until the transaction ends. */
  holdFlush(tx: WriteTx, wave: WaveId): Promise<boolean>
  /** Waits for a mixing that is under way, and lets none begin until the transaction ends. */
  awaitFlush(tx: WriteTx, wave: WaveId): Promise<void>
  /** Everything that waits, taken out of the intake. */
  takeWaiting(tx: WriteTx, wave: WaveId): Promise<readonly Uint8Array[]>
  /** One row, in the order given: mixed before it comes here. */
  addBatch(tx: WriteTx, wave: WaveId, sealed: readonly Uint8Array[]): Promise<void>
  /** Marks on spent slips written anew in the order of their hashes; all of them, or those since the last time. */
  settleSlips(tx: WriteTx, wave: WaveId, which: 'fresh' | 'all'): Promise<void>
  batches(tx: ReadTx, wave: WaveId): Promise<readonly string[]>
  batch(tx: ReadTx, wave: WaveId, batch: string): Promise<readonly Uint8Array[]>
  /** Mixed before they come here; written in the order of ids that are random. */
  saveSets(
    tx: WriteTx,
    wave: WaveId,
    sets: readonly Pick<OpenedContent, 'unit' | 'set' | 'person'>[],
  ): Promise<void>
  saveTexts(
    tx: WriteTx,
    wave: WaveId,
    texts: readonly Readonly<{ item: ItemId; text: string }>[],
  ): Promise<void>
  textsLeft(tx: ReadTx, wave: WaveId): Promise<number>
  /** Sealed answers, waiting or mixed, gone; how many they were. */
  destroySealed(tx: WriteTx, wave: WaveId): Promise<number>
  /** Opened answers, gone; how many they were. */
  destroySets(tx: WriteTx, wave: WaveId): Promise<number>
  /** Written answers, gone; how many they were. */
  destroyTexts(tx: WriteTx, wave: WaveId): Promise<number>
  evidence(tx: WriteTx, wave: WaveId, rows: readonly Evidence[]): Promise<void>
  /** In the order it was written down in. */
  evidenceOf(tx: ReadTx, wave: WaveId): Promise<readonly Evidence[]>
}>

/** What a sealed answer is for: nothing sealed for one wave, or under one promise, opens as another's. */
export type WaveBox = Readonly<{
  association: AssociationId
  wave: WaveId
  freezeHash: HexHash
  publicKey: Uint8Array
}>

export type WaveSeals = Readonly<{
  seal(box: WaveBox, text: string, length: number): Uint8Array
  opener(box: WaveBox, privateKey: Uint8Array): (sealed: Uint8Array) => string
  forget(wave: WaveId): void
}>

export type KeyHolder = Readonly<{ name: string; passphrase: string }>

/** A wave's secrets, outside the database: the private key wrapped by passphrases, and what slips are hashed with. */
export type WaveKeys = Readonly<{
  /** A new pair in place of any before; its public half. */
  make(wave: WaveId, how: Readonly<{ need: number; holders: readonly KeyHolder[] }>): Promise<Uint8Array>
  holds(wave: WaveId, publicKey: Uint8Array): Promise<boolean>
  /** The private key; `wrong` for passphrases that open too little of it, null where it is not here. */
  unlock(
    wave: WaveId,
    publicKey: Uint8Array,
    passphrases: readonly string[],
  ): Promise<Uint8Array | 'wrong' | null>
  /** A new key for each unit to sign tokens with; what they are checked with. */
  makeTokenKeys(wave: WaveId, units: readonly string[]): Promise<readonly UnitKey[]>
  /** Null where the key is not here; a RangeError where it is no number that can be signed. */
  signBlinded(wave: WaveId, unit: string, blinded: Uint8Array): Promise<Uint8Array | null>
  makeSlipKey(wave: WaveId): Promise<void>
  slipKey(wave: WaveId): Promise<Uint8Array | null>
  destroy(wave: WaveId): Promise<void>
  /** Waves that have something here. */
  waves(): Promise<readonly WaveId[]>
}>

/** An answer set on its way in: canonical JSON that nobody here looks into. */
export type Handed = Readonly<{
  box: WaveBox
  /** Of the sealed text, padded. */
  length: number
  slip: Uint8Array
  /** Names this attempt on the slip, so that a lost reply can be asked for again. */
  mark: Uint8Array
  set: string
  /** Mode C: what the same person's answers are put together by, once they are opened. */
  person?: string
  /** Keyed from paper that was already in: taken after the close too, until the wave is opened. */
  isPaper?: boolean
}>

/** `before`: this very attempt is stored already. `used`: another one was. */
export type Taken = 'stored' | 'before' | 'used' | 'unknown' | 'closed'

/** Answers when it is on disk, and not before. */
export type AnswerIntake = Readonly<{ put(handed: Handed): Promise<Taken> }>

export type InstrumentDesk = Readonly<{
  facts(
    tx: ReadTx,
    instrument: Readonly<{ id: InstrumentId; version: number }>,
  ): Promise<InstrumentFacts | null>
}>

/** Papers of a wave that somebody is still keying. */
export type KeyingDesk = (tx: ReadTx, wave: WaveId) => Promise<Keying>

/** Lets whoever guesses wait; too many at once are turned away. */
export type SlowLane = () => Promise<void>

/** Clears away what deletion has left in the tables' files. */
export type ClearAnswers = () => Promise<void>
