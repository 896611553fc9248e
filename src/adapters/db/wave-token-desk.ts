import { sql } from 'kysely'
import type { TokenDesk } from '#application/measurement/contact-ports.ts'
import type { WriteUnaudited } from '#application/ports.ts'
import { rowsOf } from './transaction.ts'

/**
 * The first signature of a person stays. The share lock makes each come before the wave's close or after it. That a
 * code has been fetched is all that is written: no time, and no order that outlives the close.
 */
export const makeTokenDesk = ({ write }: Readonly<{ write: WriteUnaudited }>): TokenDesk => ({
  keep: ({ association, wave, contact, email, blindedHash, blindSignature }) =>
    write(association, async (tx) => {
      await sql`
        with held as (
          select 1 from wave
          where association_id = ${association} and wave_id = ${wave} and state = 'active'
          for share
        )
        insert into wave_token (association_id, wave_id, contact_id, blinded_sha256, blind_sig)
        select ${association}, ${wave}, contact_id, ${Buffer.from(blindedHash)}, ${Buffer.from(blindSignature)}
        from wave_contact, held
        where association_id = ${association} and wave_id = ${wave} and contact_id = ${contact} and email = ${email}
        on conflict (association_id, wave_id, contact_id) do nothing`.execute(rowsOf(tx))
      const row = await rowsOf(tx)
        .selectFrom('wave_token')
        .select(['blinded_sha256', 'blind_sig'])
        .where('association_id', '=', association)
        .where('wave_id', '=', wave)
        .where('contact_id', '=', contact)
        .executeTakeFirst()
      return row ? { blindedHash: row.blinded_sha256, blindSignature: row.blind_sig } : null
    }),
})
