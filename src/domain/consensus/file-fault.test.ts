import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileFault, fileFaultReasons, pointerTo, type Step } from './file-fault.ts'

/** RFC 6901 section 4, the other way. */
const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

describe('a pointer into a file', () => {
  // The examples of RFC 6901 section 5.
  it.each<readonly [readonly Step[], string]>([
    [[], ''],
    [['foo'], '/foo'],
    [['foo', 0], '/foo/0'],
    [[''], '/'],
    [['a/b'], '/a~1b'],
    [['c%d'], '/c%d'],
    [['k"l'], '/k"l'],
    [[' '], '/ '],
    [['m~n'], '/m~0n'],
    [['~1'], '/~01'],
  ])('to %j is %j', (steps, pointer) => {
    expect(pointerTo(steps)).toBe(pointer)
  })

  it('leads to the place it was made for, whatever the names hold', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('~', '/', '~0', '~1', '~01', '//'))
    fc.assert(
      fc.property(fc.array(name), (steps) => {
        expect(stepsOf(pointerTo(steps))).toEqual(steps)
      }),
    )
  })
})

describe('a fault', () => {
  it('says where and why, and more only where there is more to say', () => {
    expect(fileFault(['rounds', 1], 'empty-pool')).toEqual({
      pointer: '/rounds/1',
      reason: 'empty-pool',
      detail: {},
    })
    expect(fileFault([], 'not-json', { line: 3 }).detail).toEqual({ line: 3 })
  })

  it('has one name for each reason', () => {
    expect(new Set(fileFaultReasons).size).toBe(fileFaultReasons.length)
  })
})
