import type { FindSlip } from '#application/measurement/answer-ports.ts'
import { rowsOf } from './transaction.ts'

export const findSlip: FindSlip = async (tx, wave, slip) => {
  const found = await rowsOf(tx)
    .selectFrom('slip')
    .select(({ eb }) => eb('spent', 'is not', null).as('used'))
    .where('association_id', '=', tx.association)
    .where('wave_id', '=', wave)
    .where('slip_hmac', '=', Buffer.from(slip))
    .executeTakeFirst()
  if (!found) return null
  return found.used ? 'used' : 'free'
}
