import { describe, expect, it } from 'vitest'
import { faultsOf } from './house-check.ts'

const now = new Date('2026-01-01T10:00:00Z')
const good = { fsync: 'on', commit: 'on', now, latest: null }
const disk = { free: 5_000_000_000, least: 1_000_000_000 }
const keys = { free: 20_000_000, least: 10_000_000 }
const room = [disk, keys]

describe('faultsOf', () => {
  it('finds nothing in a house in order', () => {
    expect(faultsOf(good, now, room)).toEqual([])
  })

  it.each([
    [{ ...good, fsync: 'off' }, now, room, 'consensus.fsync-off', {}],
    [{ ...good, commit: 'off' }, now, room, 'consensus.fsync-off', {}],
    [good, new Date('2026-01-01T10:07:00Z'), room, 'consensus.clock-wrong', { minutes: 7 }],
    [
      { ...good, latest: new Date('2026-01-01T11:00:00Z') },
      now,
      room,
      'consensus.clock-wrong',
      { minutes: 60 },
    ],
    [
      good,
      now,
      [{ ...disk, free: 512_000_000 }, keys],
      'consensus.disk-full',
      { megabytes: 512, least: 1000 },
    ],
    [good, now, [disk, { ...keys, free: 4_000_000 }], 'consensus.disk-full', { megabytes: 4, least: 10 }],
  ] as const)('names the cause: %o at %s with %o', (settings, here, disks, code, detail) => {
    expect(faultsOf(settings, here, disks)).toEqual([{ code, detail }])
  })
})
