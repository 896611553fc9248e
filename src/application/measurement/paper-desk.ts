import type { Hashing, Read, ReadTx, WriteUnaudited } from '#application/ports.ts'
import { type KeyedInput, keptPaper } from '#contract/measurement/wave-paper.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { DomainError } from '#domain/kernel/error.ts'
import type { AssociationId, InstrumentId, WaveId } from '#domain/kernel/id.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import { answersOfKeyed, type Keyed, type KeyedValue, setOfKeyed } from '#domain/measurement/paper/keyed.ts'
import { isSlipCode, normaliseSlipCode } from '#domain/measurement/wave/slip-code.ts'
import { type ActiveWave, type ClosedWave, holdsSealed } from '#domain/measurement/wave/wave.ts'
import type { PaperDraft, PaperSeals, PaperStore } from './paper-ports.ts'
import type { InstrumentStore } from './ports.ts'
import { attemptMark, slipHash } from './slip-hash.ts'
import type { AnswerIntake, SlowLane, WaveKeys, WaveStore } from './wave-ports.ts'

export type PaperPorts = Readonly<{
  read: Read
  writeUnaudited: WriteUnaudited
  waves: WaveStore
  instrumentStore: InstrumentStore
  keys: WaveKeys
  papers: PaperStore
  paperSeals: PaperSeals
  intake: AnswerIntake
  hashing: Hashing
  slow: SlowLane
}>

export type InWave = Readonly<{ association: AssociationId; wave: WaveId }>

/** A wave that papers may be keyed for, with what it takes to do it. */
export type Desk = Readonly<{
  wave: ActiveWave | ClosedWave
  instrument: Instrument
  slipKey: Uint8Array
}>

/** Names the account; whoever plays in the example is told apart by what they play. */
export const keyerOf = ({ account, kind, grants }: Actor): string =>
  account ?? [kind, ...grants.map(({ role }) => role)].join(' ')

/** Errors: `not-found`, `wave-closed`; `key-away` where this node does not have the wave's slips. */
export async function deskOf(
  { waves, instrumentStore, keys }: Pick<PaperPorts, 'waves' | 'instrumentStore' | 'keys'>,
  tx: ReadTx,
  id: WaveId,
): Promise<Desk> {
  const wave = await waves.find(tx, id)
  if (!wave) throw new DomainError('not-found')
  if (!holdsSealed(wave)) throw new DomainError('measurement.wave-closed')
  const { id: instrument, version } = wave.freeze.instrument
  // An id that was checked before it was frozen.
  const content = await instrumentStore.version(tx, instrument as InstrumentId, version)
  const slipKey = await keys.slipKey(id)
  if (!content || !slipKey) throw new DomainError('measurement.key-away')
  return { wave, instrument: content, slipKey }
}

/** The hash of a form number. Errors: `code-wrong` where it cannot be one. */
export function slipOf({ hashing }: Pick<PaperPorts, 'hashing'>, { slipKey }: Desk, form: string) {
  const code = normaliseSlipCode(form)
  if (!isSlipCode(code)) throw new DomainError('measurement.code-wrong')
  return { code, slip: slipHash(hashing, slipKey, code) }
}

const isList = (value: KeyedValue): value is readonly string[] => Array.isArray(value)

/** As it leaves, or is kept. */
export const written = ({ values, ...paper }: Keyed): KeyedInput => ({
  ...paper,
  values: Object.fromEntries(
    Object.entries(values).map(([item, value]) => [item, isList(value) ? [...value] : value]),
  ),
})

type Kept = Readonly<{ form: string; keyed: KeyedInput }>

export const lockKeying = (
  { paperSeals }: Pick<PaperPorts, 'paperSeals'>,
  { wave, slipKey }: Desk,
  slip: Uint8Array,
  turn: 'first' | 'second',
  what: Kept,
): Uint8Array => paperSeals.seal({ wave: wave.id, slip, slipKey, turn }, JSON.stringify(what))

/** What was keyed, first and second; null where it cannot be read any more. */
export function readDraft(
  { paperSeals }: Pick<PaperPorts, 'paperSeals'>,
  { wave, slipKey }: Desk,
  { slip, first, second }: PaperDraft,
): Readonly<{ form: string; first: Keyed; second: Keyed | null }> | null {
  const open = (turn: 'first' | 'second', sealed: Uint8Array) => {
    const text = paperSeals.open({ wave: wave.id, slip, slipKey, turn }, sealed)
    return text === null ? null : keptPaper.parse(JSON.parse(text))
  }
  const [one, other] = [open('first', first.sealed), second && open('second', second.sealed)]
  return one && (second === null || other)
    ? { form: one.form, first: one.keyed, second: other?.keyed ?? null }
    : null
}

/** Errors: `paper-faulty` with the fields that the form does not allow. */
export function assertKeyed({ instrument }: Desk, paper: Keyed) {
  const { answers, faults } = answersOfKeyed(instrument, paper)
  if (faults.length > 0)
    throw new DomainError('measurement.paper-faulty', { fields: faults.map(({ item }) => item) })
  return answers
}

/**
 * Seals a paper like any other answer, against the slip that its number is; what was keyed of it goes in the same
 * transaction. Sent again, it changes nothing. Errors: `code-used`, `wave-closed`, `answers-too-long`.
 */
export async function sealPaper(
  ports: PaperPorts,
  { association, wave: id }: InWave,
  desk: Desk,
  { code, slip }: Readonly<{ code: string; slip: Uint8Array }>,
  paper: Keyed,
): Promise<void> {
  const { wave, slipKey } = desk
  const { freeze, freezeHash } = wave
  const taken = await ports.intake.put({
    box: { association, wave: id, freezeHash, publicKey: Buffer.from(freeze.publicKey, 'hex') },
    length: freeze.length,
    slip,
    mark: attemptMark(ports.hashing, slipKey, code, 'paper'),
    set: setOfKeyed(freeze.instrument.sha256, paper, assertKeyed(desk, paper)),
    isPaper: true,
  })
  if (taken === 'stored' || taken === 'before') return
  if (taken === 'closed') throw new DomainError('measurement.wave-closed')
  // Answered by telephone with the number on the paper: that answer counts, and this one is not kept.
  await ports.writeUnaudited(association, (tx) => ports.papers.remove(tx, id, slip))
  throw new DomainError(taken === 'used' ? 'measurement.code-used' : 'measurement.code-wrong')
}
