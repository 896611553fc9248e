// biome-ignore-all lint/a11y/noRedundantRoles: a narrow page lays the rows out as blocks, and some browsers then forget what they are
// biome-ignore-all lint/a11y/useSemanticElements: the same; the elements are the semantic ones
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { SortMark } from './icon.tsx'
import { moveBetweenRows } from './row-keys.ts'
import { type Sort, type SortValue, sortRows, useSort } from './table-sort.ts'
import './table.css'

export type Column<Row> = Readonly<{
  id: string
  heading: string
  cell: (row: Row) => ReactNode
  /** `end` for numbers: right-aligned, tabular. */
  align?: 'start' | 'end'
  /** As narrow as its content. */
  fit?: boolean
  /** Names the row, and carries the row's link. Exactly one column has it. */
  isRowHeading?: boolean
  /** Makes the heading a sort button. null sorts last. */
  sortValue?: (row: Row) => SortValue
}>

type Props<Row> = Readonly<{
  /** What the table holds, heard by those who do not see it. */
  caption: string
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Where a row leads; the whole row is then the target. */
  rowLink?: (row: Row) => string
  selected?: string | null
  /** A heading row before the first row of each group; rows must come in group order. */
  groupOf?: (row: Row) => string
  /** 32 px rows for lists that are only read. */
  dense?: boolean
  defaultSort?: Sort
  /** The address parameter, where a page has two tables. */
  sortParameter?: string
}>

const cellClass = <Row,>({ align, fit, isRowHeading }: Column<Row>) =>
  [
    align === 'end' ? 'ui-table-end' : '',
    fit ? 'ui-table-fit' : '',
    isRowHeading ? 'ui-table-row-heading' : '',
  ]
    .filter(Boolean)
    .join(' ') || undefined

export function Table<Row>(props: Props<Row>) {
  const {
    caption,
    showCaption = false,
    columns,
    rows,
    rowId,
    rowLink,
    selected,
    groupOf,
    dense = false,
  } = props
  const [sort, setSort] = useSort(props.defaultSort ?? null, props.sortParameter)
  const sortBy = columns.find(({ id }) => id === sort?.column)?.sortValue
  const shown = sort && sortBy ? sortRows(rows, sortBy, sort.direction) : rows
  return (
    <div className="ui-table-frame">
      <table className={dense ? 'ui-table ui-table-dense' : 'ui-table'} role="table">
        <caption className={showCaption ? 'ui-table-caption' : 'ui-hidden'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" onKeyDown={moveBetweenRows}>
          {shown.map((row, place) => {
            const group = groupOf?.(row)
            const before = place > 0 ? shown[place - 1] : undefined
            const isNewGroup = group !== undefined && (before === undefined || groupOf?.(before) !== group)
            return (
              <Rows key={rowId(row)} group={isNewGroup ? group : null} span={columns.length}>
                <tr
                  role="row"
                  className={rowClass(Boolean(rowLink), selected === rowId(row))}
                  {...(selected === rowId(row) ? { 'aria-current': true } : {})}
                >
                  {columns.map((column) => (
                    <Cell key={column.id} column={column} row={row} link={rowLink?.(row)} />
                  ))}
                </tr>
              </Rows>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const rowClass = (opens: boolean, isSelected: boolean) =>
  [opens ? 'ui-table-opens' : '', isSelected ? 'ui-table-selected' : ''].filter(Boolean).join(' ') ||
  undefined

function Rows({
  group,
  span,
  children,
}: Readonly<{ group: string | null; span: number; children: ReactNode }>) {
  if (group === null) return children
  return (
    <>
      <tr role="row">
        <th role="rowheader" scope="rowgroup" colSpan={span} className="ui-table-row-heading ui-table-group">
          {group}
        </th>
      </tr>
      {children}
    </>
  )
}

function Heading<Row>({
  column,
  sort,
  onSort,
}: Readonly<{ column: Column<Row>; sort: Sort | null; onSort: (sort: Sort) => void }>) {
  const direction = sort?.column === column.id ? sort.direction : 'none'
  return (
    <th
      role="columnheader"
      scope="col"
      className={cellClass({ ...column, isRowHeading: false })}
      {...(column.sortValue ? { 'aria-sort': direction } : {})}
    >
      {column.sortValue ? (
        <button
          type="button"
          className="ui-table-sort"
          onClick={() =>
            onSort({ column: column.id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
          }
        >
          {column.heading}
          <SortMark direction={direction} />
        </button>
      ) : (
        column.heading
      )}
    </th>
  )
}

function Cell<Row>({
  column,
  row,
  link,
}: Readonly<{ column: Column<Row>; row: Row; link: string | undefined }>) {
  const content = column.cell(row)
  if (!column.isRowHeading) {
    return (
      <td role="cell" className={cellClass(column)} data-name={column.heading}>
        {content}
      </td>
    )
  }
  return (
    <th role="rowheader" scope="row" className={cellClass(column)} data-name={column.heading}>
      {link ? (
        <Link to={link} className="ui-table-link" data-row-link="">
          {content}
        </Link>
      ) : (
        content
      )}
    </th>
  )
}
