import type { Item, ItemKind } from '../item.ts'
import type { SheetRow } from './read-sheet.ts'

type Typed = Readonly<{ kind: ItemKind; list: string | null } & Pick<Item, 'min' | 'max' | 'decimals'>>

/** As many decimals as an item can have: the file does not say how many it wants. */
const mostDecimals = 6

const plainKinds: Readonly<Record<string, ItemKind>> = {
  integer: 'number',
  decimal: 'number',
  text: 'text',
  date: 'date',
  note: 'info',
}

/** What a row asks for. Null, and a fault, where it is something that this project does not have. */
export function typeOfRow(row: SheetRow): Typed | null {
  const [type = '', list = null, ...rest] = row.cell('type').split(/\s+/)
  const finer = row.cell('samsyn::kind')
  const appearance = row.cell('appearance')
  const unsupported = (heading: string, said: string): null => {
    row.refuse(heading, heading === 'type' ? 'type_unsupported' : 'value_unsupported', said.slice(0, 80))
    return null
  }
  if (appearance !== '' && !(type === 'text' && appearance === 'multiline'))
    unsupported('appearance', appearance)
  if (row.cell('parameters') !== '' && type !== 'range') unsupported('parameters', row.cell('parameters'))
  if (rest.length > 0) return unsupported('type', row.cell('type'))
  if (type === 'select_one' || type === 'select_multiple') {
    if (finer !== '' && !(type === 'select_one' && finer === 'scale'))
      return unsupported('samsyn::kind', finer)
    return { kind: type === 'select_multiple' ? 'multi' : finer === 'scale' ? 'scale' : 'single', list }
  }
  if (list !== null) return unsupported('type', row.cell('type'))
  if (type === 'range') return rangeOf(row)
  const kind = plainKinds[type]
  if (!kind || !Object.hasOwn(plainKinds, type)) return unsupported('type', type)
  if (finer !== '' && !(type === 'integer' && finer === 'year')) return unsupported('samsyn::kind', finer)
  return {
    kind: finer === 'year' ? 'year' : kind === 'text' && appearance === 'multiline' ? 'longtext' : kind,
    list: row.cell('samsyn::list') || null,
    ...(type === 'decimal' ? { decimals: mostDecimals } : {}),
  }
}

const parameter = /^(start|end|step)=(-?\d{1,9})(?:\.(\d{1,6}))?$/

/** A slider is a number between two others. */
function rangeOf(row: SheetRow): Typed | null {
  const said = row.cell('parameters').replace(/\s*=\s*/g, '=')
  const found = said.split(/[\s,;]+/).filter(Boolean)
  const read = new Map<string, Readonly<{ whole: number; fraction: string }>>()
  for (const one of found) {
    const [, name, whole, fraction = ''] = parameter.exec(one) ?? []
    if (name === undefined || whole === undefined) {
      row.refuse('parameters', 'value_unsupported', one.slice(0, 80))
      return null
    }
    read.set(name, { whole: Number(whole), fraction: fraction.replace(/0+$/, '') })
  }
  const start = read.get('start') ?? { whole: 0, fraction: '' }
  const end = read.get('end') ?? { whole: 10, fraction: '' }
  const step = read.get('step') ?? { whole: 1, fraction: '' }
  const isUnit = step.fraction === '' ? step.whole === 1 : step.whole === 0 && /^0*1$/.test(step.fraction)
  if (start.fraction !== '' || end.fraction !== '' || !isUnit) {
    row.refuse('parameters', 'value_unsupported', said.slice(0, 80))
    return null
  }
  return {
    kind: 'number',
    list: null,
    min: start.whole,
    max: end.whole,
    ...(step.fraction === '' ? {} : { decimals: step.fraction.length }),
  }
}
