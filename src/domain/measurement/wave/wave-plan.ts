import type { HexHash } from '#domain/kernel/hash.ts'
import type { InstrumentId, ItemId, StudyId, UnitId } from '#domain/kernel/id.ts'
import { belowFloor, type DisclosurePolicy, floor } from '../disclosure/policy.ts'
import type { Group } from '../group.ts'
import { type Mode, modeRules } from '../mode.ts'
import { invitedTo } from './contact-list.ts'
import { isRetention, type Retention } from './retention.ts'

/** Days written `2026-11-22`. Group, unit and period make a cohort. */
export type Period = Readonly<{ from: string; to: string }>

/** What is set up about a wave (*mätomgång*) before it is activated; what is not decided yet is null. */
export type WavePlan = Readonly<{
  mode: Mode | null
  group: Group | null
  instrument: Readonly<{ id: InstrumentId; version: number }> | null
  period: Period | null
  units: readonly UnitId[]
  thresholds: DisclosurePolicy | null
  /** Background items that results may be cut by; none is a choice, null is not. */
  background: readonly ItemId[] | null
  retention: Retention | null
  /** The day after which no answer is taken, unless somebody closes it before. */
  closesOn: string | null
  /** The study whose cards admit, in mode C; nothing in the others. */
  study?: StudyId | null | undefined
}>

export const emptyPlan: WavePlan = {
  mode: null,
  group: null,
  instrument: null,
  period: null,
  units: [],
  thresholds: null,
  background: null,
  retention: null,
  closesOn: null,
}

/** What a wave needs to know of the instrument it asks with. */
export type InstrumentFacts = Readonly<{
  id: InstrumentId
  version: number
  sha256: HexHash
  /** Items, languages and causes that keep it from being used, in words of the instrument's own page. */
  gaps: readonly string[]
  background: readonly ItemId[]
  textItems: readonly ItemId[]
  /** Of the longest answer set it allows, as UTF-8. */
  mostBytes: number
}>

export const planGaps = [
  'mode',
  'group',
  'instrument',
  'instrument-gaps',
  'period',
  'units',
  'thresholds',
  'background',
  'background-unknown',
  'retention',
  'closes-on',
  'units-many',
  'contacts-few',
  'contacts-outside',
  'key-not-rehearsed',
  'study',
] as const
export type PlanGap = (typeof planGaps)[number]

type Facts = Readonly<{
  instrument: InstrumentFacts | null
  /** What the association has raised the thresholds to. */
  lowest: DisclosurePolicy
  isRehearsed: boolean
  /** Whom the wave has on its list. */
  contacts?: readonly Readonly<{ unit: UnitId }>[]
  /** The plan's study is there and has not ended. */
  hasStudy?: boolean
}>

/** Everything decided: a plan that can be frozen. */
export type WholePlan = { readonly [Key in keyof WavePlan]: NonNullable<WavePlan[Key]> }

const wholeOf = ({
  mode,
  group,
  instrument,
  period,
  thresholds,
  background,
  retention,
  closesOn,
  units,
  study,
}: WavePlan): WholePlan | null =>
  mode && group && instrument && period && thresholds && background && retention && closesOn
    ? {
        ...{ mode, group, instrument, period, thresholds, background, retention, closesOn, units },
        ...(takesCards(mode) && study ? { study } : {}),
      }
    : null

/** Each has a key of its own to sign tokens with, and its place in the list fits in one byte of a link. */
const mostTokenUnits = 100

const isListed = (mode: Mode | null): boolean => mode !== null && modeRules[mode].admits === 'token'

/**
 * Whether a unit has fewer invited than the lowest number of answers. The token says which unit an answer stands for:
 * with fewer to have been it, the list and the answers together would give somebody away.
 */
const hasFewInvited = (
  { mode, units, thresholds }: WavePlan,
  contacts: readonly Readonly<{ unit: UnitId }>[],
): boolean =>
  isListed(mode) &&
  invitedTo(contacts, units).some(({ invited }) => invited < Math.max(thresholds?.kMean ?? 0, floor.kMean))

/** All that keeps a wave from being activated; none, and the whole plan, where nothing does. */
export function checkPlan(
  plan: WavePlan,
  { instrument, lowest, isRehearsed, hasStudy = false, contacts = [] }: Facts,
): Readonly<{ gaps: readonly PlanGap[]; whole: WholePlan | null }> {
  const { mode, group, period, thresholds, background, retention, closesOn, units } = plan
  const known = new Set(instrument?.background)
  const gaps: readonly (PlanGap | false)[] = [
    mode === null && 'mode',
    group === null && 'group',
    instrument === null && 'instrument',
    instrument !== null && instrument.gaps.length > 0 && 'instrument-gaps',
    (period === null || period.to < period.from) && 'period',
    units.length === 0 && 'units',
    (thresholds === null || belowFloor(thresholds, lowest).length > 0) && 'thresholds',
    background === null && 'background',
    background?.some((item) => !known.has(item)) === true && 'background-unknown',
    (retention === null || !isRetention(retention)) && 'retention',
    (closesOn === null || (period !== null && closesOn < period.from)) && 'closes-on',
    isListed(mode) && units.length > mostTokenUnits && 'units-many',
    hasFewInvited(plan, contacts) && 'contacts-few',
    isListed(mode) && contacts.some(({ unit }) => !units.includes(unit)) && 'contacts-outside',
    !isRehearsed && 'key-not-rehearsed',
    mode !== null && takesCards(mode) && !hasStudy && 'study',
  ]
  const found = gaps.filter((gap) => gap !== false)
  return { gaps: found, whole: found.length === 0 ? wholeOf(plan) : null }
}

/** Slips are for modes that admit by slip. */
export const takesSlips = (mode: Mode): boolean => modeRules[mode].admits === 'slip'

/** Cards that are kept from wave to wave. */
export const takesCards = (mode: Mode): boolean => modeRules[mode].admits === 'kept-card'
