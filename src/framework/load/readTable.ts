import Papa from 'papaparse'
import type * as z from 'zod/mini'

/** A framework file that cannot be used: names file, line, column and what was expected. */
export class FrameworkError extends Error {
  override name = 'FrameworkError'
}

/** One framework file: its name for messages, and its text. */
export interface FrameworkFile {
  readonly name: string
  readonly text: string
}

/**
 * Reads a framework CSV into checked rows.
 * @throws FrameworkError for the first wrong row: `goals.csv, line 4, column "target": expected …`.
 */
export function readTable<T>(file: FrameworkFile, row: z.ZodMiniType<T>, columns: readonly string[]): T[] {
  const parsed = Papa.parse<Record<string, string>>(file.text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  })
  const header = parsed.meta.fields ?? []
  for (const column of columns)
    if (!header.includes(column))
      throw new FrameworkError(
        `${file.name}, line 1: the column "${column}" is missing; expected ${columns.join(', ')}`,
      )
  const problem = parsed.errors.find((error) => error.code !== 'UndetectableDelimiter')
  if (problem) throw new FrameworkError(`${file.name}, line ${(problem.row ?? 0) + 2}: ${problem.message}`)
  return parsed.data.map((cells, index) => {
    const result = row.safeParse(cells)
    if (result.success) return result.data
    const issue = result.error.issues[0]
    const column = String(issue?.path[0] ?? '')
    throw new FrameworkError(
      `${file.name}, line ${index + 2}, column "${column}": ${issue?.message ?? 'not understood'}, found "${cells[column] ?? ''}"`,
    )
  })
}
