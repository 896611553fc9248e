import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountFromHere, connection, levelAfter, waitSeconds } from './throttle.ts'

/** Tries at the given seconds; answers which tries were let through. */
function attempts(bucket: typeof connection, seconds: readonly number[]): boolean[] {
  let level = 0
  let last = 0
  return seconds.map((now) => {
    level = levelAfter(bucket, level, now - last)
    last = now
    if (waitSeconds(bucket, level) > 0) return false
    level += 1
    return true
  })
}

describe('the leaking bucket', () => {
  it('lets five through at once, then one every half minute', () => {
    const at = [0, 0, 0, 0, 0, 0, 29, 30, 31, 60]
    expect(attempts(accountFromHere, at)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      true,
      false,
      true,
    ])
  })

  it('says how long to wait, and keeps that promise', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: accountFromHere.capacity, noNaN: true }), (level) => {
        const wait = waitSeconds(accountFromHere, level)
        expect(wait).toBeLessThanOrEqual(accountFromHere.secondsPerLeak)
        expect(waitSeconds(accountFromHere, levelAfter(accountFromHere, level, wait))).toBe(0)
      }),
    )
  })

  it('does not stop a room where everyone mistypes twice', () => {
    expect(attempts(connection, Array<number>(48).fill(0))).not.toContain(false)
  })
})
