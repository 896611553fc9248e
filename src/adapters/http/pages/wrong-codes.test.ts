import { describe, expect, it } from 'vitest'
import { secondsToWait } from './wrong-codes.ts'

describe('secondsToWait', () => {
  it.each([
    { wrong: 1, seconds: 0 },
    { wrong: 5, seconds: 0 },
    { wrong: 6, seconds: 1 },
    { wrong: 7, seconds: 2 },
    { wrong: 400, seconds: 30 },
  ])('wrong code number $wrong waits $seconds s', ({ wrong, seconds }) => {
    expect(secondsToWait(wrong)).toBe(seconds)
  })
})
