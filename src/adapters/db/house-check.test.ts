import { describe, expect, it } from 'vitest'
import { faultsOf } from './house-check.ts'

const now = new Date('2026-01-01T10:00:00Z')
const good = { fsync: 'on', commit: 'on', now, latest: null }
const room = 5_000_000_000

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
    [good, now, 512_000_000, 'consensus.disk-full', { megabytes: 512 }],
  ] as const)('names the cause: %o at %s with %i bytes', (settings, here, free, code, detail) => {
    expect(faultsOf(settings, here, free)).toEqual([{ code, detail }])
  })
})
