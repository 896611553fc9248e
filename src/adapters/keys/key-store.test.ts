import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssociationId, ConferenceId, RoundId, SeatId } from '#domain/kernel/id.ts'
import { makeEnvelopes } from './envelopes.ts'
import { makeKeyStore } from './key-store.ts'

const round = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c02' as RoundId
const conference = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c04' as ConferenceId
const association = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c01' as AssociationId
const seat = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c05' as SeatId
const own = `round-${round}`

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'samsyn-keys-')), 'keys')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const boxesOf = async (keys: ReturnType<typeof makeKeyStore>, slots: readonly number[]) =>
  (await keys.makeRoundKeys(round, slots)).map((publicKey, at) => ({
    round,
    slot: slots[at] ?? 0,
    publicKey,
  }))

const mode = (...path: string[]): number => statSync(join(folder, ...path)).mode & 0o777

describe('the key store', () => {
  it('keeps one private key a slot for nobody else to read', async () => {
    const keys = makeKeyStore(folder, 'here')
    const made = await keys.makeRoundKeys(round, [1, 2])
    expect(made).toHaveLength(2)
    expect(readdirSync(join(folder, own)).toSorted()).toEqual(['slot-1.key', 'slot-2.key'])
    expect([mode(), mode(own), mode(own, 'slot-1.key')]).toEqual([0o700, 0o700, 0o600])
    expect(await keys.rounds()).toEqual([round])
  })

  it('opens after a restart what was sealed before it', async () => {
    const [publicKey = Buffer.alloc(0)] = await makeKeyStore(folder, 'here').makeRoundKeys(round, [0])
    const box = { association, round, slot: 0, freezeHash: 'f', publicKey }
    const sealed = makeEnvelopes(makeKeyStore(folder, 'here')).seal(box, '10', 256)
    const open = await makeEnvelopes(makeKeyStore(folder, 'here')).opener(box)
    expect(open?.(sealed)).toBe('10')
  })

  it('destroys one slot, then everything', async () => {
    const keys = makeKeyStore(folder, 'here')
    const boxes = await boxesOf(keys, [1, 2])
    await keys.makeNonce(round)
    await keys.destroy(round, 1)
    expect(await Promise.all(boxes.map(keys.holds))).toEqual([false, true])
    await keys.destroy(round)
    expect(readdirSync(folder)).toEqual([])
    expect(await keys.nonce(round)).toBeNull()
    await keys.destroy(round)
  })

  it('signs tickets with the key that is there, and with none when its file is gone', async () => {
    const keys = makeKeyStore(folder, 'here')
    const asked = Buffer.alloc(256, 1)
    const signed = async () => {
      const signature = await keys.signBlinded(round, asked)
      return signature && Buffer.from(signature).toString('hex')
    }
    await keys.makeTicketKey(round)
    const first = await signed()
    expect(await signed()).toBe(first)
    await keys.makeTicketKey(round)
    const second = await signed()
    expect([second, second === first]).toEqual([expect.any(String), false])
    rmSync(join(folder, own, 'ticket.key'))
    expect(await signed()).toBeNull()
  })

  it('writes over a key before it lets go of the name', async () => {
    const keys = makeKeyStore(folder, 'here')
    await keys.makeRoundKeys(round, [0])
    const path = join(folder, own, 'slot-0.key')
    const secret = readFileSync(path)
    // A second name for the same bytes shows what became of them.
    linkSync(path, join(folder, 'seen'))
    await keys.destroy(round)
    expect(readFileSync(join(folder, 'seen')).equals(secret)).toBe(false)
  })

  it('holds nothing where a file was cut short', async () => {
    const keys = makeKeyStore(folder, 'here')
    const [box] = await boxesOf(keys, [0])
    truncateSync(join(folder, own, 'slot-0.key'), 7)
    expect(box && (await keys.holds(box))).toBe(false)
  })

  it('holds nothing of a freeze that was taken back: the same slot has other keys', async () => {
    const keys = makeKeyStore(folder, 'here')
    const [before] = await boxesOf(keys, [0])
    const [now] = await boxesOf(keys, [0])
    expect([before && (await keys.holds(before)), now && (await keys.holds(now))]).toEqual([false, true])
  })

  it('ties a seat to its envelope for as long as the key is there, after a restart too, and no longer', async () => {
    const keys = makeKeyStore(folder, 'here')
    const [box] = await boxesOf(keys, [0])
    if (!box) throw new Error('there is no box')
    const envelopes = makeEnvelopes(keys)
    const key = await envelopes.keyOf(box, seat)
    expect(await makeEnvelopes(makeKeyStore(folder, 'here')).keyOf(box, seat)).toEqual(key)
    await keys.destroy(round)
    expect(await envelopes.keyOf(box, seat)).toEqual(key)
    envelopes.forget(round)
    expect(await envelopes.keyOf(box, seat)).toBeNull()
  })

  it('has a name that goes with the folder, and one only, whoever asks first', async () => {
    const names = await Promise.all([
      makeKeyStore(folder, 'here').node(),
      makeKeyStore(folder, 'there').node(),
      makeKeyStore(folder, 'here').node(),
    ])
    expect(new Set(names).size).toBe(1)
    expect(names[0]).toMatch(/^(here|there)-[0-9a-f]{16}$/)
    expect(await makeKeyStore(`${folder}-other`, 'here').node()).not.toBe(names[0])
    renameSync(folder, `${folder}-moved`)
    expect(await makeKeyStore(`${folder}-moved`, 'elsewhere').node()).toBe(names[0])
    expect(readdirSync(`${folder}-moved`)).toEqual(['node'])
  })

  it('makes the key behind the cards once, and keeps it', async () => {
    const first = makeKeyStore(folder, 'here')
    const [one, other] = await Promise.all([first.conferenceKey(conference), first.conferenceKey(conference)])
    expect(other).toEqual(one)
    expect(await makeKeyStore(folder, 'here').conferenceKey(conference)).toEqual(one)
  })
})
