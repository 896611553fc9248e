import { DomainError } from '#domain/kernel/error.ts'
import type { HexHash } from '#domain/kernel/hash.ts'
import type { WaveId } from '#domain/kernel/id.ts'
import type { WaveFreeze } from './wave-freeze.ts'
import type { WavePlan } from './wave-plan.ts'

export const waveStates = [
  'draft',
  'active',
  'closed',
  'opened',
  'too_few',
  'reviewed',
  'released',
  'archived',
  'cancelled',
  'voided',
] as const
export type WaveState = (typeof waveStates)[number]

type Core = Readonly<{ id: WaveId; version: number; name: string }>
type Frozen = Core & Readonly<{ freeze: WaveFreeze; freezeHash: HexHash }>
/** `closedOn`: a day, `2026-11-22`, which the retention clock counts from. */
type Closed = Frozen & Readonly<{ closedOn: string }>
/** `damaged`: envelopes that could not be opened; the others could. */
type Opened = Closed & Readonly<{ answers: number; damaged: number }>

export type DraftWave = Core & Readonly<{ state: 'draft'; plan: WavePlan }>
export type CancelledWave = Core & Readonly<{ state: 'cancelled'; plan: WavePlan }>
export type ActiveWave = Frozen & Readonly<{ state: 'active' }>
export type ClosedWave = Closed & Readonly<{ state: 'closed' }>
export type TooFewWave = Closed & Readonly<{ state: 'too_few' }>
export type OpenedWave = Opened & Readonly<{ state: 'opened' }>
export type ReviewedWave = Opened & Readonly<{ state: 'reviewed' }>
export type ReleasedWave = Opened & Readonly<{ state: 'released' }>
export type ArchivedWave = Opened & Readonly<{ state: 'archived' }>
export type VoidedWave = Frozen & Readonly<{ state: 'voided'; was: 'active' | 'closed'; reason: string }>

/** A time at which a group answers an instrument (*mätomgång*). */
export type Wave =
  | DraftWave
  | CancelledWave
  | ActiveWave
  | ClosedWave
  | TooFewWave
  | OpenedWave
  | ReviewedWave
  | ReleasedWave
  | ArchivedWave
  | VoidedWave

const isIn = <State extends WaveState>(
  wave: Wave,
  states: readonly State[],
): wave is Extract<Wave, { state: State }> => states.some((state) => state === wave.state)

/** The wave if it is as the caller last saw it and in one of the states; else `stale-version` or the state at fault. */
export function mustBeWave<State extends WaveState>(
  wave: Wave,
  expectedVersion: number,
  ...states: readonly State[]
): Extract<Wave, { state: State }> {
  if (wave.version !== expectedVersion) {
    throw new DomainError('stale-version', { state: wave.state, version: wave.version })
  }
  if (!isIn(wave, states)) {
    throw new DomainError('measurement.wave-wrong-state', { state: wave.state, wanted: states })
  }
  return wave
}

const bumped = <W extends Core>(wave: W): W => ({ ...wave, version: wave.version + 1 })

export const draftWave = (core: Pick<DraftWave, 'id' | 'name' | 'plan'>): DraftWave => ({
  ...core,
  version: 1,
  state: 'draft',
})

/** A draft may change as often as anyone likes; nothing else ever does. */
export const planWave = (
  wave: Wave,
  expectedVersion: number,
  to: Pick<DraftWave, 'name' | 'plan'>,
): DraftWave => ({ ...bumped(mustBeWave(wave, expectedVersion, 'draft')), name: to.name, plan: to.plan })

export const cancelWave = (wave: Wave, expectedVersion: number): CancelledWave => ({
  ...bumped(mustBeWave(wave, expectedVersion, 'draft')),
  state: 'cancelled',
})

/** From here everything that was promised stands. What has to be in place is `checkPlan`'s matter. */
export function activateWave(
  wave: Wave,
  expectedVersion: number,
  freeze: WaveFreeze,
  freezeHash: HexHash,
): ActiveWave {
  const { plan: _plan, ...core } = bumped(mustBeWave(wave, expectedVersion, 'draft'))
  return { ...core, state: 'active', freeze, freezeHash }
}

/** No answer is taken after this; paper that is already in is keyed on. */
export const closeWave = (wave: Wave, expectedVersion: number, closedOn: string): ClosedWave => ({
  ...bumped(mustBeWave(wave, expectedVersion, 'active')),
  state: 'closed',
  closedOn,
})

/** Whether the day for closing has passed. */
export const isDue = (wave: ActiveWave, today: string): boolean => wave.freeze.plan.closesOn < today

/** Papers somebody has keyed once, and those where two people read differently. */
export type Keying = Readonly<{ halfKeyed: number; mismatches: number }>

/** Answers a wave must hold before anybody may look into it, whatever was frozen. */
export const fewestToOpenWave = ({ freeze }: Pick<Frozen, 'freeze'>): number => freeze.plan.thresholds.kMean

function assertKeyed({ halfKeyed, mismatches }: Keying): void {
  if (halfKeyed > 0 || mismatches > 0) {
    throw new DomainError('measurement.keying-waits', { halfKeyed, mismatches })
  }
}

/** What becomes of a closed wave with so many sealed answers: below k it is never opened. Errors: `keying-waits`. */
export function fateOf(
  wave: Wave,
  expectedVersion: number,
  sealed: Readonly<{ answers: number; keying: Keying }>,
): 'open' | 'too_few' {
  const closed = mustBeWave(wave, expectedVersion, 'closed')
  assertKeyed(sealed.keying)
  return sealed.answers < fewestToOpenWave(closed) ? 'too_few' : 'open'
}

export const leaveUnopened = (wave: Wave, expectedVersion: number): TooFewWave => ({
  ...bumped(mustBeWave(wave, expectedVersion, 'closed')),
  state: 'too_few',
})

export const openWave = (
  wave: Wave,
  expectedVersion: number,
  found: Readonly<{ answers: number; damaged: number }>,
): OpenedWave => ({ ...bumped(mustBeWave(wave, expectedVersion, 'closed')), ...found, state: 'opened' })

/** Every written answer has been read by somebody who released or blacked it out. Errors: `texts-wait`. */
export function reviewWave(wave: Wave, expectedVersion: number, textsLeft: number): ReviewedWave {
  const opened = mustBeWave(wave, expectedVersion, 'opened')
  if (textsLeft > 0) throw new DomainError('measurement.texts-wait', { left: textsLeft })
  return { ...bumped(opened), state: 'reviewed' }
}

/** The figures are a fixed copy from here; a correction is a release of its own. */
export const releaseWave = (wave: Wave, expectedVersion: number): ReleasedWave => ({
  ...bumped(mustBeWave(wave, expectedVersion, 'reviewed')),
  state: 'released',
})

/**
 * Everything the retention clock names has been deleted. Also where nobody came to release anything: the day was
 * promised to those who answered, and does not wait.
 */
export const archiveWave = (wave: Wave, expectedVersion: number): ArchivedWave => ({
  ...bumped(mustBeWave(wave, expectedVersion, 'opened', 'reviewed', 'released')),
  state: 'archived',
})

/** Why a wave was annulled that nobody had opened when its answers were to be gone. */
export const keptTooLong = 'retention'

/**
 * Annuls a wave whose answers nobody has seen, with the reason that is shown; they are destroyed. Also after the close:
 * a lost passphrase is missed only then.
 */
export function voidWave(wave: Wave, expectedVersion: number, reason: string): VoidedWave {
  const { id, version, name, freeze, freezeHash, state } = bumped(
    mustBeWave(wave, expectedVersion, 'active', 'closed'),
  )
  if (reason.trim() === '') throw new DomainError('measurement.reason-missing')
  return { id, version, name, freeze, freezeHash, state: 'voided', was: state, reason: reason.trim() }
}

export const takesAnswers = (wave: Wave): wave is ActiveWave => wave.state === 'active'

/** Sealed answers and the key lie waiting. */
export const holdsSealed = (wave: Wave): wave is ActiveWave | ClosedWave => isIn(wave, ['active', 'closed'])

/** Its answers are made up, for the example. */
export const isInventedWave = (wave: Wave): boolean => 'freeze' in wave && wave.freeze.isInvented === true
