import type { Cell, Row } from '../port'

/** What Arrow offers of a result: enough to walk it without depending on Arrow's own types. */
export interface ArrowResult {
  readonly schema: { readonly fields: readonly { readonly name: string }[] }
  readonly numRows: number
  getChildAt(index: number): { get(row: number): unknown } | null
}

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value

/**
 * One Arrow cell as a plain value.
 * @throws TypeError for what SQL should have cast: bigint, dates, bytes, NaN, Infinity.
 */
export function plainCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value
    throw new TypeError(`The engine returned ${value}: divide by NULLIF(denominator, 0)`)
  }
  if (typeof value === 'object' && !ArrayBuffer.isView(value) && isIterable(value))
    return Array.from(value, plainCell)
  throw new TypeError(`The engine returned a ${typeof value}: cast it in SQL`)
}

/** An Arrow table as plain rows. */
export function plainRows(table: ArrowResult): Row[] {
  const columns = table.schema.fields.map((field, index) => ({
    name: field.name,
    vector: table.getChildAt(index),
  }))
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, vector }) => [name, plainCell(vector?.get(row))])),
  )
}
