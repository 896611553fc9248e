import { DomainError } from '#domain/kernel/error.ts'

/**
 * One ballot paper of a round. Slot 0 is the whole ballot of a self-paced round;
 * in a plenary each item is a slot from 1 that the facilitator takes the room through.
 */
export const slotStates = ['waiting', 'showing', 'voting', 'closed', 'revealed', 'withdrawn'] as const
export type SlotState = (typeof slotStates)[number]

/** `item` shows each result at once, as in 2014: it influences the items after it, and the report says so. */
export const reveals = ['round', 'item'] as const
export type Reveal = (typeof reveals)[number]

export type Slot = Readonly<{ no: number; state: SlotState }>

const next: Readonly<Record<SlotState, readonly SlotState[]>> = {
  waiting: ['showing', 'withdrawn'],
  showing: ['voting', 'waiting', 'withdrawn'],
  voting: ['closed', 'withdrawn'],
  // Back to voting only while nothing has been opened: a slip of the hand.
  closed: ['voting', 'revealed', 'withdrawn'],
  revealed: ['withdrawn'],
  // Its envelopes and its key are gone: there is no way back.
  withdrawn: [],
}

const step =
  (to: SlotState) =>
  (slot: Slot): Slot => {
    if (!next[slot.state].includes(to)) {
      throw new DomainError('consensus.slot-wrong-state', { slot: slot.no, state: slot.state, wanted: to })
    }
    return { ...slot, state: to }
  }

export const showSlot = step('showing')
export const putBackSlot = step('waiting')
export const openSlot = step('voting')
export const closeSlot = step('closed')
export const withdrawSlot = step('withdrawn')

/** The slot that follows in one direction, past those that were withdrawn; null at the end. */
export const slotBeside = (slots: readonly Slot[], no: number, by: 1 | -1): Slot | null => {
  const onward = slots.filter((slot) => slot.state !== 'withdrawn' && (slot.no - no) * by > 0)
  return onward.toSorted((a, b) => (a.no - b.no) * by)[0] ?? null
}

/** Reveals a closed slot. With `round` nothing is shown before the round is counted. */
export const revealSlot = (slot: Slot, reveal: Reveal, isRoundCounted: boolean): Slot => {
  if (reveal === 'round' && !isRoundCounted) {
    throw new DomainError('consensus.slot-wrong-state', {
      slot: slot.no,
      state: slot.state,
      wanted: 'revealed',
    })
  }
  return step('revealed')(slot)
}

/** The slots of a round of `itemCount` items. */
export const slotsFor = (mode: 'self-paced' | 'plenary', itemCount: number): readonly Slot[] =>
  mode === 'self-paced'
    ? [{ no: 0, state: 'waiting' }]
    : Array.from({ length: itemCount }, (_, position) => ({ no: position + 1, state: 'waiting' }))
