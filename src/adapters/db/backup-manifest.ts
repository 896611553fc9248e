import { createHash } from 'node:crypto'
import { z } from 'zod'

export const FORMAT = 'samsyn-backup-1'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const content = z.strictObject({
  format: z.literal(FORMAT),
  migration: z.int().min(1),
  tables: z.record(z.string(), z.strictObject({ rows: z.int().min(0), sha256 })),
  absent: z.array(z.string()),
  /** Rounds whose votes were still sealed: their keys are in no backup, so this copy cannot count them. */
  roundsNotOpenable: z.array(z.string()),
})

export const manifest = content.extend({
  takenAt: z.iso.datetime(),
  /** Over all the rest but the date: two copies of the same content have the same one. */
  sha256,
})

export type ManifestContent = z.infer<typeof content>
export type Manifest = z.infer<typeof manifest>

export const contentHash = ({
  format,
  migration,
  tables,
  absent,
  roundsNotOpenable,
}: ManifestContent): string =>
  createHash('sha256')
    .update(JSON.stringify({ format, migration, tables: Object.entries(tables), absent, roundsNotOpenable }))
    .digest('hex')
