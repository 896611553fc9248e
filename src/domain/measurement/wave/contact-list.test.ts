import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '#domain/kernel/id.ts'
import { invitedTo, readAddress, readContacts } from './contact-list.ts'

const north = { unit: 'n' as UnitId, name: 'Norra teamet' }
const south = { unit: 's' as UnitId, name: 'Södra teamet' }
const nobody = { units: [north, south], held: new Set<string>() }
const told = (text: string, against = nobody) =>
  readContacts(text, against).faults.map(({ line, fault, words }) => `${line} ${fault} ${words}`)

describe('readAddress', () => {
  it.each([
    ['berit@exempel.se', 'berit@exempel.se'],
    [' Berit.Ek@Exempel.SE ', 'berit.ek@exempel.se'],
    ['Berit Ek <berit@exempel.se>', 'berit@exempel.se'],
    ['berit@exempel', null],
    ['berit exempel.se', null],
    ['be rit@exempel.se', null],
    ['@exempel.se', null],
    [`${'a'.repeat(250)}@exempel.se`, null],
  ])('%s', (words, address) => {
    expect(readAddress(words)).toBe(address)
  })
})

describe('readContacts', () => {
  it('takes an address and a unit a line, in either order, under a heading', () => {
    const text = 'E-post;Enhet\nberit@exempel.se;Norra teamet\r\nsödra teamet\tnils@exempel.se\n\n'
    expect(readContacts(text, nobody)).toEqual({
      contacts: [
        { email: 'berit@exempel.se', unit: 'n' },
        { email: 'nils@exempel.se', unit: 's' },
      ],
      faults: [],
    })
  })

  it('needs no unit where there is one only, and takes several addresses on a line', () => {
    const { contacts, faults } = readContacts('a@x.se; b@x.se; C <c@x.se>', { ...nobody, units: [north] })
    expect(contacts.map(({ email }) => email)).toEqual(['a@x.se', 'b@x.se', 'c@x.se'])
    expect(faults).toEqual([])
  })

  it('tells what is wrong, by line', () => {
    const text =
      'a@x.se;Norra teamet\na@x.se;Södra teamet\nb@x.se\nc@x;Norra teamet\nd@x.se;Västra\nNorra teamet'
    expect(told(text, { ...nobody, held: new Set(['d@x.se']) })).toEqual([
      '2 twice-here a@x.se',
      '3 unit-missing ',
      '4 address-wrong c@x',
      '5 unit-unknown Västra',
      '5 there-already d@x.se',
      '6 address-missing Norra teamet',
    ])
  })

  it('never takes an address twice, and tells of every line that it did not take', () => {
    const word = fc.constantFrom('a@x.se', 'A@X.se', 'b@x.se', 'c@x', 'Norra teamet', 'Okänt', '')
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 12 }), (rows) => {
        const text = rows.map((cells) => cells.join(';')).join('\n')
        const { contacts, faults } = readContacts(text, nobody)
        expect(new Set(contacts.map(({ email }) => email)).size).toBe(contacts.length)
        const addressed = rows.flatMap((cells) => cells.filter((cell) => cell.includes('@')))
        expect(contacts.length + faults.length).toBeGreaterThanOrEqual(addressed.length === 0 ? 0 : 1)
        if (faults.length === 0) expect(contacts.length).toBe(addressed.length)
      }),
    )
  })
})

describe('invitedTo', () => {
  it('counts every unit, those that nobody is invited to as well', () => {
    expect(invitedTo([north, north], [north.unit, south.unit])).toEqual([
      { unit: 'n', invited: 2 },
      { unit: 's', invited: 0 },
    ])
  })
})
