import type { LiveState } from '#contract/consensus/live.ts'

/** What a voter is shown; every live state leads to exactly one. */
export type View =
  | 'waiting'
  | 'soon'
  | 'ballot'
  | 'received'
  | 'closed-in'
  | 'closed-out'
  | 'counting'
  | 'result'
  | 'voided'
  | 'evaluating'
  | 'evaluated'
  | 'practised'
  | 'concluded'
  | 'item-waiting'
  | 'item-shown'
  | 'item-closed'
  | 'item-result'

type Live = Pick<LiveState, 'st' | 'mode' | 'slotSt'>

/** Page and phone script ask the same function, so that they can never disagree. */
export function viewFor(live: Live, recorded: boolean): View {
  switch (live.st) {
    case 'waiting':
    case 'draft':
    case 'discussing':
      return 'waiting'
    case 'frozen':
      return 'soon'
    case 'open':
    case 'paused':
      return live.mode === 'plenary' ? itemView(live.slotSt, recorded) : recorded ? 'received' : 'ballot'
    case 'closing':
      return recorded ? 'closed-in' : 'closed-out'
    case 'counting':
      return 'counting'
    case 'counted':
    case 'applied':
    case 'final':
      return 'result'
    case 'voided':
    case 'evaluating':
    case 'evaluated':
    case 'practised':
    case 'concluded':
      return live.st
  }
}

function itemView(slot: LiveState['slotSt'], recorded: boolean): View {
  switch (slot) {
    case 'showing':
      return 'item-shown'
    case 'voting':
      return recorded ? 'received' : 'ballot'
    case 'closed':
      return 'item-closed'
    case 'revealed':
      return 'item-result'
    case 'waiting':
    case null:
      return 'item-waiting'
  }
}

/** Views of a round whose paper the phone holds: from the freeze until it is counted. */
export const hasPaper = (live: Pick<LiveState, 'r' | 'st'>): boolean =>
  live.r !== null &&
  !['waiting', 'draft', 'discussing', 'voided', 'evaluating', 'evaluated', 'concluded'].includes(live.st)

/** Seconds until a phone without script asks again, spread by `jitter` (0 up to 1). */
export function refreshAfter(view: View, mode: LiveState['mode'], jitter: number): number {
  const isQuick = mode === 'plenary' || view === 'soon' || view === 'counting'
  return isQuick ? 3 + Math.floor(jitter * 3) : 8 + Math.floor(jitter * 6)
}
