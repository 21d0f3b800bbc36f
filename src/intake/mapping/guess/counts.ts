import { readNumber } from '../preview/number'
import { cellsOf, filled, type Table } from '../table'

/** A column of numbers and symbols. */
export interface NumberColumn {
  readonly name: string
  readonly numbers: readonly (number | undefined)[]
}

/** A column that is a percentage or a share of two others. */
export interface Triple {
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  /** 1 where the value is a percentage, 100 where it is a share. */
  readonly factor: 1 | 100
}

export function numberColumn(table: Table, name: string): NumberColumn {
  return { name, numbers: cellsOf(table, name).map(readNumber) }
}

/** Half a unit of the last digit printed in the column, and a little for rounding of the counts. */
function tolerance(table: Table, name: string) {
  const digits = filled(cellsOf(table, name)).map((cell) => /\.(\d+)/.exec(cell)?.[1]?.length ?? 0)
  return 0.51 / 10 ** Math.max(0, ...digits)
}

/** Numerators are never above denominators, and below them somewhere. */
export function canBeCounts(over: NumberColumn, under: NumberColumn) {
  const pairs = over.numbers.flatMap((n, i) => {
    const d = under.numbers[i]
    return n === undefined || d === undefined ? [] : [{ n, d }]
  })
  const whole = pairs.every(({ n, d }) => Number.isInteger(n) && Number.isInteger(d) && n >= 0 && d >= n)
  return pairs.length > 0 && whole && pairs.some(({ n, d }) => n < d)
}

/** In fewer rows three columns of numbers fit together by chance. */
const fewest = 3

/** In nearly every row the value is `scale` · n ÷ d, to its last printed digit, and it is not always the same. */
function agrees(
  value: NumberColumn,
  over: NumberColumn,
  under: NumberColumn,
  scale: number,
  slack: number,
): boolean {
  const allowed = value.numbers.length / 10
  const seen = new Set<number>()
  let [rows, misses] = [0, 0]
  for (const [i, v] of value.numbers.entries()) {
    const [n, d] = [over.numbers[i], under.numbers[i]]
    if (v === undefined || n === undefined || !d) continue
    rows += 1
    if (Math.abs(v - (scale * n) / d) <= slack) seen.add(v)
    else misses += 1
    if (misses > allowed) return false
  }
  return rows >= fewest && misses <= rows / 10 && seen.size > 1
}

/** Columns of which one is the percentage or the share the two others make. */
export function findTriples(table: Table, columns: readonly NumberColumn[]): Triple[] {
  const few = columns.slice(0, 24)
  const pairs = few.flatMap((over) =>
    few.filter((under) => under !== over && canBeCounts(over, under)).map((under) => ({ over, under })),
  )
  return few.flatMap((value): Triple[] => {
    const slack = tolerance(table, value.name)
    for (const { over, under } of pairs) {
      if (value === over || value === under) continue
      const counts = { value: value.name, numerator: over.name, denominator: under.name }
      if (agrees(value, over, under, 100, slack)) return [{ ...counts, factor: 1 }]
      if (agrees(value, over, under, 1, slack)) return [{ ...counts, factor: 100 }]
    }
    return []
  })
}
