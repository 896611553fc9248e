import type { Cell, Grid } from '#domain/kernel/report/block.ts'
import type { Language } from '#web/i18n/language.ts'
import { CellIn } from './words-in.tsx'

/** Numbers stand to the right where the whole column is numbers. */
const holdsFigures = (rows: Grid['rows'], at: number): boolean =>
  at > 0 && rows.length > 0 && rows.every((row) => row[at]?.is === 'figure')

/** A table that says what its columns and rows are. Wide ones scroll in their own frame, by keyboard too. */
export function GridTable({ language, id, grid }: Readonly<{ language: Language; id: string; grid: Grid }>) {
  const { caption, columns, rows, note } = grid
  const ends = columns.map((_, at) => holdsFigures(rows, at))
  const cellClass = (at: number) => (ends[at] ? 'number' : undefined)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="frame" aria-labelledby={`${id}-caption`} tabIndex={0}>
        <table>
          <caption id={`${id}-caption`}>
            <span>{caption}</span>
          </caption>
          <thead>
            <tr>
              {columns.map(({ key, label, unit }, at) => (
                <th key={key} scope="col" className={cellClass(at)}>
                  {unit === null ? label : `${label} (${unit})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, no) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to text
              <tr key={no}>
                {row.map((cell, at) => (
                  <GridCell
                    key={columns[at]?.key}
                    {...{ language, cell }}
                    isName={at === 0}
                    look={cellClass(at)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note === null ? null : <p className="quiet small">{note}</p>}
    </>
  )
}

type CellProps = Readonly<{ language: Language; cell: Cell; isName: boolean; look: string | undefined }>

function GridCell({ language, cell, isName, look }: CellProps) {
  const inside = <CellIn language={language} cell={cell} />
  return isName ? <th scope="row">{inside}</th> : <td className={look}>{inside}</td>
}
