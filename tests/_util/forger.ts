import { randomBytes, randomInt } from 'node:crypto'

export type Ticket = Readonly<{ token: string; signature: string }>
export type Forgery = Ticket & Readonly<{ kind: string }>

export type Loot = Readonly<{
  modulus: string
  /** Real tickets of the round, seen by the forger. */
  genuine: readonly Ticket[]
  /** Real ones of another round, under another key. */
  foreign: readonly Ticket[]
}>

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

const pick = <T>(from: readonly T[]): T => {
  const one = from[randomInt(from.length)]
  if (one === undefined) throw new Error('the forger has nothing to begin with')
  return one
}

const withBitFlipped = (text: string): string => {
  const bytes = Buffer.from(text, 'hex')
  const at = randomInt(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8))
  return bytes.toString('hex')
}

const write = (value: bigint, bytes = 256): string => value.toString(16).padStart(2 * bytes, '0')
const read = (text: string): bigint => BigInt(`0x${text}`)

/** Two of the genuine that are not the same. */
function two(genuine: readonly Ticket[]): readonly [Ticket, Ticket] {
  const at = randomInt(genuine.length)
  const other = genuine[(at + 1 + randomInt(genuine.length - 1)) % genuine.length]
  const one = genuine[at]
  if (!one || !other) throw new Error('the forger needs two tickets')
  return [one, other]
}

const ways: Readonly<Record<string, (loot: Loot) => Ticket>> = {
  'all at random': () => ({ token: hex(64), signature: hex(256) }),
  'a new token under a real signature': ({ genuine }) => ({ ...pick(genuine), token: hex(64) }),
  'a bit of the signature turned': ({ genuine }) => {
    const { token, signature } = pick(genuine)
    return { token, signature: withBitFlipped(signature) }
  },
  'a bit of the token turned': ({ genuine }) => {
    const { token, signature } = pick(genuine)
    return { token: withBitFlipped(token), signature }
  },
  'the signature of another token': ({ genuine }) => {
    const [one, other] = two(genuine)
    return { token: one.token, signature: other.signature }
  },
  'two signatures multiplied': ({ genuine, modulus }) => {
    const [one, other] = two(genuine)
    return {
      token: hex(64),
      signature: write((read(one.signature) * read(other.signature)) % read(modulus)),
    }
  },
  'a ticket of another round': ({ foreign }) => pick(foreign),
  'a number that is not below the modulus': ({ genuine, modulus }) => {
    const { token, signature } = pick(genuine)
    const above = read(signature) + read(modulus)
    const fits = above.toString(16).length <= 512
    return { token, signature: fits ? write(above) : write(read(modulus) + BigInt(randomInt(9))) }
  },
  'a number that is its own power': ({ modulus }) => ({
    token: hex(64),
    signature: write(pick([BigInt(0), BigInt(1), read(modulus) - BigInt(1)])),
  }),
  'cut, filled up or written in another way': ({ genuine }) => {
    const { token, signature } = pick(genuine)
    return pick([
      { token: token.slice(2), signature },
      { token, signature: signature.slice(2) },
      { token: `${token}00`, signature },
      { token, signature: `00${signature}` },
      { token: token.toUpperCase().replace(/^./, 'G'), signature },
      { token: '', signature: '' },
    ])
  },
}

export const waysToForge = Object.keys(ways)

/** So many tries, each way as often. */
export function* forgeries(loot: Loot, count: number): Generator<Forgery> {
  const all = Object.entries(ways)
  for (let no = 0; no < count; no += 1) {
    const [kind, make] = all[no % all.length] ?? []
    if (kind && make) yield { kind, ...make(loot) }
  }
}
