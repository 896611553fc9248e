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
  slotStates,
  slotsFor,
} from './slot.ts'

const steps: readonly ((slot: Slot) => Slot)[] = [
  showSlot,
  putBackSlot,
  openSlot,
  closeSlot,
  (slot) => revealSlot(slot, 'item', false),
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

  it('is one for a whole ballot, and one an item in a plenary', () => {
    expect(slotsFor('self-paced', 97)).toEqual([{ no: 0, state: 'waiting' }])
    expect(slotsFor('plenary', 3).map(({ no }) => no)).toEqual([1, 2, 3])
  })
})
