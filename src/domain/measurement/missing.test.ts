import { expect, it } from 'vitest'
import { missingExportCode, missings } from './missing.ts'

it('gives each reason a number of its own, below zero and as the brief prints it', () => {
  expect(missings.map((missing) => [missing, missingExportCode(missing)])).toEqual([
    ['dont_know', -1],
    ['prefer_not', -2],
    ['not_applicable', -3],
    ['unreadable', -5],
    ['skipped', -8],
    ['not_shown', -9],
  ])
})
