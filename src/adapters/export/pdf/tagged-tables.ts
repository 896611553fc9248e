/** A table as its tags have it: the words of its heading cells, and of each row's cells. */
export type TaggedTable = Readonly<{ head: readonly string[]; rows: readonly (readonly string[])[] }>

type Node = Readonly<{ role?: unknown; id?: unknown; children?: readonly unknown[] }>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const childrenOf = ({ children = [] }: Node): readonly Node[] => children.filter(isNode)

const withRole = (node: Node, role: string): readonly Node[] =>
  node.role === role ? [node] : childrenOf(node).flatMap((child) => withRole(child, role))

const wordsOf = (node: Node, words: ReadonlyMap<string, string>): string =>
  typeof node.id === 'string'
    ? (words.get(node.id) ?? '')
    : childrenOf(node)
        .map((child) => wordsOf(child, words))
        .join('')

/** Every table that has something on the page. `words`: what stands on it, by the mark it is tagged with. */
export function taggedTables(tree: unknown, words: ReadonlyMap<string, string>): readonly TaggedTable[] {
  if (!isNode(tree)) return []
  return withRole(tree, 'Table').map((table) => {
    const rows = withRole(table, 'TR')
    return {
      head: withRole(table, 'TH').map((cell) => wordsOf(cell, words)),
      rows: rows
        .map((row) => withRole(row, 'TD').map((cell) => wordsOf(cell, words)))
        .filter((row) => row.length > 0),
    }
  })
}

const isBlank = ({ head }: TaggedTable): boolean => head.every((words) => words === '')

/** As many columns and rows, and the heading on one page only. */
const isPartOf = (next: TaggedTable, last: TaggedTable): boolean =>
  next.head.length === last.head.length &&
  next.rows.length === last.rows.length &&
  (isBlank(next) || isBlank(last))

/**
 * Puts together what pages have of the same table: each page tells of the whole table, with the words that stand on
 * it, and the heading cells have theirs on the first.
 */
export function joinTables(pages: readonly (readonly TaggedTable[])[]): readonly TaggedTable[] {
  const joined: TaggedTable[] = []
  for (const [at, tables] of pages.entries()) {
    for (const [place, table] of tables.entries()) {
      const last = joined.at(-1)
      const goesOn = at > 0 && place === 0 && last !== undefined && isPartOf(table, last)
      if (!goesOn) joined.push(table)
      else {
        joined[joined.length - 1] = {
          head: last.head.map((words, cell) => words + (table.head[cell] ?? '')),
          rows: last.rows.map((row, no) => row.map((words, cell) => words + (table.rows[no]?.[cell] ?? ''))),
        }
      }
    }
  }
  return joined
}
