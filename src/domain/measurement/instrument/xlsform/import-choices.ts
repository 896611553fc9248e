import { offeredMissings } from '../../missing.ts'
import { isCode, type Option } from '../item.ts'
import type { SheetRow } from './read-sheet.ts'

export const choiceColumns = ['list_name', 'name', 'samsyn::value', 'samsyn::missing'] as const

/** The lists of options, by name. */
export function importChoices(rows: readonly SheetRow[]): ReadonlyMap<string, readonly Option[]> {
  const lists = new Map<string, Option[]>()
  for (const row of rows) {
    const name = row.cell('list_name')
    const code = row.cell('name')
    if (name === '') row.refuse('list_name', 'value_unsupported')
    if (!isCode(code)) row.refuse('name', 'code_malformed', code.slice(0, 80))
    const value = row.whole('samsyn::value')
    const said = row.cell('samsyn::missing')
    const missing = offeredMissings.find((one) => one === said)
    if (said !== '' && !missing) row.refuse('samsyn::missing', 'value_unsupported', said.slice(0, 80))
    const option: Option = {
      code,
      label: row.text('label'),
      ...(value === undefined ? {} : { value }),
      ...(missing ? { missing } : {}),
    }
    lists.set(name, [...(lists.get(name) ?? []), option])
  }
  return lists
}
