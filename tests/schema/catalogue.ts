import type { ClientBase, Pool } from 'pg'

export type Column = Readonly<{
  table: string
  name: string
  type: string
  notNull: boolean
  collation: string | null
  hasDefault: boolean
}>
export type Index = Readonly<{ table: string; name: string; primary: boolean; columns: readonly string[] }>
export type ForeignKey = Readonly<{
  table: string
  name: string
  columns: readonly string[]
  target: string
  targetColumns: readonly string[]
}>
export type Policy = Readonly<{ table: string; scope: string; using: string; check: string }>
export type Table = Readonly<{ name: string; guarded: boolean; forced: boolean }>

/** What PostgreSQL itself says about the schema `public`; nothing here comes from our own code. */
export type Catalogue = Readonly<{
  tables: readonly Table[]
  columns: readonly Column[]
  indexes: readonly Index[]
  foreignKeys: readonly ForeignKey[]
  policies: readonly Policy[]
  /** What others than its owner may do with a table, beside reading it and adding rows. */
  rights: readonly Readonly<{ table: string; right: string }>[]
  /** Checks on one column, as PostgreSQL prints them. */
  checks: readonly Readonly<{ table: string; column: string; rule: string }>[]
  /** Triggers, rewrite rules, views, publications and functions that run as their owner, each as a sentence. */
  hidden: readonly string[]
}>

type Session = Pick<ClientBase | Pool, 'query'>

export async function readCatalogue(db: Session): Promise<Catalogue> {
  const { rows } = await db.query<{ catalogue: Catalogue }>(`
    select json_build_object(
      'tables', (${list(TABLES)}),
      'columns', (${list(COLUMNS)}),
      'indexes', (${list(INDEXES)}),
      'foreignKeys', (${list(FOREIGN_KEYS)}),
      'policies', (${list(POLICIES)}),
      'rights', (${list(RIGHTS)}),
      'checks', (${list(CHECKS)}),
      'hidden', (select coalesce(json_agg(what order by what), '[]') from (${HIDDEN}) h)
    ) as catalogue`)
  const [row] = rows
  if (!row) throw new Error('The catalogue gave no row')
  return row.catalogue
}

const list = (query: string) => `select coalesce(json_agg(row_to_json(q)), '[]') from (${query}) q`

const TABLES = `
  select relname as name, relrowsecurity as guarded, relforcerowsecurity as forced
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`

const RIGHTS = `
  select distinct relname as "table", privilege_type as "right"
  from pg_class, aclexplode(relacl)
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and grantee <> relowner and privilege_type not in ('SELECT', 'INSERT') order by 1, 2`

const COLUMNS = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull as "notNull", l.collname as collation, a.atthasdef or a.attidentity <> '' as "hasDefault"
  from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_collation l on l.oid = a.attcollation
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  order by 1, a.attnum`

const named = (numbers: string, relation: string) => `
  (select coalesce(json_agg(coalesce(a.attname, '(expression)') order by u.place), '[]')
   from unnest(${numbers}) with ordinality u(attnum, place)
   left join pg_attribute a on a.attrelid = ${relation} and a.attnum = u.attnum and u.attnum > 0)`

const INDEXES = `
  select t.relname as "table", c.relname as name, i.indisprimary as primary,
    ${named('i.indkey::int2[]', 'i.indrelid')} as columns
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
  where t.relnamespace = 'public'::regnamespace order by 1, 2`

const FOREIGN_KEYS = `
  select t.relname as "table", k.conname as name, ${named('k.conkey', 'k.conrelid')} as columns,
    r.relname as target, ${named('k.confkey', 'k.confrelid')} as "targetColumns"
  from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class r on r.oid = k.confrelid
  where k.contype = 'f' and t.relnamespace = 'public'::regnamespace order by 1, 2`

const POLICIES = `
  select tablename as "table", concat_ws(' ', permissive, cmd, roles) as scope, coalesce(qual, '') as using, coalesce(with_check, '') as "check"
  from pg_policies where schemaname = 'public' order by 1, policyname`

const CHECKS = `
  select t.relname as "table", a.attname as "column", pg_get_constraintdef(k.oid) as rule
  from pg_constraint k join pg_class t on t.oid = k.conrelid
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'c' and cardinality(k.conkey) = 1 and t.relnamespace = 'public'::regnamespace order by 1, 2`

const HIDDEN = `
  select format('trigger %s on %s', t.tgname, c.relname) as what
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
  union all select format('rule %s on %s', rulename, tablename) from pg_rules where schemaname = 'public'
  union all select format('view %s', relname)
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
  union all select format('publication %s', pubname) from pg_publication
  union all select format('event trigger %s', evtname) from pg_event_trigger
  union all select format('function %s runs as its owner', proname)
    from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`
