import { systemClock } from './adapters/clock.ts'
import { announcer } from './adapters/db/announce.ts'
import { makeAuditTrail } from './adapters/db/audit-store.ts'
import type { Connected } from './adapters/db/connect.ts'
import { traceWriter } from './adapters/db/trace-store.ts'
import { makeRead, makeWrite, makeWriteUnaudited } from './adapters/db/transaction.ts'
import { nodeHashing } from './adapters/hashing.ts'
import { systemRandomness } from './adapters/randomness.ts'

/** What every use case may ask for. */
export const baseOf = ({ db }: Pick<Connected, 'db'>) => ({
  read: makeRead(db),
  write: makeWrite(db),
  writeUnaudited: makeWriteUnaudited(db),
  audit: makeAuditTrail(systemClock),
  trace: traceWriter,
  announcer,
  clock: systemClock,
  randomness: systemRandomness,
  hashing: nodeHashing,
})

export type Base = ReturnType<typeof baseOf>
