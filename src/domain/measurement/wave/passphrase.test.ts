import { expect, it } from 'vitest'
import { asTyped, passphraseFault } from './passphrase.ts'

it.each([
  ['tre gröna stolar i hallen', null],
  ['tre gröna', 'too-short'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'too-simple'],
  ['abababab abababab abab', 'too-simple'],
  ['x'.repeat(201), 'too-long'],
])('%j: %s', (passphrase, fault) => {
  expect(passphraseFault(passphrase)).toBe(fault)
})

it('is the same however å is composed and however the spaces fell', () => {
  expect(asTyped(' tre  gro\u0308na stolar ')).toBe('tre gröna stolar')
})
