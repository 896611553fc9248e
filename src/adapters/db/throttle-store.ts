import type { ThrottleStore } from '#application/account/ports.ts'
import { levelAfter, waitSeconds } from '#domain/account/throttle.ts'
import { rowsOf } from './transaction.ts'

export const throttleStore: ThrottleStore = {
  async fill(tx, bytes, bucket, now) {
    const rows = rowsOf(tx)
    const key = Buffer.from(bytes)
    await rows
      .insertInto('sign_in_throttle')
      .values({ key, level: 0, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const found = await rows
      .selectFrom('sign_in_throttle')
      .select(['level', 'at'])
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirst()
    const seconds = found ? Math.max(0, (now.getTime() - found.at.getTime()) / 1000) : 0
    const level = levelAfter(bucket, found?.level ?? 0, seconds)
    const wait = waitSeconds(bucket, level)
    // What is refused does not count: the wait does not grow by asking again.
    if (wait === 0)
      await rows
        .updateTable('sign_in_throttle')
        .set({ level: level + 1, at: now })
        .where('key', '=', key)
        .execute()
    return wait
  },
  async takeBack(tx, key) {
    await rowsOf(tx)
      .updateTable('sign_in_throttle')
      .set((eb) => ({ level: eb.fn<number>('greatest', [eb.val(0), eb('level', '-', 1)]) }))
      .where('key', '=', Buffer.from(key))
      .execute()
  },
}
