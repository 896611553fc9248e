import type { WaveDetail } from '#contract/measurement/wave.ts'
import { modeRules } from '#domain/measurement/mode.ts'

export type StepName = 'plan' | 'key' | 'activate' | 'slips' | 'close' | 'open'
type Facts = Pick<WaveDetail, 'state' | 'gaps'>
type WithMode = Facts & Readonly<{ plan: Pick<WaveDetail['plan'], 'mode'> }>
export type WaveStep = Readonly<{
  step: StepName
  state: 'done' | 'now' | 'coming'
  /** Where it is done, while it can be looked at. */
  page?: string
}>

const order: readonly StepName[] = ['plan', 'key', 'activate', 'slips', 'close', 'open']

/** What is lacking in the plan, beside the key. */
export const planGapsOf = ({ gaps }: Pick<Facts, 'gaps'>) => gaps.filter((gap) => gap !== 'key-not-rehearsed')

/** What comes next; null where nothing more is done here. */
export function nextStep(of: Facts): StepName | null {
  switch (of.state) {
    case 'draft':
      if (planGapsOf(of).length > 0) return 'plan'
      return of.gaps.length > 0 ? 'key' : 'activate'
    case 'active':
      return 'slips'
    case 'closed':
      return 'open'
    default:
      return null
  }
}

const pages: Readonly<Record<StepName, string | null>> = {
  plan: 'plan',
  key: 'nyckel',
  activate: 'aktivera',
  slips: 'lappar',
  close: null,
  open: 'oppna',
}

const isReachable = (step: StepName, { state }: Facts): boolean => {
  if (step === 'plan' || step === 'key' || step === 'activate') return state === 'draft'
  if (step === 'slips') return state === 'active' || state === 'closed'
  return step === 'open' && state === 'closed'
}

/** What is handed out while answers come in: slips, an address for all, or an invitation each. */
export function gatheringOf({
  plan: { mode },
}: Pick<WithMode, 'plan'>): 'slips' | 'addresses' | 'invitations' {
  if (mode === 'open') return 'addresses'
  return mode !== null && modeRules[mode].contactList ? 'invitations' : 'slips'
}

/** The way from plan to opened answers. What was given up or annulled has no step to take. */
export function stepsOf(of: WithMode): readonly WaveStep[] {
  const next = nextStep(of)
  const isOver = of.state === 'cancelled' || of.state === 'voided'
  const at = next ? order.indexOf(next) : order.length
  return order.map((step, place) => {
    const found = step === 'slips' && gatheringOf(of) === 'invitations' ? 'inbjudna' : pages[step]
    const page = isReachable(step, of) ? found : null
    const passed = isOver ? 'coming' : place < at ? 'done' : 'coming'
    return { step, state: step === next ? 'now' : passed, ...(page ? { page } : {}) }
  })
}
