import type { PaperStore } from '#application/consensus/paper-ports.ts'
import { type ChannelTotal, channels } from '#domain/consensus/paper.ts'
import type { RoundId, SeatId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

type Tx = Parameters<typeof rowsOf>[0]

const handouts = (tx: Tx, round: RoundId) =>
  rowsOf(tx)
    .selectFrom('paper_handout')
    .select('seat_id')
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)

const takeBack = (tx: Tx, round: RoundId) =>
  rowsOf(tx)
    .deleteFrom('paper_handout')
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)

const handedOut: Pick<
  PaperStore,
  'handedOut' | 'isHandedOut' | 'addHandOut' | 'removeHandOut' | 'removeHandOuts'
> = {
  async handedOut(tx, round) {
    return (await handouts(tx, round).execute()).map(({ seat_id }) => seat_id)
  },
  async isHandedOut(tx, round, seat) {
    return (await handouts(tx, round).where('seat_id', '=', seat).executeTakeFirst()) !== undefined
  },
  async addHandOut(tx, round, seat: SeatId) {
    await rowsOf(tx)
      .insertInto('paper_handout')
      .values({ association_id: tx.association, round_id: round, seat_id: seat })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async removeHandOut(tx, round, seat) {
    await takeBack(tx, round).where('seat_id', '=', seat).execute()
  },
  async removeHandOuts(tx, round) {
    await takeBack(tx, round).execute()
  },
}

export async function channelTotals(tx: Tx, round: RoundId): Promise<readonly ChannelTotal[]> {
  const rows = await rowsOf(tx)
    .selectFrom('channel_total')
    .select(['channel', 'n'])
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)
    .execute()
  return channels.flatMap((channel) =>
    rows.filter((row) => row.channel === channel).map(({ n }) => ({ channel, n })),
  )
}

const pileOf = (tx: Tx, round: RoundId) =>
  rowsOf(tx)
    .selectFrom('paper_pile')
    .select(['pile_id', 'n', 'first_keyer', 'second_keyer'])
    .where('association_id', '=', tx.association)
    .where('round_id', '=', round)

export const paperStore: PaperStore = {
  ...handedOut,

  async pile(tx, round) {
    const row = await pileOf(tx, round).executeTakeFirst()
    return row ? { id: row.pile_id, n: row.n, keyers: [row.first_keyer, row.second_keyer] } : null
  },

  async addPile(tx, round, { id, n }) {
    await rowsOf(tx)
      .insertInto('paper_pile')
      .values({
        association_id: tx.association,
        round_id: round,
        pile_id: id,
        n,
        first_keyer: null,
        second_keyer: null,
      })
      .execute()
  },

  async setKeyer(tx, pile, pass, keyer) {
    await rowsOf(tx)
      .updateTable('paper_pile')
      .set(pass === 1 ? { first_keyer: keyer } : { second_keyer: keyer })
      .where('association_id', '=', tx.association)
      .where('pile_id', '=', pile)
      .execute()
  },

  async removePile(tx, round) {
    const pile = await pileOf(tx, round).executeTakeFirst()
    if (!pile) return
    for (const table of ['paper_key', 'paper_pile'] as const) {
      await rowsOf(tx)
        .deleteFrom(table)
        .where('association_id', '=', tx.association)
        .where('pile_id', '=', pile.pile_id)
        .execute()
    }
  },

  async readings(tx, pile) {
    return rowsOf(tx)
      .selectFrom('paper_key')
      .select(['pos', 'pass', 'sealed'])
      .where('association_id', '=', tx.association)
      .where('pile_id', '=', pile)
      .orderBy('pos')
      .orderBy('pass')
      .execute()
  },

  async saveReading(tx, pile, { pos, pass, sealed }) {
    await rowsOf(tx)
      .insertInto('paper_key')
      .values({ association_id: tx.association, pile_id: pile, pos, pass, sealed: Buffer.from(sealed) })
      .onConflict((conflict) =>
        conflict
          .columns(['association_id', 'pile_id', 'pos', 'pass'])
          .doUpdateSet({ sealed: Buffer.from(sealed) }),
      )
      .execute()
  },

  async saveTotals(tx, round, totals) {
    if (totals.length === 0) return
    await rowsOf(tx)
      .insertInto('channel_total')
      .values(
        totals.map(({ channel, n }) => ({ association_id: tx.association, round_id: round, channel, n })),
      )
      .execute()
  },
}
