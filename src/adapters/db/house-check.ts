import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { HouseCheck, HouseFault } from '#application/consensus/house-ports.ts'
import type { Clock } from '#application/ports.ts'
import { rowsOf } from './transaction.ts'

const mostApart = 120_000

/** A folder that an open round writes to, and the bytes that must be free on its disk. */
export type Needed = Readonly<{ folder: string; least: number }>

type Settings = Readonly<{ fsync: string; commit: string; now: Date; latest: Date | null }>

/** What a vote must be able to count on: writes that reach the disk, a disk with room, and one time. */
export const makeHouseCheck =
  (clock: Clock, needed: readonly Needed[]): HouseCheck =>
  async (tx) => {
    const asked = await sql<Settings>`
      select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        clock_timestamp() as now,
        (select max(at) from audit_event where association_id = ${tx.association}) as latest`.execute(
      rowsOf(tx),
    )
    const [settings] = asked.rows
    const disks = await Promise.all(needed.map(freeOf))
    return settings ? faultsOf(settings, clock(), disks) : []
  }

type Disk = Readonly<{ free: number; least: number }>

async function freeOf({ folder, least }: Needed): Promise<Disk> {
  const { bavail, bsize } = await statfs(folder)
  return { free: bavail * bsize, least }
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1_000_000)

export function faultsOf(
  { fsync, commit, now, latest }: Settings,
  here: Date,
  disks: readonly Disk[],
): readonly HouseFault[] {
  // Two clocks that differ, or one that was set back behind what history has written down.
  const behind = latest ? latest.getTime() - here.getTime() : 0
  const full = disks.find(({ free, least }) => free < least)
  const apart = Math.max(behind, Math.abs(now.getTime() - here.getTime()))
  return [
    ...(fsync === 'off' || commit === 'off' ? [{ code: 'consensus.fsync-off' as const, detail: {} }] : []),
    ...(apart > mostApart
      ? [{ code: 'consensus.clock-wrong' as const, detail: { minutes: Math.round(apart / 60_000) } }]
      : []),
    ...(full
      ? [
          {
            code: 'consensus.disk-full' as const,
            detail: { megabytes: megabytes(full.free), least: megabytes(full.least) },
          },
        ]
      : []),
  ]
}
