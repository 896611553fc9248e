import { expect, it } from 'vitest'
import { mustFlush, paddedLength } from './flush.ts'

it.each([
  [0, 5, false, false],
  [9, 5, false, false],
  [10, 5, false, true],
  [14, 15, false, false],
  [15, 15, false, true],
  [1, 5, true, true],
  [0, 5, true, false],
])('%i waiting with k = %i, closing %s: mixed %s', (waiting, k, isClosing, mixed) => {
  expect(mustFlush(waiting, { k, isClosing })).toBe(mixed)
})

it.each([
  [0, 1024],
  [1020, 1024],
  [1021, 2048],
  [4092, 4096],
])('an answer set of at most %i bytes is padded to %i', (most, length) => {
  expect(paddedLength(most)).toBe(length)
})
