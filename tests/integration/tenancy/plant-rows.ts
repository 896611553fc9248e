import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Catalogue, Column } from '../../schema/catalogue.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * One row in each of `tables` for one association, parents first, with as little in it as the schema allows.
 * Read from the catalogue, so that a table added tomorrow is planted, and tried, without a word here.
 */
export async function plantRows(
  db: pg.ClientBase,
  catalogue: Catalogue,
  tables: readonly string[],
  given: Readonly<{ association: string; organisation: string; marker: string }>,
): Promise<void> {
  const planted = new Map<string, Row>([
    ['association', { association_id: given.association }],
    ['organisation', { organisation_id: given.organisation }],
  ])
  for (const table of parentsFirst(catalogue, tables)) {
    const row = { ...ownValues(catalogue, table, given.marker), ...parentValues(catalogue, table, planted) }
    const isOwned = catalogue.columns.some(
      (column) => column.table === table && column.name === 'association_id',
    )
    const whole: Row = isOwned ? { ...row, association_id: given.association } : row
    planted.set(table, whole)
    const names = Object.keys(whole)
    const places = names.map((_, i) => `$${i + 1}`)
    await db.query(
      `insert into ${table} (${names.map((name) => `"${name}"`)}) values (${places})`,
      Object.values(whole),
    )
  }
}

function parentsFirst({ foreignKeys }: Catalogue, tables: readonly string[]): readonly string[] {
  const order: string[] = []
  const visit = (table: string) => {
    if (order.includes(table) || !tables.includes(table)) return
    for (const key of foreignKeys) if (key.table === table) visit(key.target)
    order.push(table)
  }
  for (const table of tables) visit(table)
  return order
}

function ownValues({ columns, checks }: Catalogue, table: string, marker: string): Row {
  const needed = columns.filter((column) => column.table === table && column.notNull && !column.hasDefault)
  return Object.fromEntries(
    needed.map((column) => {
      const rules = checks.flatMap((check) =>
        check.table === table && check.column === column.name ? [check.rule] : [],
      )
      return [column.name, allowedBy(rules) ?? valueFor(column, marker)]
    }),
  )
}

/** The first word or whole number that every rule lists; null where none lists any. */
function allowedBy(rules: readonly string[]): string | null {
  const lists = rules
    .map((rule) =>
      Array.from(rule.matchAll(/'([^']+)'::text|(?<=ARRAY\[|, )(\d+)(?=[,\]])/g), ([, word, n]) => word ?? n),
    )
    .filter((list) => list.length > 0)
  return lists[0]?.find((value) => lists.every((list) => list.includes(value))) ?? null
}

function parentValues(
  { columns, foreignKeys }: Catalogue,
  table: string,
  planted: ReadonlyMap<string, Row>,
): Row {
  const needed = new Set(
    columns.filter((column) => column.table === table && column.notNull).map(({ name }) => name),
  )
  return Object.fromEntries(
    foreignKeys
      .filter((key) => key.table === table)
      .flatMap((key) =>
        key.columns.map(
          (column, i) => [column, planted.get(key.target)?.[key.targetColumns[i] ?? '']] as const,
        ),
      )
      .filter(([column]) => needed.has(column)),
  )
}

function valueFor({ table, name, type }: Column, marker: string): unknown {
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'text':
      return marker
    case 'integer':
    case 'bigint':
    case 'smallint':
    case 'double precision':
      return 1
    case 'boolean':
      return false
    case 'bytea':
      return Buffer.from(marker)
    case 'jsonb':
      return '{}'
    case 'text[]':
    case 'uuid[]':
    case 'bytea[]':
      return []
    case 'date':
    case 'timestamp with time zone':
      return '2014-04-01'
    default:
      throw new Error(`${table}.${name}: no value known for ${type}`)
  }
}
