import { createPrivateKey, webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  blind,
  bytesOf,
  type Digest,
  encode,
  finalize,
  hexOf,
  inverse,
  keyOf,
  numberOf,
  power,
  writeNumber,
} from '#web/pages/blind.ts'
import { makeTicketCheck } from './ticket-check.ts'
import { blindSign, inTurn, makeTicketPair, readTicketKey, ticketKeyFrom } from './ticket-key.ts'

type Vector = Readonly<
  Record<'p' | 'q' | 'msg' | 'msgPrefix' | 'salt' | 'inv' | 'blindedMsg' | 'blindSig' | 'sig', string>
>
const vector: Vector = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/blind-rsa/rfc9474-a1.json', import.meta.url), 'utf8'),
)

const sha384: Digest = async (bytes) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-384', Uint8Array.from(bytes)))

const [p, q] = [BigInt(`0x${vector.p}`), BigInt(`0x${vector.q}`)]
const e = 65_537n
const modulus = (p * q).toString(16)
const key = keyOf(modulus)
const message = bytesOf(vector.msgPrefix + vector.msg)

function ticketKey() {
  const d = inverse(e, (p - 1n) * (q - 1n)) ?? 0n
  const part = (value: bigint) =>
    Buffer.from(writeNumber(value, Math.ceil(value.toString(16).length / 2)), 'hex').toString('base64url')
  return ticketKeyFrom(
    createPrivateKey({
      format: 'jwk',
      key: {
        kty: 'RSA',
        ...{ n: part(p * q), e: part(e), d: part(d), p: part(p), q: part(q) },
        ...{ dp: part(d % (p - 1n)), dq: part(d % (q - 1n)), qi: part(inverse(q, p) ?? 0n) },
      },
    }),
  )
}

describe('RFC 9474, appendix A.1', () => {
  it('is met by the phone: encoded, blinded, and the blinding taken off', async () => {
    const encoded = await encode(key, message, bytesOf(vector.salt), sha384)
    const factor = inverse(BigInt(`0x${vector.inv}`), key.n) ?? 0n
    const made = blind(key, encoded, factor)
    expect(made?.blinded).toBe(vector.blindedMsg)
    expect(finalize(key, encoded, made?.inverse ?? 0n, vector.blindSig)).toBe(vector.sig)
  })

  it('is met by the server: signed as blinded', () => {
    expect(hexOf(blindSign(ticketKey(), Buffer.from(vector.blindedMsg, 'hex')))).toBe(vector.blindSig)
  })

  it('is met by the check of the finished ticket, and by no other message or signature', async () => {
    const check = makeTicketCheck()
    const signature = bytesOf(vector.sig)
    expect(await check(modulus, message, signature)).toBe(true)
    expect(await check(modulus, message.slice(1), signature)).toBe(false)
    expect(await check(modulus, message, bytesOf(vector.blindSig))).toBe(false)
  })
})

describe('a signing key', () => {
  it('signs a number below its modulus and nothing else', async () => {
    const { file, modulus: own } = await makeTicketPair()
    const made = readTicketKey(file)
    if (!made) throw new Error('the key was not read')
    expect(own).toMatch(/^[0-9a-f]{512}$/)
    const n = BigInt(`0x${own}`)
    const write = (value: bigint) => Buffer.from(writeNumber(value, 256), 'hex')
    const signed = blindSign(made, write(n - 2n))
    expect(power(numberOf(signed), e, n)).toBe(n - 2n)
    expect(() => blindSign(made, write(n))).toThrow(RangeError)
    expect(() => blindSign(made, write(n + 1n))).toThrow(RangeError)
    expect(() => blindSign(made, Buffer.alloc(255, 1))).toThrow(RangeError)
  })

  it('is as good as gone when its file is cut short', () => {
    expect(readTicketKey(Buffer.alloc(40))).toBeNull()
  })

  it('signs one at a time and lets others in between', async () => {
    const turn = inTurn<number>()
    const seen: string[] = []
    setImmediate(() => seen.push('other'))
    const works = [1, 2, 3].map((no) => turn(() => seen.push(`${no}`)))
    const failed = turn(() => {
      throw new Error('one that fails')
    })
    await expect(failed).rejects.toThrow('one that fails')
    await Promise.all(works)
    expect(seen.indexOf('other')).toBeLessThan(seen.indexOf('2'))
    expect(await turn(() => 4)).toBe(4)
  })
})

describe('a phone', () => {
  it('sees that a signature is not on its message', async () => {
    const encoded = await encode(key, message, bytesOf(vector.salt), sha384)
    expect(finalize(key, encoded, BigInt(`0x${vector.inv}`), vector.sig)).toBeNull()
    expect(finalize(key, encoded, BigInt(`0x${vector.inv}`), vector.blindSig.slice(2))).toBeNull()
  })

  it('draws again where the blinding could not be taken off', async () => {
    const encoded = await encode(key, message, bytesOf(vector.salt), sha384)
    expect(blind(key, encoded, p)).toBeNull()
  })
})
