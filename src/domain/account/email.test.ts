import { expect, it } from 'vitest'
import { normalEmail } from './email.ts'

it('keeps one address alike, however it was typed', () => {
  // The å as one character, and as an a with a ring after it.
  const typed = [' Asa.\u00c5s@Exempel.se', 'asa.a\u030as@exempel.SE ', 'ASA.\u00e5S@EXEMPEL.SE']
  expect(new Set(typed.map(normalEmail))).toEqual(new Set(['asa.\u00e5s@exempel.se']))
  expect(normalEmail('a@exempel.se')).not.toBe(normalEmail('b@exempel.se'))
})
