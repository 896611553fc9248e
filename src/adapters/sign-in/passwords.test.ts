import { describe, expect, it } from 'vitest'
import { makePasswords } from './passwords.ts'

const passwords = makePasswords()

describe('makePasswords', () => {
  it('keeps argon2id with the cost in the hash, and salts each', async () => {
    const one = await passwords.hash('tre gröna stolar')
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await passwords.hash('tre gröna stolar')).not.toBe(one)
    expect(await passwords.verify(one, 'tre gröna stolar')).toBe(true)
    expect(await passwords.verify(one, 'tre gro\u0308na stolar')).toBe(true)
    expect(await passwords.verify(one, 'tre gröna stolar ')).toBe(false)
  })

  it('never lets somebody without a password in, nor a hash that is none', async () => {
    expect(await passwords.verify(null, 'vad som helst')).toBe(false)
    expect(await passwords.verify('inte en hash', 'vad som helst')).toBe(false)
  })

  it('takes about as long without an account as with one', async () => {
    const known = await passwords.hash('tre gröna stolar')
    const time = async (of: string | null) => {
      const from = performance.now()
      await passwords.verify(of, 'fel lösenord här')
      return performance.now() - from
    }
    const runs: Readonly<{ withAccount: number; without: number }>[] = []
    for (let i = 0; i < 7; i++) runs.push({ withAccount: await time(known), without: await time(null) })
    // Turn by turn, and the quickest of each: what else the machine does meets both.
    const withAccount = Math.min(...runs.map((run) => run.withAccount))
    const without = Math.min(...runs.map((run) => run.without))
    // Without the check against nobody's hash it would be over a hundred times quicker.
    expect(without).toBeGreaterThan(withAccount / 4)
  })
})
