import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '#application/account/ports.ts'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The library's default kind is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

// Composed and decomposed å are the same key on the keyboard.
const asTyped = (password: string): string => password.normalize('NFC')

export function makePasswords(): Passwords {
  // Somebody without a hash is checked against this one, which no password fits, so that it takes as long.
  const nobodys = hash(crypto.randomUUID(), cost)
  return {
    hash: (password) => hash(asTyped(password), cost),
    async verify(known, password) {
      const holds = await verify(known ?? (await nobodys), asTyped(password)).catch(() => false)
      return holds && known !== null
    },
  }
}
