import type { FigureLabel, FigureRow } from '#application/measurement/figure-row.ts'
import { sharePercent } from '#domain/kernel/share.ts'
import { symbols } from '#domain/measurement/disclosure/cell.ts'
import { cutText } from '#web/i18n/cut-text.ts'
import type { Key, Translate } from '#web/i18n/translate.ts'

/** Why a cell of figures holds no number: the sign says it in every format. */
export type Sign = 'protected' | 'notApplicable'

/** A number with as many decimals as are told; a sign; or words. */
export type Cell = string | Readonly<{ sign: Sign }> | Readonly<{ value: number; decimals: number }>

export const signOf = (sign: Sign): string => symbols[sign]

/** Half up, and never by way of the number's shortest text. */
export const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals

const whole = (value: number): Cell => ({ value, decimals: 0 })
const hidden: Cell = { sign: 'protected' }
const none: Cell = { sign: 'notApplicable' }

function labelText(t: Translate, label: FigureLabel): string {
  switch (label.is) {
    case 'option':
      return label.label
    case 'missing':
      return t(`measured.missing.${label.why}`)
    case 'help':
      return t(`measured.help.${label.help}`)
    case 'pair':
      return t(`file.pair.${label.change}`)
  }
}

function explained(t: Translate, { figure }: FigureRow): string {
  if (figure.state === 'atMost5' || figure.state === 'atLeast95') return t(`file.${figure.state}`)
  if (figure.state === 'rate')
    return figure.rate.is === 'rounded'
      ? t('file.rateRounded')
      : figure.rate.is === 'not-defined'
        ? t('file.rateNone')
        : ''
  if (figure.state !== 'hidden') return ''
  if (figure.because === 'distribution') return t('measured.distributionHidden')
  const because = t(`measured.because.${figure.because}`)
  return figure.instead
    ? `${because} ${t('measured.instead', { name: cutText(t, figure.instead) })}`
    : because
}

/** How many, of how many, in percent with its limits. */
type Numbers = Readonly<Record<'antal' | 'n' | 'procent' | 'lagst' | 'hogst' | 'medel' | 'sd', Cell>>

const nothing: Numbers = {
  ...{ antal: none, n: none, procent: none, lagst: none, hogst: none, medel: none, sd: none },
}

const limit = (share: number): Cell => ({ value: rounded(share * 100, 1), decimals: 1 })

function numbersOf({ kind, figure }: FigureRow): Numbers {
  switch (figure.state) {
    case 'share': {
      const percent = sharePercent(figure.x, figure.n)
      return {
        ...nothing,
        ...{ antal: whole(figure.x), n: whole(figure.n), procent: percent === null ? none : whole(percent) },
        ...{ lagst: limit(figure.low), hogst: limit(figure.high) },
      }
    }
    case 'atMost5':
    case 'atLeast95':
      return { ...nothing, antal: hidden, n: whole(figure.n), procent: hidden, lagst: hidden, hogst: hidden }
    case 'count':
      return { ...nothing, antal: whole(figure.x) }
    case 'mean': {
      const sd = figure.sd === null ? none : { value: rounded(figure.sd, 2), decimals: 2 }
      return { ...nothing, n: whole(figure.n), medel: { value: rounded(figure.mean, 2), decimals: 2 }, sd }
    }
    case 'rate':
      return 'percent' in figure.rate
        ? { ...nothing, n: whole(figure.rate.asked), procent: whole(figure.rate.percent) }
        : nothing
    case 'hidden':
      if (kind === 'mean') return { ...nothing, n: hidden, medel: hidden, sd: hidden }
      return kind === 'answers'
        ? { ...nothing, antal: hidden }
        : { ...nothing, antal: hidden, n: hidden, procent: hidden, lagst: hidden, hogst: hidden }
  }
}

type Reading = Readonly<{ row: FigureRow; t: Translate; numbers: Numbers }>

type NameIn<Of> = Of extends `file.column.${infer Name}` ? Name : never
export type ColumnName = NameIn<Key>

/** Whether a column holds numbers, and with how many decimals. */
export type FigureColumn = Readonly<{
  name: ColumnName
  decimals: number | null
  cell: (of: Reading) => Cell
}>

const text = (name: ColumnName, words: (of: Reading) => string): FigureColumn => ({
  ...{ name, decimals: null },
  cell: words,
})
const number = (name: keyof Numbers, decimals: number): FigureColumn => ({
  ...{ name, decimals },
  cell: ({ numbers }) => numbers[name],
})
const maybe = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? none : whole(value)

/** The columns of every file of figures, in order. Names are the same in all languages. */
export const figureColumns: readonly FigureColumn[] = [
  text('omgang', ({ row }) => row.wave.name),
  text('period_fran', ({ row }) => row.wave.from),
  text('period_till', ({ row }) => row.wave.to),
  text('svarsgrupp', ({ row, t }) => t(`point.people.${row.wave.group}`)),
  text('satt', ({ row, t }) => t(`measured.mode.${row.wave.mode}`)),
  text('utgiven', ({ row }) => row.wave.releasedOn),
  text('grupp', ({ row, t }) => cutText(t, row.cut.name)),
  text('fraga_kod', ({ row }) => row.question?.item ?? ''),
  { name: 'fraga_version', decimals: 0, cell: ({ row }) => maybe(row.question?.version) },
  text('fraga', ({ row }) => row.question?.text ?? ''),
  text('fore_fraga', ({ row }) => row.question?.before ?? ''),
  text('bas', ({ row }) => (row.question?.base ?? []).join(' / ')),
  { name: 'indikator', decimals: 0, cell: ({ row }) => maybe(row.point?.indicatorNo) },
  text('matpunkt', ({ row }) => row.point?.title ?? ''),
  { name: 'matpunkt_version', decimals: 0, cell: ({ row }) => maybe(row.point?.v) },
  text('definition', ({ row }) => row.point?.definition ?? ''),
  text('taljare', ({ row }) => row.point?.numerator ?? ''),
  text('namnare', ({ row }) => row.point?.denominator ?? ''),
  text('slag', ({ row, t }) => t(`file.kind.${row.kind}`)),
  text('svar', ({ row, t }) => (row.label ? labelText(t, row.label) : '')),
  number('antal', 0),
  number('n', 0),
  number('procent', 0),
  number('lagst', 1),
  number('hogst', 1),
  number('medel', 2),
  number('sd', 2),
  text('forklaring', ({ row, t }) => explained(t, row)),
  text('eget_utkast', ({ row, t }) => (row.question?.isDraft ? t('measured.draft') : '')),
  text('pahittat', ({ row, t }) => (row.isInvented ? t('file.invented') : '')),
]

/** One line, cell by cell. */
export function cellsOf(row: FigureRow, t: Translate): readonly Cell[] {
  const reading = { row, t, numbers: numbersOf(row) }
  return figureColumns.map(({ cell }) => cell(reading))
}
