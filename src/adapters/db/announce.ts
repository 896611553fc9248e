import { sql } from 'kysely'
import { z } from 'zod'
import type { Announcement, Announcer } from '#application/ports.ts'
import { associationId } from '#contract/kernel.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

export const channel = 'samsyn'

export type Heard = Announcement & Readonly<{ association: AssociationId }>

const heard = z.object({
  kind: z.enum(['conference', 'turnout', 'boxes']),
  association: associationId,
  id: z.string(),
  version: z.number(),
})

/** Queued by PostgreSQL and delivered only if the transaction commits. */
export const announcer: Announcer = {
  announce: async (tx, announcement) => {
    const payload = JSON.stringify({ ...announcement, association: tx.association })
    await sql`select pg_notify(${channel}, ${payload})`.execute(rowsOf(tx))
  },
}

export function parseAnnouncement(payload: string | undefined): Heard | null {
  try {
    const found = heard.safeParse(JSON.parse(payload ?? ''))
    return found.success ? found.data : null
  } catch {
    return null
  }
}
