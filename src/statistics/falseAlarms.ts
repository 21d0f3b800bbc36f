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
 * A unit test works them out again.
 */
const simulated = {
  term: rowsOf([
    [12, 0.0835, 0.0245],
    [13, 0.0955, 0.0243],
    [15, 0.1273, 0.0303],
    [18, 0.153, 0.022],
    [21, 0.1803, 0.0235],
    [24, 0.2185, 0.0233],
    [27, 0.2378, 0.0183],
    [30, 0.2665, 0.0205],
    [36, 0.3368, 0.0218],
    [42, 0.384, 0.0243],
    [48, 0.4285, 0.0203],
    [60, 0.4998, 0.02],
  ]),
  month: rowsOf([
    [22, 0.0668, 0.0228],
    [33, 0.1548, 0.0225],
    [44, 0.206, 0.0198],
    [55, 0.2815, 0.0203],
    [66, 0.3515, 0.019],
    [88, 0.451, 0.0173],
    [110, 0.5453, 0.0188],
  ]),
} as const

/** The shares for the number of figures that comes nearest. */
export function falseAlarms(spacing: keyof typeof simulated, points: number): FalseAlarms {
  const away = (row: FalseAlarms) => Math.abs(row.points - points)
  return simulated[spacing].reduce((best, row) => (away(row) < away(best) ? row : best))
}
