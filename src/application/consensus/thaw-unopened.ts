import type { Announcer, WriteTx } from '#application/ports.ts'
import { thawRound } from '#domain/consensus/round.ts'
import type { Envelopes, KeyStore } from './key-ports.ts'
import { removeTickets } from './remove-tickets.ts'
import type { RoundRecord, RoundStore } from './round-ports.ts'
import type { TicketStore } from './ticket-ports.ts'

export type ThawPorts = Readonly<{
  rounds: RoundStore
  keys: KeyStore
  envelopes: Envelopes
  tickets: TicketStore
  announcer: Announcer
}>

/** Takes a freeze back before anybody has voted: its hash stays on record, its keys are of no use any more. */
export async function thaw(
  { rounds, keys, envelopes, tickets, announcer }: ThawPorts,
  tx: WriteTx,
  record: RoundRecord,
  expectedVersion: number,
): Promise<RoundRecord> {
  const round = thawRound(record.round, expectedVersion)
  await rounds.removeSecrets(tx, round.id)
  await removeTickets(tickets, tx, round.id)
  await rounds.saveItems(tx, round.id, [])
  // While the round is locked: afterwards, or on a command sent twice, it could be frozen anew with other keys.
  await keys.destroy(round.id)
  envelopes.forget(round.id)
  await announcer.announce(tx, { kind: 'boxes', id: round.id, version: round.version })
  return { ...record, round, keyNode: null, currentSlot: null, slots: [] }
}

/** Rounds that were frozen and will not be opened, as their conference is over, keep no keys. */
export async function thawUnopened(
  ports: ThawPorts,
  tx: WriteTx,
  held: readonly RoundRecord[],
): Promise<void> {
  for (const { round } of held) {
    if (round.state !== 'frozen') continue
    const record = await ports.rounds.lock(tx, round.id)
    if (record) await ports.rounds.save(tx, await thaw(ports, tx, record, record.round.version))
  }
}
