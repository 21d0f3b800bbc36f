import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { reviewFigures } from '../../src/intake/figures/reviewFigures'
import { fixture, reviewed, startTools } from './support/app'

let tools: Awaited<ReturnType<typeof startTools>>
beforeAll(async () => {
  tools = await startTools()
})
beforeEach(async () => {
  for (const { number } of tools.register.snapshot().dataFiles)
    await tools.register.remove(number, tools.engine)
})

/** What came of a file, with its observations after acceptance. */
async function takeIn(name: string, columns = 'value, symbol, raw') {
  const report = await reviewed(fixture(name), tools)
  const skipped = report.skipped.reduce((sum, { rows }) => sum + rows, 0)
  expect(report.used + skipped + report.rejectedTotal).toBe(report.rowsRead)
  await report.accept()
  const rows = await tools.engine.query(
    `SELECT ${columns} FROM observation ORDER BY "row", measure, cohort, period`,
  )
  return { report, rows }
}

describe('bytes', () => {
  test.each([
    ['bom_crlf.csv', 2, []],
    ['windows_1252.csv', 1, ['The file is written in Windows-1252 and was read as such.']],
    [
      'utf_16.csv',
      1,
      ['The file is written in UTF-16 and was read as such.', 'The cells are separated by tabs.'],
    ],
    ['semicolons.csv', 1, ['The cells are separated by semicolons.']],
    ['mixed_line_ends.csv', 2, ['Lines end in different ways; each way was read as the end of a row.']],
  ])('%s', async (name, used, notes) => {
    const { report } = await takeIn(name)
    expect(report).toMatchObject({ rowsRead: used, used, rejectedTotal: 0 })
    expect(report.findings.map(({ sentence }) => sentence)).toEqual(notes)
  })

  test('footnotes, empty and broken rows are named by the row a spreadsheet shows', async () => {
    const { report, rows } = await takeIn('footnotes.csv', '"row", measure, value, symbol')
    expect(report.rowsRead).toBe(8)
    expect(report.skipped).toEqual([
      { reason: 'The row is empty.', rows: 2 },
      { reason: 'A note below the table.', rows: 2 },
    ])
    expect(report.rejected).toEqual([
      {
        row: 3,
        check: 'row-broken',
        column: null,
        value: null,
        reason: 'Has 2 of 8 cells: “Subtotal,see note 1”',
      },
      {
        row: 7,
        check: 'symbol-unknown',
        column: 'enrolments_pa_10_exact_percent',
        value: 'x1',
        reason:
          '“x1” in “enrolments_pa_10_exact_percent” is neither a number nor a symbol this publisher uses.',
      },
    ])
    expect(rows).toEqual([
      { row: 2, measure: 'attendance', value: 92.9, symbol: null },
      { row: 2, measure: 'persistent-absence', value: 23.05, symbol: null },
      { row: 4, measure: 'attendance', value: null, symbol: 'suppressed' },
      { row: 4, measure: 'persistent-absence', value: 28.64, symbol: null },
      { row: 7, measure: 'attendance', value: 85.1, symbol: null },
    ])
    expect(report.figures).toEqual({ read: 6, used: 5, skipped: 0, rejected: 1 })
  })

  test('a quotation mark that is never closed is refused, since rows would be lost', async () => {
    const result = await reviewFigures(fixture('open_quote.csv'), tools)
    expect(result).toMatchObject({
      kind: 'refused',
      title: 'A quotation mark is never closed',
      reason: 'It opens in row 2, and the rows below would be lost.',
    })
    const left = "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'stage%'"
    expect(await tools.engine.query(left)).toEqual([])
  })

  test('a title above the column names moves the rows down', async () => {
    const { report, rows } = await takeIn('title_above.csv', '"row", value, "column"')
    expect(report.findings.map(({ sentence }) => sentence)).toEqual([
      'The column names stand in row 3; the 2 rows above were not read.',
    ])
    expect(rows).toEqual([{ row: 4, value: 94.6, column: 'value' }])
  })

  test('a cell of one megabyte is one cell, and is said', async () => {
    const header = 'measure,cohort,phase,area_code,period,value,numerator,denominator,quality,source\n'
    const row = `attendance,SEN support,primary,E08000007,2018/19,94.6,,,final,${'x'.repeat(1 << 20)}\n`
    const report = await reviewed({ name: 'large.csv', content: new Blob([header, row]) }, tools)
    await report.discard()
    expect(report).toMatchObject({ rowsRead: 1, used: 1, findings: [{ check: 'long-cells', rowsTotal: 1 }] })
  })
})

describe('numbers', () => {
  test('thousands separators are read where they stand right', async () => {
    const { report, rows } = await takeIn('thousands.csv', 'measure, value, denominator, raw')
    expect(rows).toEqual([
      { measure: 'ehc-plans', value: 353995, denominator: null, raw: '353,995' },
      { measure: 'neet', value: 5876, denominator: 353995, raw: '5,876' },
      { measure: 'ehc-plans', value: 2195, denominator: null, raw: '2,195' },
      { measure: 'neet', value: 43, denominator: 2195, raw: '43' },
    ])
    expect(report.rejected.map(({ row, value }) => [row, value])).toEqual([
      [4, '1,2'],
      [4, '2,19'],
    ])
    expect(report.rejectedTotal).toBe(1)
    expect(report.figures).toEqual({ read: 8, used: 4, skipped: 2, rejected: 2 })
    expect(report.skipped).toEqual([{ reason: 'One group of plans only.', rows: 1 }])
  })

  test('percent signs are read, and more than all is rejected without the figures beside it', async () => {
    const { report, rows } = await takeIn('percent_signs.csv')
    expect(rows).toEqual([
      { value: 17, symbol: null, raw: '17.0 %' },
      { value: 4.9, symbol: null, raw: '4.9%' },
      { value: null, symbol: 'suppressed', raw: 'c' },
      { value: 5, symbol: null, raw: '5%' },
      { value: 9.1, symbol: null, raw: '9.1%' },
    ])
    expect(report.rejected).toEqual([
      {
        row: 3,
        check: 'value-out-of-range',
        column: 'NEET_NK_EHCP_percent',
        value: '104%',
        reason: '“104%” in “NEET_NK_EHCP_percent” cannot be.',
      },
    ])
  })

  test('years and numbers of the interactive tool', async () => {
    const { report, rows } = await takeIn('lait_years.csv', 'period, value, symbol, quality, area')
    expect(rows).toEqual([
      { period: '2017/18', value: -0.26, symbol: null, quality: 'final', area: 'E08000007' },
      { period: '2023/24', value: -0.22, symbol: null, quality: 'final', area: 'E08000007' },
      { period: '2024/25', value: 0.097, symbol: null, quality: 'provisional', area: 'E08000007' },
      { period: '2019/20', value: null, symbol: 'not available', quality: 'final', area: 'E08000007' },
      { period: '2024', value: 46.4, symbol: null, quality: 'final', area: 'E13000001' },
    ])
    expect(report.rejected.map(({ row }) => row)).toEqual([5, 6, 9])
    expect(report.rejected[0]?.reason).toBe('The period “Academic Year 0” cannot be read.')
    expect(report.skipped.map(({ rows: n }) => n)).toEqual([1])
  })

  test('a numerator is kept only where it reproduces the percentage', async () => {
    const { rows } = await takeIn('attendance_totals.csv', 'measure, value, numerator, denominator, symbol')
    expect(rows).toEqual([
      { measure: 'attendance-termly', value: 86.25340866, numerator: null, denominator: null, symbol: null },
      { measure: 'persistent-absence-termly', value: 35.1, numerator: null, denominator: null, symbol: null },
      {
        measure: 'attendance-termly',
        value: 86.32265412,
        numerator: 592744,
        denominator: 686661,
        symbol: null,
      },
      {
        measure: 'persistent-absence-termly',
        value: null,
        numerator: null,
        denominator: null,
        symbol: 'suppressed',
      },
    ])
  })
})

describe('columns and symbols', () => {
  test('the first of two columns of one name is used, and that is said', async () => {
    const { report, rows } = await takeIn('duplicated_column.csv')
    expect(report.findings.map(({ sentence }) => sentence)).toEqual([
      'The column “susp_rate” stands twice; the first one is used.',
    ])
    expect(rows.map(({ value }) => value)).toEqual([0.2, 8.1])
  })

  test('old column names and labels', async () => {
    const { report, rows } = await takeIn(
      'old_headers.csv',
      'cohort, phase, area, period, value, symbol, "column"',
    )
    expect(report.recipe.id).toBe('suspensions-by-sen')
    expect(report).toMatchObject({ rowsRead: 5, used: 3, observations: 6 })
    expect(rows[1]).toEqual({
      cohort: 'SEN support',
      phase: 'all',
      area: 'E08000007',
      period: '2019/20',
      value: 21.68,
      symbol: null,
      column: 'fixed_excl_rate',
    })
    expect(rows[3]).toMatchObject({ cohort: 'EHC plan', phase: 'special', value: null, symbol: 'suppressed' })
  })

  test('x is suppressed and . has no denominator in old exclusions files', async () => {
    const { rows } = await takeIn('old_symbols.csv', 'measure, value, numerator, symbol')
    expect(rows).toEqual([
      { measure: 'permanent-exclusions', value: null, numerator: null, symbol: 'suppressed' },
      { measure: 'suspensions', value: 19.24, numerator: 2010, symbol: null },
      { measure: 'permanent-exclusions', value: null, numerator: 0, symbol: 'no denominator' },
      { measure: 'suspensions', value: null, numerator: 0, symbol: 'no denominator' },
    ])
  })

  test('three rows become one figure, and a count without its outcome is rejected', async () => {
    const { report, rows } = await takeIn(
      'outcome_alone_202021.csv',
      'area, value, numerator, denominator, symbol',
    )
    expect(rows).toEqual([
      { area: 'E08000007', value: 11.7, numerator: null, denominator: 905, symbol: null },
      { area: 'E08000003', value: null, numerator: null, denominator: null, symbol: 'suppressed' },
    ])
    expect(report).toMatchObject({ used: 6, observations: 2 })
    expect(report.rejected).toEqual([
      {
        row: 5,
        check: 'outcome-missing',
        column: null,
        value: null,
        reason: 'A numerator or denominator without its outcome.',
      },
    ])
  })
})

describe('rows', () => {
  test('each fault is rejected with its reason', async () => {
    const { report, rows } = await takeIn('faults.csv')
    expect(rows.map(({ value }) => value)).toEqual([-0.31, null, 250])
    const reasons = new Map(report.rejected.map(({ row, reason }) => [row, reason]))
    expect([...reasons.keys()]).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 17])
    expect(reasons.get(2)).toBe('No area is known as “E0800009”.')
    expect(reasons.get(3)).toBe('The period “2018/20” cannot be: its two years do not follow each other.')
    expect(reasons.get(4)).toContain('“n/a” in “value” is neither a number nor a symbol')
    expect(reasons.get(5)).toContain('is empty')
    expect(reasons.get(6)).toContain('“attendance Gifted primary”')
    expect(reasons.get(9)).toBe('“-94.6” in “value” cannot be.')
    expect(reasons.get(11)).toBe('The numerator is larger than the denominator.')
    expect(reasons.get(12)).toContain('The numerator “many”')
    expect(reasons.get(13)).toContain('The quality must be')
    expect(report.rejected.map(({ check }) => check)).toEqual([
      'area-unknown',
      'period-impossible',
      'symbol-unknown',
      'value-blank',
      'label-unknown',
      'label-unknown',
      'label-unknown',
      'value-out-of-range',
      'value-out-of-range',
      'numerator-above-denominator',
      'count-unreadable',
      'quality-unknown',
      'symbol-unknown',
    ])
    expect(report.findings.map(({ check, rowsTotal }) => [check, rowsTotal])).toEqual([
      ['area-unknown', 1],
      ['period-impossible', 1],
      ['label-unknown', 3],
      ['value-blank', 1],
      ['symbol-unknown', 2],
      ['value-out-of-range', 2],
      ['count-unreadable', 1],
      ['numerator-above-denominator', 1],
      ['quality-unknown', 1],
    ])
  })

  test('a repeated figure is skipped, a contradicted one rejected', async () => {
    const { report, rows } = await takeIn('duplicates.csv', 'cohort, value, "row"')
    expect(rows).toEqual([
      { cohort: 'SEN support', value: 94.6, row: 2 },
      { cohort: 'No SEN', value: 96.1, row: 6 },
    ])
    expect(report.skipped).toEqual([{ reason: 'The row repeats figures of an earlier row.', rows: 1 }])
    const reason = 'The same figure stands in rows 4, 5 with different values.'
    expect(report.rejected).toEqual([
      { row: 4, check: 'figure-conflicting', column: 'value', value: '92.1', reason },
      { row: 5, check: 'figure-conflicting', column: 'value', value: '91.2', reason },
    ])
  })

  test('files under way at the same time do not touch each other', async () => {
    const names = ['footnotes.csv', 'faults.csv', 'open_quote.csv', 'thousands.csv', 'bom_crlf.csv']
    const alone = new Map<string, unknown>()
    const told = async (name: string) => {
      const result = await reviewFigures(fixture(name), tools)
      if (result.kind === 'refused') return result
      await result.actions.discard()
      const { rowsRead, used, skipped, rejected } = result.review
      return { rowsRead, used, skipped, rejected }
    }
    for (const name of names) alone.set(name, await told(name))
    const together = await Promise.all(names.map(async (name) => [name, await told(name)] as const))
    expect(new Map(together)).toEqual(alone)
    expect(await tools.engine.query('SELECT line FROM reject_errors')).toEqual([])
  })
})
