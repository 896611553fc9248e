import { describe, expect, it } from 'vitest'
import { readExpertLines } from './expert-lines.ts'

describe('readExpertLines', () => {
  it('reads name, organisation and background, by semicolon or tab', () => {
    const { experts, faults } = readExpertLines(
      'Åsa Berg; Region Exempel; Tjänsteman\nÖrjan Ek\tKommunen\tchef\n\nEva Lind',
    )
    expect(faults).toEqual([])
    expect(experts).toEqual([
      { name: 'Åsa Berg', organisation: 'Region Exempel', background: 'official' },
      { name: 'Örjan Ek', organisation: 'Kommunen', background: 'manager' },
      { name: 'Eva Lind', organisation: null, background: 'other' },
    ])
  })

  it('names the line at fault and keeps the others', () => {
    const { experts, faults } = readExpertLines('; Region\nAnna; ; kung\nBo')
    expect(experts.map(({ name }) => name)).toEqual(['Bo'])
    expect(faults).toEqual([
      { fault: 'no-name', row: 1 },
      { fault: 'background', row: 2, text: 'kung' },
    ])
  })
})
