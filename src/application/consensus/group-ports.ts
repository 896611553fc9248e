import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { GroupProblem } from '#domain/consensus/group-problem.ts'
import type { GroupSeries } from '#domain/consensus/group-series.ts'
import type { ConferenceId, GroupPlanId, RoundId, SeatId } from '#domain/kernel/id.ts'

export type GroupSeat = Readonly<{
  seat: SeatId
  /** From 1, as it stands on the table. */
  table: number
  /** Tied to the table by hand. */
  pinned: boolean
}>

/** One placing at tables for the discussion before a round. */
export type GroupPlanRecord = Readonly<{
  id: GroupPlanId
  conference: ConferenceId
  round: RoundId
  /** Numbered on for each round. */
  no: number
  made: 'mixed' | 'fewest-moves' | 'by-hand'
  tables: number
  seed: number
  steps: number
  seats: readonly GroupSeat[]
}>

/** Two people who should sit together, or apart, as far as plans made from now on go. */
export type GroupWish = Readonly<{ a: SeatId; b: SeatId; wish: 'apart' | 'together' }>

export type GroupStore = Readonly<{
  /** The plan that holds for each round, and the one it would fall back to. */
  plans(
    tx: ReadTx,
    conference: ConferenceId,
  ): Promise<readonly Readonly<{ plan: GroupPlanRecord; former: number | null }>[]>
  /** The number that the next plan of a round gets; withdrawn ones have used theirs. */
  nextNo(tx: ReadTx, round: RoundId): Promise<number>
  add(tx: WriteTx, plan: GroupPlanRecord): Promise<void>
  withdraw(tx: WriteTx, plan: GroupPlanId): Promise<void>
  /** The discussion whose tables are to be shown to the room. */
  shown(tx: ReadTx, conference: ConferenceId): Promise<RoundId | null>
  setShown(tx: WriteTx, conference: ConferenceId, round: RoundId | null): Promise<void>
  wishes(tx: ReadTx, conference: ConferenceId): Promise<readonly GroupWish[]>
  /** Null takes back what was wished about the two. */
  setWish(
    tx: WriteTx,
    conference: ConferenceId,
    pair: Pick<GroupWish, 'a' | 'b'>,
    wish: GroupWish['wish'] | null,
  ): Promise<void>
}>

/** Looks for the best placing, beside whatever else the program does. */
export type MixGroups = (
  problem: GroupProblem,
  discussions: number,
  seed: number,
  milliseconds: number,
) => Promise<GroupSeries>
