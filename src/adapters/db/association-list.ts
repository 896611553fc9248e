import type { Kysely } from 'kysely'
import type { AssociationId } from '#domain/kernel/id.ts'
import type { Database } from './database.ts'

/** Every association of the installation: for work that no actor asks for. */
export const makeAssociationList = (db: Kysely<Database>) => async (): Promise<readonly AssociationId[]> => {
  const found = await db.selectFrom('association').select('association_id').execute()
  return found.map(({ association_id }) => association_id)
}
