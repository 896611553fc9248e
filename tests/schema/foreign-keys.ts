import type { Catalogue, ForeignKey } from './catalogue.ts'
import type { Placements } from './faults.ts'

export function foreignKeyFaults({ foreignKeys }: Catalogue, placements: Placements): string[] {
  return [...foreignKeys.flatMap((key) => crossing(key, placements)), ...cycles(foreignKeys)]
}

function crossing(
  { table, name, target, columns, targetColumns }: ForeignKey,
  placements: Placements,
): string[] {
  const from = placements[table]
  const to = placements[target]
  if (from !== 'tenant' && to !== 'tenant') return []
  if (to === 'reference') return []
  if (from !== to) return [`${table}: key ${name} goes from ${from} to ${to} (${target})`]
  const carried = columns[0] === 'association_id' && targetColumns[0] === 'association_id'
  return carried ? [] : [`${table}: key ${name} does not carry association_id on both sides`]
}

/** A restore loads parents before children, so there must be an order. */
function cycles(foreignKeys: readonly ForeignKey[]): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (table: string, path: readonly string[]) => {
    const back = path.indexOf(table)
    if (back !== -1) found.push(`foreign keys go in a circle: ${[...path.slice(back), table].join(' -> ')}`)
    if (back !== -1 || done.has(table)) return
    for (const key of foreignKeys) if (key.table === table) visit(key.target, [...path, table])
    done.add(table)
  }
  for (const { table } of foreignKeys) visit(table, [])
  return found
}
