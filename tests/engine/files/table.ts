/** What came of one file. */
export interface Line {
  readonly file: string
  readonly kind: string
  readonly rows: string
  readonly figures: string
  readonly result: string
  readonly right: string
}

const columns = {
  file: 'file',
  kind: 'kind',
  rows: 'rows',
  figures: 'figures',
  result: 'what is said',
  right: 'right',
} as const
const names = ['file', 'kind', 'rows', 'figures', 'result', 'right'] as const

/** Lines as a table in Markdown, its columns as wide as their longest cell. */
export function table(lines: readonly Line[]): string {
  const rows = [columns, ...[...lines].sort((a, b) => a.file.localeCompare(b.file))]
  const widths = new Map(names.map((name) => [name, Math.max(...rows.map((row) => row[name].length))]))
  const [head = '', ...body] = rows.map(
    (row) => `| ${names.map((name) => row[name].padEnd(widths.get(name) ?? 0)).join(' | ')} |`,
  )
  const rule = head.replace(/[^|]/g, '-')
  return [
    `Rows and figures: read / used / skipped / rejected. ${lines.length} files, each as it must be.`,
    '',
    head,
    rule,
    ...body,
  ].join('\n')
}
