import { describe, expect, it } from 'vitest'
import { oneTimeCodes } from './one-time-codes.ts'

const secret = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

describe('oneTimeCodes', () => {
  // RFC 6238, appendix B, SHA-1; the last six of the eight digits.
  it.each([
    { seconds: 59, code: '287082', step: 1 },
    { seconds: 1111111109, code: '081804', step: 37037036 },
    { seconds: 1234567890, code: '005924', step: 41152263 },
    { seconds: 2000000000, code: '279037', step: 66666666 },
  ])('$code at $seconds', ({ seconds, code, step }) => {
    expect(oneTimeCodes.stepOf(secret, code, at(seconds))).toBe(step)
    expect(oneTimeCodes.stepOf(secret, code, at(seconds + 30))).toBe(step)
    expect(oneTimeCodes.stepOf(secret, code, at(seconds + 90))).toBeNull()
  })

  it.each(['', '28708', '2870820', 'abcdef', '94287082'])('refuses %s', (code) => {
    expect(oneTimeCodes.stepOf(secret, code, at(59))).toBeNull()
  })

  it('describes a secret for the app and for the eye', () => {
    const { text, uri } = oneTimeCodes.describe(secret, 'berit@exempel.se')
    expect(text).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
    expect(uri).toContain('otpauth://totp/Samsyn:berit%40exempel.se?')
    expect(oneTimeCodes.newSecret()).toHaveLength(20)
  })
})
