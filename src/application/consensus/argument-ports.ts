import type { ReadTx, WriteTx } from '#application/ports.ts'
import type { Argument, EarlierArgument } from '#domain/consensus/argument.ts'
import type { ArgumentId, RoundId } from '#domain/kernel/id.ts'

export type ArgumentStore = Readonly<{
  /** Of these rounds, by table and then in no order that tells anything. */
  list(tx: ReadTx, rounds: readonly RoundId[]): Promise<readonly Argument[]>
  /** Wordings before the present ones, and those withdrawn. */
  earlier(tx: ReadTx, rounds: readonly RoundId[]): Promise<readonly EarlierArgument[]>
  lock(tx: WriteTx, argument: ArgumentId): Promise<Argument | null>
  add(tx: WriteTx, argument: Argument): Promise<void>
  /** The wording it had goes into its history. */
  replace(
    tx: WriteTx,
    before: Argument,
    after: Pick<Argument, 'stance' | 'text'>,
    reason: string,
  ): Promise<void>
  withdraw(tx: WriteTx, argument: Argument, reason: string): Promise<void>
}>
