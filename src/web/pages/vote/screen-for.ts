import type { LiveState } from '#contract/consensus/live.ts'
import { type View, viewFor } from './view-for.ts'

type Live = Pick<LiveState, 'r' | 'fz' | 'st' | 'mode' | 'slot' | 'slotSt'>

/** The paper that the page holds, if any. */
export type Held = Readonly<{ round: string; fz: string }> | null

/** What this phone knows of its vote in the slot. */
export type Mine = Readonly<{
  recorded: boolean
  changing: boolean
  /** The answers on the phone are others than those that were sent. */
  changed: boolean
}>

export const liveView = (live: Live, { recorded, changing, changed }: Mine): View =>
  viewFor(live, recorded && !(changing && (changed || live.st !== 'closing')))

/** Two states with the same key look the same on the phone: nothing is drawn again. */
export const screenKey = (live: Live, mine: Mine): string =>
  [liveView(live, mine), live.r, live.slot, live.slotSt].join(' ')

/** After the count the code on the wall is the chain's head; the paper keeps the code it was frozen with. */
const isCountedOrNear = (live: Live): boolean => ['counting', 'counted', 'applied', 'final'].includes(live.st)

export const isSamePaper = (live: Live, held: Held): boolean =>
  held !== null && live.r === held.round && (isCountedOrNear(live) || live.fz === held.fz)

/**
 * What to show next: the form, a screen that came with the page, or a new page, because this one
 * does not hold what the state asks for.
 */
export function screenFor(live: Live, held: Held, mine: Mine): string {
  const view = liveView(live, mine)
  if (['waiting', 'soon', 'voided', 'concluded'].includes(view) || !isSamePaper(live, held)) return 'renew'
  switch (view) {
    case 'ballot':
    case 'item-shown':
      return 'form'
    case 'closed-out':
      // Recorded earlier, and changed since without sending: both must be said.
      return mine.recorded ? 'closed-older' : 'closed-out'
    case 'item-closed':
      return mine.recorded ? 'item-closed-in' : 'item-closed-out'
    default:
      return view
  }
}

/** The screen for a vote that came too late; `recorded` null when the server can no longer tell. */
export function tooLateScreen(recorded: boolean | null, earlier: string | null, sent: string): string {
  if (recorded === null) return 'closed-unknown'
  if (!recorded) return 'closed-out'
  return earlier !== null && earlier !== sent ? 'closed-older' : 'closed-in'
}
