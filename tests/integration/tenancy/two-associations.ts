import { randomUUID } from 'node:crypto'
import { tablesIn } from '#adapters/db/placement.ts'
import { makeRead, makeWriteUnaudited } from '#adapters/db/transaction.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { openTestDatabase, type TestDatabase } from '../../_util/database.ts'
import { readCatalogue } from '../../schema/catalogue.ts'
import { plantRows } from './plant-rows.ts'

/** The marker is a word that no other association's rows hold. */
export type Tenant = Readonly<{ association: AssociationId; marker: string }>
export type TwoAssociations = Readonly<{ database: TestDatabase; ours: Tenant; theirs: Tenant }>

/** Two associations with a row each in every tenant table, written as the application's own role. */
export async function openTwoAssociations(): Promise<TwoAssociations> {
  const database = await openTestDatabase()
  return { database, ours: await plant(database, 'Granit'), theirs: await plant(database, 'Skiffer') }
}

async function plant(database: TestDatabase, marker: string): Promise<Tenant> {
  const association = randomUUID() as AssociationId
  const organisation = randomUUID()
  const { ownerPool, app } = database
  await ownerPool.query('insert into association (association_id, name) values ($1, $2)', [
    association,
    marker,
  ])
  await ownerPool.query(`insert into organisation (organisation_id, kind, name) values ($1, 'region', $2)`, [
    organisation,
    marker,
  ])
  const catalogue = await readCatalogue(ownerPool)
  const client = await app.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('samsyn.association', $1, true)`, [association])
    await plantRows(client, catalogue, tablesIn('tenant'), { association, organisation, marker })
    await client.query('commit')
  } finally {
    client.release()
  }
  return { association, marker }
}

export const reader = ({ database }: TwoAssociations) => makeRead(database.db)
export const writer = ({ database }: TwoAssociations) => makeWriteUnaudited(database.db)
