import { describe, expect, it } from 'vitest'
import { groupedCode, isBallotCard, isSeatCode } from './code.ts'
import { isPrivateAddress, isTicketSignature, isTicketToken, ticketMessage } from './ticket.ts'

describe('a ticket', () => {
  it('is for one round', () => {
    const token = Uint8Array.of(1, 2)
    expect([...ticketMessage(token, 'ab')]).toEqual([1, 2, 97, 98])
    expect(ticketMessage(token, 'ab')).not.toEqual(ticketMessage(token, 'ac'))
  })

  it('is sent as hex of a fixed length', () => {
    expect(isTicketToken('0a'.repeat(64))).toBe(true)
    expect(isTicketToken('0A'.repeat(64))).toBe(false)
    expect(isTicketToken('0a'.repeat(63))).toBe(false)
    expect(isTicketSignature('ff'.repeat(256))).toBe(true)
    expect(isTicketSignature(`${'ff'.repeat(255)}f `)).toBe(false)
  })

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
