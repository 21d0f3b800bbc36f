import type { Severity } from './finding'

/** One line of the report on a file, from which a person can mend it. */
export interface ReportLine {
  readonly kind: 'summary' | 'file' | 'skipped' | 'rejected' | 'warning' | 'note'
  readonly severity: Severity | ''
  /** The check's id. */
  readonly check: string
  /** As a spreadsheet counts; `null` where the line is about the file. */
  readonly row: number | null
  /** The faulty cell of a rejected figure: its column, and what stands in it. */
  readonly column: string
  readonly value: string
  readonly sentence: string
  readonly detail: string
  readonly whatToDo: string
}

export const reportColumns = [
  'kind',
  'severity',
  'check',
  'row',
  'column',
  'value',
  'sentence',
  'detail',
  'what_to_do',
] as const

/** The cells of a report's lines, in the order of `reportColumns`. */
export const reportCells = (lines: readonly ReportLine[]) =>
  lines.map(({ kind, severity, check, row, column, value, sentence, detail, whatToDo }) => [
    kind,
    severity,
    check,
    row,
    column,
    value,
    sentence,
    detail,
    whatToDo,
  ])
