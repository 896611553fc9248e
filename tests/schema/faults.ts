import { insertOnly, type Placement } from '#adapters/db/placement.ts'
import { ballotFaults } from './ballot-columns.ts'
import type { Catalogue } from './catalogue.ts'
import { foreignKeyFaults } from './foreign-keys.ts'

export type Placements = Readonly<Record<string, Placement>>

/** Each sentence names the table, and the column, key or index where it has one. */
export function schemaFaults(catalogue: Catalogue, placements: Placements): readonly string[] {
  return [
    ...placementFaults(catalogue, placements),
    ...tenantKeyFaults(catalogue, placements),
    ...rowSecurityFaults(catalogue, placements),
    ...foreignKeyFaults(catalogue, placements),
    ...collationFaults(catalogue),
    ...ballotFaults(catalogue),
    ...catalogue.hidden.map((what) => `hidden work: ${what}`),
  ]
}

function placementFaults({ tables }: Catalogue, placements: Placements): string[] {
  const existing = new Set(tables.map(({ name }) => name))
  return [
    ...[...existing].filter((name) => !(name in placements)).map((name) => `${name}: no placement`),
    ...Object.keys(placements)
      .filter((name) => !existing.has(name))
      .map((name) => `${name}: placed but not there`),
  ]
}

function tenantKeyFaults({ tables, columns, indexes }: Catalogue, placements: Placements): string[] {
  return tables
    .filter(({ name }) => placements[name] === 'tenant')
    .flatMap(({ name }) => {
      const key = columns.find((column) => column.table === name && column.name === 'association_id')
      if (!key) return [`${name}: no association_id`]
      const mine = indexes.filter(({ table }) => table === name)
      return [
        ...(key.type === 'uuid' && key.notNull ? [] : [`${name}.association_id: not "uuid not null"`]),
        ...(mine.some(({ primary }) => primary) ? [] : [`${name}: no primary key`]),
        ...mine
          .filter(({ columns: [first] }) => first !== 'association_id')
          .map((index) => `${name}: index ${index.name} does not begin with association_id`),
      ]
    })
}

const OWN = `(association_id = (NULLIF(current_setting('samsyn.association'::text, true), ''::text))::uuid)`

function rowSecurityFaults({ tables, policies, rights }: Catalogue, placements: Placements): string[] {
  return tables
    .filter(({ name }) => placements[name] === 'tenant')
    .flatMap(({ name, guarded, forced }) => {
      if (!guarded) return [`${name}: row security is off`]
      if (!forced) return [`${name}: row security does not bind the owner`]
      const mine = policies.filter(({ table }) => table === name)
      if (isInsertOnly(name)) {
        const own = rights.filter(({ table }) => table === name)
        return insertOnlyFaults(name, mine, own)
      }
      const [policy, ...more] = mine
      if (!policy) return [`${name}: no policy`]
      // A second policy would widen the first: PostgreSQL joins them with or.
      if (more.length > 0) return [`${name}: more than one policy`]
      const whole = policy.scope === 'PERMISSIVE ALL {public}' && policy.using === OWN && policy.check === OWN
      return whole ? [] : [`${name}: its policy does not hold rows to the association`]
    })
}

const isInsertOnly = (name: string): boolean => insertOnly.some((table) => table === name)

/** One policy to read own rows and one to add them, and the right to no more: else what is locked could be changed. */
function insertOnlyFaults(
  name: string,
  policies: Catalogue['policies'],
  rights: Catalogue['rights'],
): string[] {
  const told = policies.map(({ scope, using, check }) => `${scope}: ${using}${check}`).toSorted()
  const wanted = ['INSERT', 'SELECT'].map((what) => `PERMISSIVE ${what} {public}: ${OWN}`)
  const isLocked = told.join() === wanted.join() && rights.length === 0
  return isLocked ? [] : [`${name}: its rows could be changed or removed`]
}

/** Columns that lists for people are sorted by. Migrations are named in code, for code. */
const SORTED_BY_PEOPLE = new Set(['name', 'title', 'organisation'])
const NOT_FOR_PEOPLE = new Set(['migration'])

const collationFaults = ({ columns }: Catalogue): string[] =>
  columns
    .filter(({ table }) => !NOT_FOR_PEOPLE.has(table))
    .filter(
      ({ name, type, collation }) => SORTED_BY_PEOPLE.has(name) && type === 'text' && collation !== 'swedish',
    )
    .map(({ table, name }) => `${table}.${name}: not collated swedish`)
