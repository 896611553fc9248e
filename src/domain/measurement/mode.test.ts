import { describe, expect, it } from 'vitest'
import { type ModeRules, modeRules, modes } from './mode.ts'

const all: readonly ModeRules[] = modes.map((mode) => modeRules[mode])

describe('modes', () => {
  it('never promise anonymity where the same person is known again', () => {
    for (const { promise, known } of all) expect(promise === 'anonymous').toBe(known !== 'same-person')
  })

  it('remind only where there is a list of whom to remind', () => {
    for (const { reminders, contactList } of all) expect(reminders).toBe(contactList)
  })

  it('need no script where participants and visitors answer (ME6)', () => {
    expect(modes.filter((mode) => !modeRules[mode].needsScript)).toEqual(['urn', 'panel', 'open'])
  })

  it('have no response rate where anybody may answer', () => {
    expect(modes.filter((mode) => modeRules[mode].denominator === 'none')).toEqual(['open'])
  })
})
