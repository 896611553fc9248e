import type { AssociationStore } from '#application/account/ports.ts'
import { installation, type OrganisationId } from '#domain/kernel/id.ts'
import { rowsOf } from './transaction.ts'

export const associationStore: AssociationStore = {
  async list(tx) {
    const rows = await rowsOf(tx)
      .selectFrom('association')
      .select(['association_id', 'name', 'is_example'])
      .where('association_id', '!=', installation)
      .orderBy('name')
      .orderBy('association_id')
      .execute()
    return rows.map(({ association_id, name, is_example }) => ({
      id: association_id,
      name,
      isExample: is_example,
    }))
  },
  async add(tx, name) {
    await rowsOf(tx)
      .insertInto('association')
      .values({ association_id: tx.association, name, is_example: false, locale: 'sv' })
      .execute()
  },
  async addMember(tx, id, { name, party }) {
    const rows = rowsOf(tx)
    const known = await rows
      .selectFrom('organisation')
      .select('organisation_id')
      .where('kind', '=', party)
      .where('name', '=', name)
      .where('valid_to', 'is', null)
      .limit(1)
      .executeTakeFirst()
    const organisation_id = known?.organisation_id ?? (id as OrganisationId)
    if (!known)
      await rows
        .insertInto('organisation')
        .values({ organisation_id, kind: party, name, code: null, valid_from: null, valid_to: null })
        .execute()
    await rows
      .insertInto('membership')
      .values({ association_id: tx.association, organisation_id, party_type: party })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async ensureInstallation(tx) {
    await rowsOf(tx)
      .insertInto('association')
      .values({ association_id: installation, name: 'Installationen', is_example: false, locale: 'sv' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
}
