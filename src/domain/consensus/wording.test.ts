import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sameWords, wordingHash } from './wording.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const words = { text: 'Gemensamma lokaler', shortName: null, explanation: null, easyText: null }

describe('wordingHash', () => {
  it('is that of the canonical text, so that anybody can compute it', () => {
    expect(wordingHash(words, sha256)).toBe(
      sha256('{"easyText":null,"explanation":null,"shortName":null,"text":"Gemensamma lokaler"}'),
    )
  })

  it.each([
    { text: 'Gemensamma lokaler.' },
    { text: null },
    { shortName: 'Lokaler' },
    { explanation: '' },
    { easyText: 'Lokaler' },
  ])('changes with %j', (change) => {
    expect(wordingHash({ ...words, ...change }, sha256)).not.toBe(wordingHash(words, sha256))
    expect(sameWords({ ...words, ...change }, words)).toBe(false)
  })
})
