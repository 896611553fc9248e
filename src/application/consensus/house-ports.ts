import type { ReadTx } from '#application/ports.ts'
import type { ConferenceId } from '#domain/kernel/id.ts'

/** What stands in the way of a vote that must survive a power cut. */
export type HouseFault = Readonly<{
  code: 'consensus.fsync-off' | 'consensus.clock-wrong' | 'consensus.disk-full'
  detail: Readonly<Record<string, string | number>>
}>

export type HouseCheck = (tx: ReadTx) => Promise<readonly HouseFault[]>

/** Who listens and knocks, as this node knows; nothing of it is written down. */
export type Audience = Readonly<{
  listeners(conference: ConferenceId): number
  wrongCodes(conference: ConferenceId): number
}>

/** The second listener, for phones on the same network. Several conferences may need it; it closes with the last. */
export type Room = Readonly<{
  state(): Readonly<{ open: boolean; address: string | null }>
  open(conference: ConferenceId): Promise<Readonly<{ open: boolean; address: string | null }>>
  close(conference: ConferenceId): Promise<Readonly<{ open: boolean; address: string | null }>>
  /** Lets go after a while: wall and phones are to read that the conference is over. */
  closeSoon(conference: ConferenceId): void
  holds(conference: ConferenceId): boolean
}>
