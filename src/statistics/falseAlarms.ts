/** Of charts in which nothing changes, the shares (0 to 1) that mark some figure, and that mark the latest. */
export interface FalseAlarms {
  readonly points: number
  readonly some: number
  readonly latest: number
}

const rowsOf = (rows: readonly (readonly [number, number, number])[]): FalseAlarms[] =>
  rows.map(([points, some, latest]) => ({ points, some, latest }))

/**
 * Shares of stable control charts that fire all the same, by the number of their figures.
 * Source: simulated, `tests/calibrate/control.ts`: 4,000 charts each, figures of a season with independent noise (7%), the
 * season taken out by `seasonOf`, limits of `xmr`, all four rules of `signals`. Terms are three a year; months eleven,
 * for schools are closed in August. Whole years of months.
 * A unit test works them out again, to within the error of so many draws.
 */
const simulated = {
  term: rowsOf([
    [12, 0.083, 0.021],
    [13, 0.091, 0.023],
    [15, 0.1245, 0.0218],
    [18, 0.146, 0.0243],
    [21, 0.1788, 0.0188],
    [24, 0.214, 0.0205],
    [27, 0.2473, 0.0228],
    [30, 0.2723, 0.022],
    [36, 0.317, 0.0223],
    [42, 0.3733, 0.0213],
    [48, 0.4118, 0.018],
    [60, 0.4973, 0.021],
  ]),
  month: rowsOf([
    [22, 0.0735, 0.0275],
    [33, 0.1523, 0.0225],
    [44, 0.2298, 0.0205],
    [55, 0.281, 0.024],
    [66, 0.3555, 0.0185],
    [88, 0.444, 0.0175],
    [110, 0.5315, 0.018],
  ]),
} as const

/** The shares for the number of figures that comes nearest. */
export function falseAlarms(spacing: keyof typeof simulated, points: number): FalseAlarms {
  const away = (row: FalseAlarms) => Math.abs(row.points - points)
  return simulated[spacing].reduce((best, row) => (away(row) < away(best) ? row : best))
}
