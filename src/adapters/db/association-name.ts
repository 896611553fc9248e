import type { ReadTx } from '#application/ports.ts'
import { rowsOf } from './transaction.ts'

/** What the transaction's association is called, and whether it is the example. */
export async function associationName(tx: ReadTx): Promise<Readonly<{ name: string; isExample: boolean }>> {
  const { name, is_example } = await rowsOf(tx)
    .selectFrom('association')
    .select(['name', 'is_example'])
    .where('association_id', '=', tx.association)
    .executeTakeFirstOrThrow()
  return { name, isExample: is_example }
}
