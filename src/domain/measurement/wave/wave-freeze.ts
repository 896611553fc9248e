import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { HexHash, Sha256 } from '#domain/kernel/hash.ts'
import type { ItemId } from '#domain/kernel/id.ts'
import { personBytes, unitBytes } from './answer-content.ts'
import { paddedLength } from './flush.ts'
import type { Unit } from './unit-tree.ts'
import type { InstrumentFacts, WholePlan } from './wave-plan.ts'

/** Who can open: one passphrase, or `need` of several holders. */
export type KeyHolding = Readonly<{ need: number; holders: number }>

/** Everything that was promised to those who answer, fixed at activation: nothing in it is ever changed. */
export type WaveFreeze = Readonly<{
  format: 'samsyn-wave-1'
  association: string
  wave: string
  name: string
  plan: Omit<WholePlan, 'instrument' | 'units' | 'study'>
  instrument: Readonly<{ id: string; version: number; sha256: HexHash }>
  /** As they were named and placed then. */
  units: readonly Readonly<{ id: string; kind: string; name: string; parent: string | null }>[]
  textItems: readonly ItemId[]
  /** Of each sealed answer, in bytes: all are as long. */
  length: number
  /** X25519, 64 hex digits. */
  publicKey: string
  key: KeyHolding
  /** Answers that nobody has given, for the example: said wherever the wave or its figures are shown. */
  isInvented?: true
  /** Mode C: whose cards admit. */
  study?: FrozenStudy
  /** Mode B: what the tokens of each unit are signed under, as hex; the same for everybody. */
  tokens?: readonly UnitKey[]
}>

export type UnitKey = Readonly<{ unit: string; modulus: string }>

/** A study as it was called when the wave was activated. */
export type FrozenStudy = Readonly<{ id: string; name: string }>

type Facts = Readonly<{
  association: string
  wave: string
  name: string
  plan: WholePlan
  instrument: InstrumentFacts
  units: readonly Unit[]
  publicKey: string
  key: KeyHolding
  isInvented?: true
  study?: FrozenStudy
  tokens?: readonly UnitKey[]
}>

export function freezeWave({ plan, instrument, units, tokens, ...facts }: Facts): WaveFreeze {
  const { mode, group, period, thresholds, background, retention, closesOn } = plan
  const { id, version, sha256, textItems, mostBytes } = instrument
  return {
    format: 'samsyn-wave-1',
    ...facts,
    plan: { mode, group, period, thresholds, background, retention, closesOn },
    instrument: { id, version, sha256 },
    units: units.map(({ id: unit, kind, name, parent }) => ({ id: unit, kind, name, parent })),
    textItems,
    length: paddedLength(unitBytes + (facts.study ? personBytes : 0) + mostBytes),
    ...(tokens ? { tokens } : {}),
  }
}

/** The text that is hashed and kept: what seals are bound to, so that settings that were tampered with open nothing. */
export const writtenFreeze = (freeze: WaveFreeze): string => canonicalJson(freeze)

export const freezeHashOf = (freeze: WaveFreeze, sha256: Sha256): HexHash => sha256(writtenFreeze(freeze))
