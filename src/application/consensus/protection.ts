import type { Conference } from '#domain/consensus/conference.ts'
import type { TicketWay } from '#domain/consensus/ticket.ts'

/** Level and way belong together: cards, which every phone can use, where level 3 was asked for without a way. */
export const protectionOf = (
  level: Conference['level'],
  ticket: TicketWay | undefined,
): Pick<Conference, 'level' | 'ticket'> => (level === 3 ? { level, ticket: ticket ?? 'card' } : { level })
