import { expect, it } from 'vitest'
import type { ConferenceId } from '#domain/kernel/id.ts'
import { hasForerunner } from './has-forerunner.ts'

const own = 'own' as ConferenceId
const other = 'other' as ConferenceId

it.each([
  ['2014-04', '2026-11-22', true],
  ['2026-11-21', '2026-11-22', true],
  ['2026-11-22', '2026-11-22', false],
  ['2027-03-01', '2026-11-22', false],
  ['2026-11', '2026-11-22', false],
  [null, '2026-11-22', false],
  ['2014-04', null, false],
] as const)('a vote of %s comes before a conference of %s: %s', (beginsOn, begins, isBefore) => {
  expect(hasForerunner([{ conference: other, beginsOn }], { id: own, begins })).toBe(isBefore)
})

it('a conference is not its own forerunner', () => {
  expect(hasForerunner([{ conference: own, beginsOn: '2014-04' }], { id: own, begins: '2026-11-22' })).toBe(
    false,
  )
})
