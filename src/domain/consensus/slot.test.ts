import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#domain/kernel/error.ts'
import {
  closeSlot,
  openSlot,
  putBackSlot,
  revealSlot,
  type Slot,
  showSlot,
  slotBeside,
  slotStates,
  slotsFor,
  withdrawSlot,
} from './slot.ts'

const steps: readonly ((slot: Slot) => Slot)[] = [
  showSlot,
  putBackSlot,
  openSlot,
  closeSlot,
  (slot) => revealSlot(slot, 'item', false),
  withdrawSlot,
]

const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return null
}

describe('a slot', () => {
  it('moves along the arrows of its diagram, and along no others', () => {
    const page = readFileSync(new URL('../../../docs/state-machines/round.md', import.meta.url), 'utf8')
    const [, diagram = ''] = page.split('## Slot')
    const drawn = [...diagram.matchAll(/^ {4}(\w+) --> (\w+)$/gm)].map(([, from, to]) => `${from} ${to}`)
    const found = slotStates.flatMap((state) =>
      steps.flatMap((step) => {
        const slot: Slot = { no: 3, state }
        const refused = codeOf(() => step(slot))
        if (refused) expect(refused).toBe('consensus.slot-wrong-state')
        return refused ? [] : [`${state} ${step(slot).state}`]
      }),
    )
    expect(found.toSorted()).toEqual(drawn.toSorted())
  })

  it('shows nothing before the round is counted, unless the freeze says item by item', () => {
    const closed: Slot = { no: 1, state: 'closed' }
    expect(codeOf(() => revealSlot(closed, 'round', false))).toBe('consensus.slot-wrong-state')
    expect(revealSlot(closed, 'round', true).state).toBe('revealed')
    expect(revealSlot(closed, 'item', false).state).toBe('revealed')
  })

  it('is passed over once it is withdrawn', () => {
    const slots: readonly Slot[] = [
      { no: 1, state: 'closed' },
      { no: 2, state: 'withdrawn' },
      { no: 3, state: 'waiting' },
      { no: 4, state: 'withdrawn' },
    ]
    expect(slotBeside(slots, 1, 1)?.no).toBe(3)
    expect(slotBeside(slots, 3, 1)).toBeNull()
    expect(slotBeside(slots, 3, -1)?.no).toBe(1)
    expect(slotBeside(slots, 1, -1)).toBeNull()
  })

  it('is one for a whole ballot, and one an item in a plenary', () => {
    expect(slotsFor('self-paced', 97)).toEqual([{ no: 0, state: 'waiting' }])
    expect(slotsFor('plenary', 3).map(({ no }) => no)).toEqual([1, 2, 3])
  })
})
