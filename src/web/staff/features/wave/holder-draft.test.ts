import { describe, expect, it } from 'vitest'
import { holderFaults } from './holder-draft.ts'

describe('those who hold a passphrase', () => {
  it('each need a name, and words that are hard to guess and their own', () => {
    const passphrase = 'tre gröna stolar i hallen'
    expect(holderFaults([{ name: 'Berit', passphrase }])).toEqual([])
    expect(
      holderFaults([
        { name: ' ', passphrase: 'kort' },
        { name: 'Olle', passphrase },
        { name: 'Eva', passphrase: `${passphrase} ` },
      ]),
    ).toEqual([
      { field: 'name-0', fault: 'name' },
      { field: 'passphrase-0', fault: 'too-short' },
      { field: 'passphrase-2', fault: 'same' },
    ])
  })
})
