/** SQL over one row of the file: quoted canonical column names, `derived` names and the macros of `macros.ts`. */
export type Sql = string

export const noText: Sql = 'CAST(NULL AS VARCHAR)'
export const noNumber: Sql = 'CAST(NULL AS DOUBLE)'

/** The names of the columns some SQL reads. Texts between quotation marks are passed over. */
export const columnsIn = (sql: Sql): string[] =>
  [...new Set([...sql.matchAll(/'[^']*'|"([^"]+)"/g)].map(([, name = '']) => name))].filter(Boolean)

/** The texts between quotation marks in some SQL. */
export const textsIn = (sql: Sql): string[] => [...sql.matchAll(/'([^']*)'/g)].map(([, text = '']) => text)

/** The names of the macros of `macros.ts` that some SQL calls. */
export const macrosIn = (sql: Sql): string[] =>
  [...sql.matchAll(/\b([a-z_]+)\("/g)].map(([, name = '']) => name)

const kind = 'hash(measure, cohort, phase)'

/** SQL of a number for measure, cohort, phase, area and period: quicker to compare than the texts. */
export const keySql = (area: Sql, period: Sql): Sql => `hash(hash(${kind}, ${area}), ${period})`

/**
 * Selects `kind` (a number for measure, cohort and phase), `series` (for these and the area) and `key` (for the figure:
 * these and the period).
 */
export const keyColumns = (area: Sql): Sql =>
  `${kind} AS kind, hash(${kind}, ${area}) AS series, ${keySql(area, 'period')} AS key`
