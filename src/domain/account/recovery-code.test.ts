import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts'

describe('recovery codes', () => {
  it('are read back however they are typed', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const code = makeRecoveryCode((limit) => numbers.next().value % limit)
        expect(code).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/)
        const kept = code.replaceAll('-', '')
        expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(kept)
      }),
    )
  })

  it.each(['', '123456', 'ABCD-ABCD-ABCD', 'OOOO-OOOO-OOOO-OOOO'])('%s is none', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull()
  })
})
