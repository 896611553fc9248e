import { expect, it } from 'vitest'
import { asDomainError } from './errors.ts'

it.each([
  ['could not extend file: No space left on device', '53100', 'disk-full'],
  ['ENOSPC: no space left on device, write', 'ENOSPC', 'disk-full'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED', 'database-away'],
  ['terminating connection due to administrator command', '57P01', 'database-away'],
  ['relation "vote" does not exist', '42P01', 'internal'],
])('%s (%s) is %s', (words, code, expected) => {
  expect(asDomainError(Object.assign(new Error(words), { code })).code).toBe(expected)
})
