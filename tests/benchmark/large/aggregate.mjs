/**
 * What every way is to work out, of 17 million marks and a pupil list: possible and missed sessions by provision, phase
 * and month, and how many pupils of each provision and phase missed a tenth or more of the year. For that the sessions
 * of every pupil and month must be added up first.
 * @typedef {{ provision: string, phase: string, period: string, of: number, count: number }} Cell
 */

export const columns = ['pupil', 'date', 'session', 'code']
export const absences = 'CEGHIMNORSTU'
export const uncounted = 'DXYZ#'
/** The period of the cells that count pupils. */
export const year = 'year'

/** @param {string} table of marks @returns {string} SQL: a row for each pupil and month */
export const partSql = (table) => `SELECT pupil, left(date, 7) AS month,
    CAST(count(*) FILTER (NOT contains('${uncounted}', code)) AS DOUBLE) AS possible,
    CAST(count(*) FILTER (contains('${absences}', code)) AS DOUBLE) AS missed
  FROM ${table} GROUP BY ALL`

/** @param {string} parts a table of what `partSql` gives @param {string} list a table of pupils @returns {string} SQL: the cells */
export const cellsSql = (parts, list) => `WITH months AS (
    SELECT pupil, month, sum(possible) AS possible, sum(missed) AS missed FROM ${parts} GROUP BY ALL
  ), years AS (SELECT pupil, sum(possible) AS possible, sum(missed) AS missed FROM months GROUP BY ALL)
  SELECT provision, phase, month AS period, CAST(sum(possible) AS DOUBLE) AS of, CAST(sum(missed) AS DOUBLE) AS count
  FROM months JOIN ${list} USING (pupil) GROUP BY ALL
  UNION ALL
  SELECT provision, phase, '${year}', CAST(count(*) AS DOUBLE), CAST(count(*) FILTER (10 * missed >= possible) AS DOUBLE)
  FROM years JOIN ${list} USING (pupil) GROUP BY ALL`

/** @param {string} path @param {readonly string[]} names @param {boolean} header */
export const readCsv = (path, names, header) =>
  `read_csv('${path.replaceAll("'", "''")}', columns = {${names.map((name) => `${name}: 'VARCHAR'`).join(', ')}}, auto_detect = false,
    header = ${header}, delim = ',', quote = '"', escape = '"', new_line = '\\n')`

export const listColumns = ['pupil', 'school', 'phase', 'provision']

/**
 * The cells of pupils whose months are known, in plain JavaScript.
 * @param {Iterable<readonly [pupil: string, months: Iterable<readonly [month: string, possible: number, missed: number]>]>} pupils
 * @param {ReadonlyMap<string, { provision: string, phase: string }>} list
 * @returns {Cell[]}
 */
export function cellsOf(pupils, list) {
  /** @type {Map<string, Cell>} */
  const cells = new Map()
  for (const [pupil, months] of pupils) {
    const group = list.get(pupil)
    if (!group) continue
    const { provision, phase } = group
    const add = (/** @type {string} */ period, /** @type {number} */ of, /** @type {number} */ count) => {
      const key = `${provision} ${phase} ${period}`
      const cell = cells.get(key) ?? { provision, phase, period, of: 0, count: 0 }
      cells.set(key, cell)
      cell.of += of
      cell.count += count
    }
    let [possible, missed] = [0, 0]
    for (const [month, ofMonth, missedOfMonth] of months) {
      add(month, ofMonth, missedOfMonth)
      possible += ofMonth
      missed += missedOfMonth
    }
    add(year, 1, 10 * missed >= possible ? 1 : 0)
  }
  return [...cells.values()]
}

/** The same text for the same cells. @param {readonly Cell[]} cells */
export const textOf = (cells) =>
  cells
    .map(({ provision, phase, period, of, count }) => `${provision},${phase},${period},${of},${count}`)
    .sort()
    .join('\n')
