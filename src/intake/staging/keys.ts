import type { Sql } from '../recipes/recipe'

const kind = 'hash(measure, cohort, phase)'

/** SQL of a number for measure, cohort, phase, area and period: quicker to compare than the texts. */
export const keySql = (area: Sql, period: Sql): Sql => `hash(hash(${kind}, ${area}), ${period})`

/**
 * Selects `kind` (a number for measure, cohort and phase), `series` (for these and the area) and `key` (for the figure:
 * these and the period).
 */
export const hashes = (area: Sql): Sql =>
  `${kind} AS kind, hash(${kind}, ${area}) AS series, ${keySql(area, 'period')} AS key`
