import * as z from 'zod/mini'
import { type Engine, identifier, literal } from '../../engine/port'
import { columnsOfReason, isSlip, labelSlip, rulingColumns } from '../checks/slips'
import type { Sql } from '../sql/sql'
import type { Readable } from './read'
import { splitRuled } from './rowsSql'

const ruledRow = z.object({ ruled: z.string(), skipped: z.string() })

/** Rows of a stage that are skipped for words one of which is a slip. */
export interface Slipped {
  readonly skipped: string
  /** The words of all ruling columns, as they stand in the stage. */
  readonly ruled: string
  /** The file's name of the column. */
  readonly column: string
  readonly word: string
}

/**
 * Looks through the words for which rows were skipped; there are few different ones.
 * @throws as `Engine.query`.
 */
export async function slippedRows(
  engine: Engine,
  stage: string,
  { recognised: { recipe, header, positions } }: Readable,
  signal?: AbortSignal,
): Promise<readonly Slipped[]> {
  const ruling = rulingColumns(recipe, (name) => positions.has(name))
  if (ruling.length === 0) return []
  const rows = await engine.query(
    `SELECT DISTINCT skipped, ruled FROM ${identifier(stage)} WHERE ruled IS NOT NULL`,
    signal,
  )
  const judged = new Map<string, boolean>()
  return rows.flatMap((row) => {
    const { skipped, ruled } = ruledRow.parse(row)
    const because = columnsOfReason(recipe, skipped)
    const words = splitRuled(ruled)
    const found = ruling.findIndex((one, at) => {
      if (!because.has(one.column)) return false
      const word = words[at] ?? ''
      const key = `${at} ${word}`
      const slip = judged.get(key) ?? isSlip(word, one)
      judged.set(key, slip)
      return slip
    })
    const { column } = ruling[found] ?? {}
    if (column === undefined) return []
    return [
      { skipped, ruled, column: header[positions.get(column) ?? -1] ?? column, word: words[found] ?? '' },
    ]
  })
}

/** Rejects these rows instead of skipping them. */
export const rejectSlippedSql = (stage: string, slipped: readonly Slipped[]): Sql => {
  const rows = slipped.map(({ skipped, ruled, column, word }) => {
    const reason =
      word === ''
        ? `“${column}” is empty, and decides whether the row counts.`
        : `“${word}” in “${column}” is damaged, or nearly a word that this kind of file uses.`
    return `(${[skipped, ruled, reason, column, word].map(literal).join(', ')})`
  })
  return `UPDATE ${identifier(stage)} SET skipped = NULL, wrong = slip.reason, fault = ${literal(labelSlip.id)},
      fault_column = slip."column", fault_cell = slip.word
    FROM (VALUES ${rows.join(', ')}) slip(skipped, ruled, reason, "column", word)
    WHERE ${identifier(stage)}.skipped = slip.skipped AND ${identifier(stage)}.ruled = slip.ruled`
}
