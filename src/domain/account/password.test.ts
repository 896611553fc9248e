import { describe, expect, it } from 'vitest'
import { passwordFault } from './password.ts'

const of = { email: 'berit.dahl@exempel.se', name: 'Berit Dahl' }

describe('passwordFault', () => {
  it.each([
    ['elva tecken', 'too-short'],
    ['å'.repeat(201), 'too-long'],
    ['aaaaaaaaaaaa', 'too-simple'],
    ['abababababab', 'too-simple'],
    ['123456789012', 'too-simple'],
    ['berit.dahl1', 'too-short'],
    ['berit.dahl@exempel1', 'too-simple'],
    ['Samsyn-Samsyn-12', 'too-simple'],
    ['lösenord1234', 'too-simple'],
    ['tre gröna stolar', null],
    ['x9!Kq2#mV7pL', null],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, of)).toBe(fault)
  })
})
