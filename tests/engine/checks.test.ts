import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checks } from '../../src/intake/checks'
import { fixture, type Reviewed, reviewed, sideBySide, startTools } from './support/app'

let tools: Awaited<ReturnType<typeof startTools>>
beforeAll(async () => {
  tools = await startTools()
})
beforeEach(async () => {
  for (const { number } of tools.register.snapshot().dataFiles)
    await tools.register.remove(number, tools.engine)
})

const header = 'measure,cohort,phase,area_code,area_name,period,value,numerator,denominator,quality\n'
const file = (...rows: string[]) => ({
  name: 'a.csv',
  content: new Blob([header, ...rows.map((row) => `${row}\n`)]),
})
const attendance = (period: string, value: string, area = 'E08000007') =>
  `attendance,SEN support,primary,${area},,${period},${value},,,final`

/** A check's rows and their details. */
const rowsOf = ({ findings }: Reviewed, check: string) =>
  findings.find((one) => one.check === check)?.rows.map(({ row, detail }) => [row, detail])
const ids = ({ findings }: Reviewed) => findings.map(({ check }) => check)

/** The rows each file trips its check with; every other row of it comes close and does not. */
const tripping: readonly (readonly [string, string, readonly (readonly [number, string])[]])[] = [
  ['area-closed', 'notes', [[2, 'Cumbria (E10000006)']]],
  [
    'area-former',
    'notes',
    [
      [2, 'Barnsley (E08000038)'],
      [3, 'Dorset (E06000059)'],
    ],
  ],
  [
    'area-level-disagrees',
    'warns',
    [
      [3, 'The row says local authority, the code E12000002 is North West, region'],
      [4, 'The row says region, the code E08000004 is Oldham, local authority'],
    ],
  ],
  [
    'area-name-disagrees',
    'warns',
    [[2, 'The code E08000007 is Stockport, the name is that of Oldham (E08000004)']],
  ],
  [
    'area-new',
    'warns',
    [
      [2, 'East Surrey (E06000067)'],
      [3, 'E06000099'],
    ],
  ],
  ['area-recoded', 'warns', [[2, 'E08000098 is not listed; Sheffield is E08000039']]],
  ['figure-repeated', 'notes', [[3, 'Says the same as row 2']]],
  [
    'label-spaces',
    'notes',
    [
      [2, '“State-funded\u00a0primary”, “SEN  support”'],
      [3, '“Academic\u00a0year”'],
    ],
  ],
  [
    'number-ambiguous',
    'warns',
    [
      [2, '“12,5” in “value” may have a decimal comma or a comma out of place.'],
      [3, '“0,943” in “value” may have a decimal comma or a comma out of place.'],
      [4, '“1.234,5” in “value” may have a decimal comma or a comma out of place.'],
    ],
  ],
  [
    'number-formatted',
    'notes',
    [
      [2, '“353,995” in “value”'],
      [3, '“92.7%” in “value”'],
      [4, '“−0.31” in “value”'],
      [5, '“-1.1200000000000001” in “value”'],
      [6, '“9.7000000000000003E-2” in “value”'],
      [7, '“£2,195” in “value”'],
    ],
  ],
  [
    'period-future',
    'warns',
    [
      [3, '2098/99 ends on 31 July 2099'],
      [4, '2098/99 autumn ends on 31 December 2098'],
    ],
  ],
  [
    'period-impossible',
    'warns',
    [
      [2, 'The period “31/04/19” cannot be: there is no such day.'],
      [3, 'The period “2019-02-30” cannot be: there is no such day.'],
      [4, 'The period “13/2019” cannot be: there is no such month.'],
      [5, 'The period “202325” cannot be: its two years do not follow each other.'],
      [6, 'The period “2023/25” cannot be: its two years do not follow each other.'],
    ],
  ],
  [
    'period-kinds-mixed',
    'warns',
    [
      [4, '2018: calendar year'],
      [5, '2018/19 autumn: term'],
    ],
  ],
  ['rows-none-used', 'stops', []],
  [
    'suppressed-recoverable',
    'warns',
    [
      [2, 'Hartlepool, NEET, EHC plan, January 2019, count: the total of North East less its other areas'],
      [
        65,
        'Stockport, Persistent absence, EHC plan, primary, 2018/19, numerator: the total of all phases less the others',
      ],
    ],
  ],
  [
    'symbol-obsolete',
    'notes',
    [
      [2, '“:” in “sess_overall_percent”: not available'],
      [
        3,
        '“K” in “sess_overall_percent”: rounds to zero; “k” in “enrolments_pa_10_exact_percent”: rounds to zero',
      ],
    ],
  ],
  ['value-blank', 'warns', [[2, '“value” is empty, and the file does not say why.']]],
  [
    'value-disagrees-with-counts',
    'warns',
    [
      [
        3,
        'Stockport, Persistent absence, EHC plan, primary, 2018/19: 95 of 531 is 17.8908, printed is 17.98',
      ],
    ],
  ],
  [
    'value-jump',
    'warns',
    [[66, 'Stockport, Persistent absence, SEN support, primary, 2017/18: 77.7 after 25.5 in 2016/17']],
  ],
  [
    'value-out-of-range',
    'warns',
    [
      [2, '“946” in “value” cannot be.'],
      [3, '“-92.1” in “value” cannot be.'],
    ],
  ],
  [
    'value-unit-suspicious',
    'warns',
    [
      [2, 'Stockport, Attendance, SEN support, primary, 2016/17: 0.949'],
      [3, 'Stockport, Attendance, SEN support, primary, 2017/18: 0.947'],
      [4, 'Stockport, Attendance, SEN support, primary, 2018/19: 0.946'],
      [6, 'Stockport, Persistent absence, SEN support, primary, 2017/18: 0.153 after 15.2 in 2016/17'],
    ],
  ],
]

describe('a file that trips a check, and comes close to it', () => {
  test.each(tripping)('%s', async (id, severity, rows) => {
    const report = await reviewed(fixture(`files/${id.replaceAll('-', '_')}.csv`), tools)
    const finding = report.findings.find(({ check }) => check === id)
    expect(finding).toMatchObject({ severity, rowsTotal: new Set(rows.map(([row]) => row)).size })
    expect(rowsOf(report, id)).toEqual(rows)
    expect(finding?.sentence).toMatch(/^[A-Z0-9].*\.$/)
    if (severity !== 'notes') expect(finding?.advice).toMatch(/^[A-Z].*\.$/)
    await report.discard()
  })

  test('every check is tripped by a file or a test of its own', () => {
    const elsewhere = [
      'row-broken',
      'area-unknown',
      'period-unreadable',
      'label-unknown',
      'symbol-unknown',
      'count-unreadable',
      'numerator-above-denominator',
      'quality-unknown',
      'outcome-missing',
      'school-unknown',
      'interval-missing',
      'figure-conflicting',
      'count-negative',
      'figure-none',
      'neighbour-unknown',
      'period-kind-unlike',
      'label-slip',
    ]
    expect([...tripping.map(([id]) => id), ...elsewhere].sort()).toEqual(checks.map(({ id }) => id).sort())
  })
})

describe('rows of other kinds of file', () => {
  test('a count below zero', async () => {
    const report = await reviewed(
      file(
        'persistent-absence,SEN support,primary,E08000007,,2018/19,15,-3,20,final',
        attendance('2018/19', '94.6'),
      ),
      tools,
    )
    expect(report.rejected).toEqual([
      {
        row: 2,
        check: 'count-negative',
        column: 'numerator',
        value: '-3',
        reason: 'The numerator “-3” in “numerator” is below zero, which a count cannot be.',
      },
    ])
  })

  test('a row that holds no figure', async () => {
    const columns =
      'Geographical Level,ONS Code,ASCOF Measure Code,Disaggregation Level,Measure Type,Measure Value\n'
    const rows = ['Outcome,11.7', 'Numerator,106', 'Denominator,905', 'Rank,3']
    const content = new Blob([columns, ...rows.map((row) => `Council,E08000007,1E,Total,${row}\n`)])
    const report = await reviewed({ name: 'ascof_2020-21.csv', content }, tools)
    expect(report).toMatchObject({ used: 3, observations: 1 })
    expect(rowsOf(report, 'figure-none')).toEqual([[5, 'The row holds no figure the recipe knows.']])
  })

  test('a neighbour nobody knows, and a name that is not the number’s', async () => {
    const names = Array.from({ length: 10 }, (_, at) => `SN_${at + 1},SN_${at + 1}P`).join(',')
    const row = (number: string, name: string, first: string) =>
      `${number},${name},${[first, ...['351', '353', '354', '355', '356', '357', '358', '359', '301']].map((area) => `${area},Close `).join(',')}\n`
    const content = new Blob([
      `old_la_code,la_name,${names}\n`,
      row('350', 'Bolton', '999'),
      row('352', 'Bury', '350'),
    ])
    const report = await reviewed({ name: 'neighbours_2025.csv', content }, tools)
    expect(rowsOf(report, 'neighbour-unknown')).toEqual([[2, 'Neighbour 1 is not known: “999”.']])
    expect(rowsOf(report, 'area-name-disagrees')).toEqual([
      [3, 'The code E08000003 is Manchester, the name is that of Bury (E08000002)'],
    ])
    expect(report).toMatchObject({ used: 1, rejectedTotal: 1, warned: 1 })
  })
})

describe('what was accepted before', () => {
  const years = ['2015/16', '2016/17', '2017/18']
  const take = async (...rows: string[]) => (await reviewed(file(...rows), tools)).accept()

  test('a jump is seen against the last accepted year, across a year that is missing', async () => {
    await take(...years.map((year) => attendance(year, '94.6')))
    const report = await reviewed(file(attendance('2019/20', '64.6')), tools)
    expect(rowsOf(report, 'value-jump')).toEqual([
      [2, 'Stockport, Attendance, SEN support, primary, 2019/20: 64.6 after 94.6 in 2017/18'],
    ])
    await report.discard()
    expect(ids(await reviewed(file(attendance('2019/20', '74.6')), tools))).toEqual([])
    expect(ids(await reviewed(file(attendance('2021/22', '64.6')), tools))).toEqual([])
    expect(ids(await reviewed(file(attendance('2019/20', '64.6', 'E08000004')), tools))).toEqual([])
  })

  test('a fraction is seen against accepted percentages', async () => {
    await take(
      'settled-accommodation,Adults 18-64 with a learning disability,all,E08000007,,2018-19,92.7,,,final',
    )
    const fraction = (value: string, period = '2019-20') =>
      file(
        `settled-accommodation,Adults 18-64 with a learning disability,all,E08000007,,${period},${value},,,final`,
      )
    expect(rowsOf(await reviewed(fraction('0.912'), tools), 'value-unit-suspicious')).toEqual([
      [
        2,
        'Stockport, Settled accommodation, Adults 18-64 with a learning disability, 2019-20: 0.912 after 92.7 in 2018-19',
      ],
    ])
    expect(rowsOf(await reviewed(fraction('0.912', '2030-31'), tools), 'value-unit-suspicious')).toEqual([
      [2, 'Stockport, Settled accommodation, Adults 18-64 with a learning disability, 2030-31: 0.912'],
    ])
    expect(ids(await reviewed(fraction('91.2'), tools))).toEqual([])
  })

  test('another kind of period than the accepted ones', async () => {
    await take(attendance('2017/18', '94.6'))
    expect(rowsOf(await reviewed(file(attendance('2018', '94.5')), tools), 'period-kinds-mixed')).toEqual([
      [2, '2018: calendar year'],
    ])
    expect(ids(await reviewed(file(attendance('2018/19', '94.5')), tools))).toEqual([])
  })
})

test('a period is of the future until the day it ends', async () => {
  const one = file(attendance('2026/27', '94.6'))
  for (const [today, found] of [
    ['2027-07-30', ['period-future']],
    ['2027-07-31', []],
  ] as const)
    expect(ids(await reviewed(one, tools, { today }))).toEqual(found)
})

describe('accepting without the warned rows', () => {
  const areas = ['E08000001', 'E08000002', 'E08000003', 'E08000007']
  const rows = areas.flatMap((area, at) => [
    attendance('2016/17', `${94 + at / 10}`, area),
    attendance('2017/18', area === 'E08000007' ? '39.6' : `${94.2 + at / 10}`, area),
  ])
  const doubtful = file(...rows, attendance('2098/99', '94.6'), attendance('2018/19', ''))
  const stored = () => tools.engine.query('SELECT area, period FROM observation ORDER BY area, period')
  const leaveOut = async (one: Reviewed, warned: boolean) => {
    const next = await one.leaveOut?.(warned)
    if (!next) throw new Error('No row can be left out')
    return sideBySide(next)
  }

  test('skips them, adds up, and can be taken back', async () => {
    const report = await reviewed(doubtful, tools)
    expect(report).toMatchObject({ rowsRead: 10, used: 9, rejectedTotal: 1, warned: 2, adds: 9 })
    const without = await leaveOut(report, true)
    expect(without).toMatchObject({
      rowsRead: 10,
      used: 7,
      rejectedTotal: 1,
      observations: 7,
      adds: 7,
      periods: ['2016/17', '2017/18'],
      skipped: [{ reason: 'A check warns of the row, and it was left out.', rows: 2 }],
    })
    expect(without.findings).toEqual(report.findings)
    const back = await leaveOut(without, false)
    expect(back).toMatchObject({ used: 9, skipped: [], adds: 9, periods: ['2016/17', '2017/18', '2098/99'] })
    await (await leaveOut(back, true)).accept()
    expect(await stored()).toHaveLength(7)
  })

  test('in one step', async () => {
    const extract = await (await leaveOut(await reviewed(doubtful, tools), true)).accept()
    expect(extract).toMatchObject({
      rowsRead: 10,
      used: 7,
      skippedTotal: 2,
      rejectedTotal: 1,
      observations: 7,
    })
    expect(extract.periods).toEqual(['2016/17', '2017/18'])
    expect(await stored()).not.toContainEqual({ area: 'E08000007', period: '2017/18' })
  })

  test('leaves them in without being asked', async () => {
    expect(await (await reviewed(doubtful, tools)).accept()).toMatchObject({ used: 9, skippedTotal: 0 })
    expect(await stored()).toHaveLength(9)
  })

  test('nothing is accepted of which nothing is left', async () => {
    const report = await reviewed(file(attendance('2098/99', '94.6')), tools)
    await expect((await leaveOut(report, true)).accept()).rejects.toThrow('no row of it can be used')
    expect(await stored()).toEqual([])
    await report.discard()
    const tables = `SELECT table_name FROM duckdb_tables()
      WHERE regexp_full_match(table_name, '${report.stage}(_.*)?')`
    expect(await tools.engine.query(tables)).toEqual([])
  })
})

test('the full report names every row a check is about, and ends with the file’s wait', async () => {
  const many = Array.from({ length: 5200 }, (_, at) =>
    attendance(`${2098 - (at % 2)}/9${9 - (at % 2)}`, `x${at}`),
  )
  const report = await reviewed(file(...many, attendance('2018/19', '94.6')), tools)
  expect(report.findings.find(({ check }) => check === 'symbol-unknown')).toMatchObject({ rowsTotal: 5200 })
  expect(report.findings[0]?.rows).toHaveLength(50)
  const lines = await report.fullReport()
  const rejected = lines.filter(({ kind }) => kind === 'rejected')
  expect(rejected.map(({ row }) => row)).toEqual(many.map((_, at) => at + 2))
  expect(rejected[0]).toEqual({
    kind: 'rejected',
    severity: 'warns',
    check: 'symbol-unknown',
    row: 2,
    column: 'value',
    value: 'x0',
    sentence: 'Neither a number nor a known symbol',
    detail: '“x0” in “value” is neither a number nor a symbol this publisher uses.',
    whatToDo: 'Write the number, or the symbol this publisher uses for why there is none.',
  })
  await report.discard()
  await expect(report.fullReport()).rejects.toThrow('already accepted or discarded')
})
