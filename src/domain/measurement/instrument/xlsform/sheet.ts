/** A workbook as text: each sheet's rows, the headings first. Empty rows keep their place. */
export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>

/** Rows of one sheet being written, with a column for whatever some row has. */
export class SheetWriter {
  private readonly headings: string[]
  private readonly rows: ReadonlyMap<string, string>[] = []

  constructor(headings: readonly string[]) {
    this.headings = [...headings]
  }

  add(cells: readonly (readonly [heading: string, cell: string | number | undefined])[]): void {
    const row = new Map<string, string>()
    for (const [heading, cell] of cells) {
      if (cell === undefined || cell === '') continue
      if (!this.headings.includes(heading)) this.headings.push(heading)
      row.set(heading, String(cell))
    }
    this.rows.push(row)
  }

  done(): readonly (readonly string[])[] {
    return [
      [...this.headings],
      ...this.rows.map((row) => this.headings.map((heading) => row.get(heading) ?? '')),
    ]
  }
}
