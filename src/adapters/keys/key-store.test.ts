import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssociationId, ConferenceId, RoundId } from '#domain/kernel/id.ts'
import { makeEnvelopes } from './envelopes.ts'
import { makeKeyStore } from './key-store.ts'

const round = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c02' as RoundId
const conference = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c04' as ConferenceId
const association = '7d1a4c1e-51b4-4b6e-9c11-0d6a3f6a8c01' as AssociationId
const own = `round-${round}`

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'samsyn-keys-')), 'keys')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

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
    await keys.makeRoundKeys(round, [1, 2])
    await keys.makeNonce(round)
    await keys.destroy(round, 1)
    expect([await keys.holds(round, 1), await keys.holds(round, 2)]).toEqual([false, true])
    await keys.destroy(round)
    expect(readdirSync(folder)).toEqual([])
    expect(await keys.nonce(round)).toBeNull()
    await keys.destroy(round)
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
    await keys.makeRoundKeys(round, [0])
    truncateSync(join(folder, own, 'slot-0.key'), 7)
    expect(await keys.holds(round, 0)).toBe(false)
  })

  it('makes the key behind the cards once, and keeps it', async () => {
    const first = makeKeyStore(folder, 'here')
    const [one, other] = await Promise.all([first.conferenceKey(conference), first.conferenceKey(conference)])
    expect(other).toEqual(one)
    expect(await makeKeyStore(folder, 'here').conferenceKey(conference)).toEqual(one)
  })
})
