import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { tablesIn } from '#adapters/db/placement.ts'
import { readCatalogue } from '../../schema/catalogue.ts'
import { plantRows } from '../tenancy/plant-rows.ts'

/** All that a text column may hold and a file of comma-separated lines may stumble on. */
const DIFFICULT = 'Åsa "Örn", 50 %\nandra raden\r\n\\.\n\\N\t;\u00a0MARKER-TEXT'

/** Two associations with a row in every table, texts that are hard to copy, and words in the secret places. */
export async function plantInstallation(owner: pg.Pool): Promise<void> {
  const catalogue = await readCatalogue(owner)
  const client = await owner.connect()
  try {
    for (const marker of ['Granit', 'Skiffer']) {
      const [association, organisation] = [randomUUID(), randomUUID()]
      await client.query('begin')
      // A role that row security holds must say whose rows it writes.
      await client.query(`select set_config('samsyn.association', $1, true)`, [association])
      await client.query('insert into association (association_id, name) values ($1, $2)', [
        association,
        marker,
      ])
      await client.query(`insert into organisation (organisation_id, kind, name) values ($1, 'region', $2)`, [
        organisation,
        marker,
      ])
      const planted = ['association', 'organisation', 'migration']
      const tables = [...tablesIn('tenant'), ...tablesIn('reference'), ...tablesIn('local')].filter(
        (name) => !planted.includes(name),
      )
      await plantRows(client, catalogue, tables, { association, organisation, marker: marker.toLowerCase() })
      await client.query('update bank set name = $1, source = $2', [DIFFICULT, ''])
      await client.query(`update round set state = 'open'`)
      await client.query(`update round_secret set public_key = 'MARKER-BOX'`)
      await client.query('commit')
    }
    await client.query(`update sign_in_session set agent = 'MARKER-SESSION'`)
  } finally {
    client.release()
  }
}
