/** As it is sent: a heading and numbered lines. */
export type RegisterTable = { header: string[]; rows: { line: number; cells: string[] }[] }
