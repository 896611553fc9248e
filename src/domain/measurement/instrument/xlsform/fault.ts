export const xlsformFaultKinds = [
  'no_survey',
  'sheet_unknown',
  'too_many_rows',
  /** A column that means something in other programs, and has no counterpart here. */
  'column_unsupported',
  'column_doubled',
  'language_unknown',
  'type_unsupported',
  'value_unsupported',
  'id_malformed',
  'id_doubled',
  'list_unknown',
  'code_malformed',
  'relevance_unreadable',
  'group_nested',
  'group_unbalanced',
  'not_a_number',
  'file_unknown',
  'too_long',
  'not_allowed',
] as const

export type XlsformFaultKind = (typeof xlsformFaultKinds)[number]

/** What cannot come in, and where. Rows are counted as the workbook counts them; row 1 holds the headings. */
export type XlsformFault = Readonly<{
  sheet: string
  row: number
  /** The heading. Empty where the fault is of the whole row or sheet. */
  column: string
  fault: XlsformFaultKind
  detail: string
}>
