import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personalTraces } from './personal-data.ts'

const people = ['Anna Berg', 'Bo Ek', 'Åsa Lind-Öberg', 'Per']
const found = (text: string) =>
  personalTraces(text, people).map(({ kind, found: what }) => `${kind}: ${what}`)

describe('personalTraces', () => {
  it.each([
    ['Anna Berg menar att tiden är knapp', ['name: Anna Berg']],
    ['Som Annas erfarenhet visar', ['name: Anna']],
    ['Fru Öberg höll med', ['name: Öberg']],
    ['Ett berg av papper, per vecka', []],
    ['Bo och Ek är för korta för att stå ensamma', []],
    ['Bo Ek sade det', ['name: Bo Ek']],
    ['Bergslagen och Annandag är andra ord', []],
    ['Gäller 19811218-9876 och 811218-9876', ['number: 19811218-9876', 'number: 811218-9876']],
    ['Samordningsnummer 701063-2391', ['number: 701063-2391']],
    ['Datumet 2014-04-01 och 97 förslag, 41 kvar', []],
    ['Ring 070-123 45 67 eller +46 8 123 456', ['phone: 070-123 45 67', 'phone: +46 8 123 456']],
    ['Skriv till anna@exempel.se.', ['email: anna@exempel.se']],
    ['Andelen är 57 %, 13 av 23, år 2019–2023', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('finds a personal number wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('', '-', '+', ' '),
        fc.constantFrom('', 'nr ', '(', 'å'),
        (born, last, between, before) => {
          const text = `${before}${born.toISOString().slice(0, 10).replaceAll('-', '')}${between}${String(last).padStart(4, '0')}`
          expect(found(text).some((one) => one.startsWith('number: '))).toBe(true)
        },
      ),
    )
  })
})
