import { describe, expect, it } from 'vitest'
import { protocolText } from './protocol-text.ts'

const say = protocolText('sv')
const plain = (words: string | null) => words?.replaceAll('\u00a0', ' ') ?? null

describe('protocolText', () => {
  it('says yes over a column only where all were asked yes or no', () => {
    expect(say.votesHeading(['yes-no', 'yes-no'], null)).toBe('Ja')
    expect(say.votesHeading(['yes-no'], 5)).toBe('Ja, omr. 5')
    expect(say.votesHeading(['yes-no', 'rate9'], null)).toBe('Röster')
    expect(say.votesHeading(['choose'], 2)).toBe('Röster, omr. 2')
  })

  it.each([
    ['yes-no', '57 % ja'],
    ['choose', '57 % valde'],
    ['rate9', '57 % gav 7–9'],
    ['rank', null],
  ] as const)('reads the share of %s as what was asked', (form, words) => {
    expect(plain(say.shareOf({ form, share: 57 }))).toBe(words)
    expect(say.shareOf({ form, share: null })).toBeNull()
  })
})
