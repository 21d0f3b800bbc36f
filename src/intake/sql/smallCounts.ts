import type { Sql } from './sql'

/**
 * How publishers write a count of fewer than a few people: `<5`, `fewer than 5`, `1-4`, `1 to 4`. Lower-cased; read alike
 * by the engine and by the page.
 */
const smallCount = '(<|fewer than |less than |under ) ?\\d{1,2}|[01] ?(-|–|to) ?\\d'

const wholly = new RegExp(`^(${smallCount})$`)

export const isSmallCount = (lowered: string): boolean => wholly.test(lowered)

/** `suppressed` where a cell that is no number says that there are few. */
export const smallCountSql = (cell: Sql, printed: Sql): Sql =>
  `CASE WHEN ${printed} IS NULL AND regexp_full_match(lower(${cell}), '${smallCount}') THEN 'suppressed' END`
