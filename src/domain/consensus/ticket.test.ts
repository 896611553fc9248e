import { describe, expect, it } from 'vitest'
import { groupedCode, isBallotCard, isSeatCode } from './code.ts'
import { isPrivateAddress } from './ticket.ts'

describe('a ticket', () => {
  it.each([
    ['https://samsyn.example.se', true],
    ['http://localhost:4810', true],
    ['http://127.0.0.1:4810', true],
    ['http://192.168.1.7:4811', false],
    ['http://localhost.example.se', false],
  ])('may be fetched at %s: %s', (address, may) => {
    expect(isPrivateAddress(address)).toBe(may)
  })
})

describe('a card from the bowl', () => {
  it('has a longer code than a seat, read in groups of four', () => {
    expect(isBallotCard('ABCDEFGHJKMN')).toBe(true)
    expect(isBallotCard('ABCDEFGH')).toBe(false)
    expect(isSeatCode('ABCDEFGHJKMN')).toBe(false)
    expect(groupedCode('ABCDEFGHJKMN')).toBe('ABCD EFGH JKMN')
  })
})
