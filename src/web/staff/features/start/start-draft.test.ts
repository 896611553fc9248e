import { describe, expect, it } from 'vitest'
import { emptyStart, invitedIn, membersOf, startDraft, wrongAddresses } from './start-draft.ts'

describe('membersOf', () => {
  it('names each party once, and nobody that was left empty', () => {
    expect(
      membersOf({
        ...emptyStart,
        af: false,
        region: ' Region Skåne ',
        municipalities: 'Kristianstads kommun\n\n Hässleholms kommun\nKristianstads kommun',
      }),
    ).toEqual([
      { name: 'Försäkringskassan', party: 'fk' },
      { name: 'Region Skåne', party: 'region' },
      { name: 'Kristianstads kommun', party: 'municipality' },
      { name: 'Hässleholms kommun', party: 'municipality' },
    ])
  })
})

describe('people', () => {
  const draft = {
    ...emptyStart,
    people: [
      { email: 'nils@exempel.se', role: 'facilitator' as const },
      { email: ' ', role: 'board' as const },
      { email: 'inte en adress', role: 'board' as const },
    ],
  }

  it('without an address are not invited', () => {
    expect(invitedIn(draft).map(({ email }) => email)).toEqual(['nils@exempel.se', 'inte en adress'])
    expect(invitedIn(emptyStart)).toEqual([])
  })

  it('with a wrong address are pointed out by their place', () => {
    expect(wrongAddresses(draft)).toEqual([3])
    expect(wrongAddresses(emptyStart)).toEqual([])
  })
})

describe('startDraft', () => {
  it('reads what it wrote', () => {
    expect(startDraft.parse(JSON.parse(JSON.stringify(emptyStart)))).toEqual(emptyStart)
  })
})
