import type { Reading } from './import-rows.ts'

/** The reading as the server is told it. */
export const planOf = ({ name, columns, rows, kindOtherwise, citationOtherwise }: Reading) => ({
  name,
  columns: [...columns],
  rows: [...rows],
  kindOtherwise,
  citationOtherwise: citationOtherwise.trim() || null,
})
