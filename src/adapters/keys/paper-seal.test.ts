import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { WaveId } from '#domain/kernel/id.ts'
import { paperSeals } from './paper-seal.ts'

const box = {
  wave: '5d0b3c1e-8f64-4c57-9d58-0a4f3c7e2b10' as WaveId,
  slip: randomBytes(16),
  slipKey: randomBytes(32),
  turn: 'first' as const,
}

describe('what was keyed of a paper', () => {
  it('is read only as what it was kept for', () => {
    const sealed = paperSeals.seal(box, 'åäö')
    expect(paperSeals.open(box, sealed)).toBe('åäö')
    for (const other of [
      { ...box, slip: randomBytes(16) },
      { ...box, slipKey: randomBytes(32) },
      { ...box, turn: 'second' as const },
      { ...box, wave: '5d0b3c1e-8f64-4c57-9d58-0a4f3c7e2b11' as WaveId },
    ])
      expect(paperSeals.open(other, sealed)).toBeNull()
    expect(paperSeals.open(box, sealed.subarray(0, 10))).toBeNull()
    expect(Buffer.from(sealed).includes('åäö')).toBe(false)
  })
})
