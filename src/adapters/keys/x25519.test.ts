import { describe, expect, it } from 'vitest'
import { agreesWith, makeKeyPair, publicHalf, sharedSecret } from './x25519.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

describe('x25519', () => {
  it('agrees as in RFC 7748, section 6.1', () => {
    const bob = hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')
    const alice = hex('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a')
    expect(publicHalf(bob).toString('hex')).toBe(
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    )
    expect(sharedSecret({ privateKey: bob }, alice).toString('hex')).toBe(
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    )
  })

  it('agrees with the other side, whichever way', () => {
    const [one, other] = [makeKeyPair(), makeKeyPair()]
    expect(sharedSecret(one, other.publicKey)).toEqual(sharedSecret(other, one.publicKey))
    expect(publicHalf(one.privateKey)).toEqual(one.publicKey)
    const { ephemeral, secret } = agreesWith(one.publicKey)()
    expect(sharedSecret(one, ephemeral)).toEqual(secret)
  })

  it('agrees anew each time', () => {
    const agree = agreesWith(makeKeyPair().publicKey)
    expect(agree().ephemeral).not.toEqual(agree().ephemeral)
  })

  it('refuses a key that is no key', () => {
    expect(() => agreesWith(Buffer.alloc(31))).toThrow('32 bytes')
    expect(() => sharedSecret(makeKeyPair(), Buffer.alloc(32))).toThrow()
  })
})
