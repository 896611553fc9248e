import type { WaveDetail } from '#contract/measurement/wave.ts'
import { belowFloor, type DisclosurePolicy, type Threshold } from '#domain/measurement/disclosure/policy.ts'
import type { Group } from '#domain/measurement/group.ts'
import { type Mode, modesInUse } from '#domain/measurement/mode.ts'
import { mostAnswerMonths } from '#domain/measurement/wave/retention.ts'

export type ModeInUse = (typeof modesInUse)[number]

/** A plan as it is typed. Days are as the browser's own field gives them, and empty while there is none. */
export type PlanDraft = Readonly<{
  name: string
  group: Group | null
  /** `id/version`. */
  instrument: string | null
  mode: ModeInUse | null
  /** In mode C. */
  study: string | null
  units: readonly string[]
  from: string
  to: string
  closesOn: string
  thresholds: Readonly<Record<Threshold, number | null>>
  background: readonly string[]
  months: number | null
  decision: string
}>

const inUse = (mode: Mode | null): ModeInUse | null => modesInUse.find((one) => one === mode) ?? null

export const draftOf = ({ name, plan, floor }: Pick<WaveDetail, 'name' | 'plan' | 'floor'>): PlanDraft => ({
  name,
  group: plan.group,
  instrument: plan.instrument && `${plan.instrument.id}/${plan.instrument.version}`,
  mode: inUse(plan.mode),
  study: plan.study ?? null,
  units: plan.units,
  from: plan.period?.from ?? '',
  to: plan.period?.to ?? '',
  closesOn: plan.closesOn ?? '',
  thresholds: plan.thresholds ?? floor,
  background: plan.background ?? [],
  months: plan.retention?.answerMonths ?? null,
  decision: plan.retention?.decision ?? '',
})

export type PlanFault = 'name' | 'to' | 'months' | Threshold

const policyOf = ({ kMean, kDist, kText }: PlanDraft['thresholds']): DisclosurePolicy => ({
  kMean: kMean ?? 0,
  kDist: kDist ?? 0,
  kText: kText ?? 0,
})

/** What cannot even be saved; gaps may, and the wave's page lists them. */
export const faultsOf = (draft: PlanDraft): readonly PlanFault[] => [
  ...(draft.name.trim() === '' ? (['name'] as const) : []),
  ...(draft.from !== '' && draft.to !== '' && draft.to < draft.from ? (['to'] as const) : []),
  ...belowFloor(policyOf(draft.thresholds)),
  ...(draft.months !== null && (draft.months < 1 || draft.months > mostAnswerMonths)
    ? (['months'] as const)
    : []),
]

const instrumentOf = (chosen: string | null) => {
  const [id, version] = (chosen ?? '').split('/')
  return id && version ? { id, version: Number(version) } : null
}

/** What is sent; the server checks it anew. */
export const planOf = (draft: PlanDraft) => ({
  mode: draft.mode,
  group: draft.group,
  instrument: instrumentOf(draft.instrument),
  period: draft.from && draft.to ? { from: draft.from, to: draft.to } : null,
  units: [...draft.units],
  thresholds: policyOf(draft.thresholds),
  background: [...draft.background],
  retention:
    draft.months === null && draft.decision.trim() === ''
      ? null
      : { answerMonths: draft.months ?? 0, decision: draft.decision },
  closesOn: draft.closesOn || null,
  study: draft.mode === 'panel' ? draft.study : null,
})
