import type pg from 'pg'

/**
 * After an update of the runtime its ICU may order letters otherwise than the indexes were built: then they
 * are built again. Only for the embedded server, whose runtime is ours to change.
 */
export async function refreshCollation(owner: pg.Pool): Promise<boolean> {
  const { rows } = await owner.query<{ database: string; stale: boolean; swedish: boolean }>(`
    select d.datname as database,
      d.datcollversion is distinct from pg_database_collation_actual_version(d.oid) as stale,
      exists (
        select from pg_collation
        where collname = 'swedish' and collversion is distinct from pg_collation_actual_version(oid)
      ) as swedish
    from pg_database d where datname = current_database()`)
  const [found] = rows
  if (!found || !(found.stale || found.swedish)) return false
  await owner.query('reindex database')
  await owner.query(`alter database "${found.database}" refresh collation version`)
  if (found.swedish) await owner.query('alter collation swedish refresh version')
  return true
}
