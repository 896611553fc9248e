import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ConferenceRecord } from '#application/consensus/conference-ports.ts'
import { type Conference, conferenceStates } from '#domain/consensus/conference.ts'
import { ticketWays } from '#domain/consensus/ticket.ts'
import type { ConferenceTable } from './schema/conference.ts'

type Row = Selectable<ConferenceTable>

const level = z.union([z.literal(2), z.literal(3)])
const state = z.enum(conferenceStates)
const ticket = z.enum(ticketWays)
const pseudonym = z.enum(['none', 'device'])

const hex = (bytes: Buffer | null): string => {
  if (!bytes) throw new Error('A conference that has begun has a charter')
  return bytes.toString('hex')
}

function toConference(row: Row): Conference {
  const core = {
    id: row.conference_id,
    bank: row.bank_id,
    name: row.name,
    version: row.version,
    level: level.parse(row.level),
    ...(row.ticket === null ? {} : { ticket: ticket.parse(row.ticket) }),
    pseudonym: pseudonym.parse(row.pseudonym),
    kOpen: row.k_open,
  }
  const current = state.parse(row.state)
  switch (current) {
    case 'draft':
    case 'inviting':
    case 'preparing':
      return { ...core, state: current }
    case 'cancelled':
      return { ...core, state: current, reason: row.cancelled_reason ?? '' }
    default:
      return {
        ...core,
        state: current,
        charterHash: hex(row.charter_sha256),
        chainHead: hex(row.chain_head),
      }
  }
}

export const toRecord = (row: Row): ConferenceRecord => ({
  conference: toConference(row),
  place: row.place,
  beginsOn: row.begins_on,
  freeSeats: row.free_seats,
  code: row.code,
  cardsReplaced: row.cards_replaced,
  isInvented: row.is_invented,
})

/** Everything but keys; a cancelled conference keeps the charter and chain it had. */
export function toColumns(record: ConferenceRecord) {
  const { conference, place, beginsOn, freeSeats, code, cardsReplaced, isInvented } = record
  return {
    bank_id: conference.bank,
    name: conference.name,
    place,
    begins_on: beginsOn,
    state: conference.state,
    version: conference.version,
    level: conference.level,
    ticket: conference.ticket ?? null,
    pseudonym: conference.pseudonym,
    k_open: conference.kOpen,
    free_seats: freeSeats,
    code,
    cards_replaced: cardsReplaced,
    is_invented: isInvented,
    ...('charterHash' in conference
      ? {
          charter_sha256: Buffer.from(conference.charterHash, 'hex'),
          chain_head: Buffer.from(conference.chainHead, 'hex'),
        }
      : {}),
    ...(conference.state === 'cancelled' ? { cancelled_reason: conference.reason } : {}),
  }
}
