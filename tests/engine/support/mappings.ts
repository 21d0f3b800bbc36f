import fc from 'fast-check'
import type { MappedFigure, Mapping } from '../../../src/intake/mapping/mapping'

/** Column names as strangers write them: none of them may ever be more than a name. */
const place = 'Local authority (name)'
const time = '"; DROP TABLE observation; --'
const group = "' OR '1'='1"
const kind = '<script>alert(1)</script>'
const rate = 'period_label("mapped_1")'
const over = 'mapped_2'
const under = 'Año – 年'
const other = 'value'
const level = 'Geographic Level'
const part = 'TIME_IDENTIFIER'
const own = [place, time, group, kind, rate, over, under, other]
export const header = [...own, level, part]

const number = fc.constantFrom(
  ...[
    '12.5',
    '0',
    '0.943',
    '101',
    '-3',
    '1,204',
    '45%',
    'c',
    '*',
    'z',
    '',
    ' 7 ',
    '1e3',
    'n/k',
    '41',
    '0.30',
    '18',
  ],
)

const good = fc.record({
  place: fc.constantFrom('E08000007', 'stockport', ' Trafford ', '356'),
  time: fc.constantFrom('2023/24', '2022/23'),
  group: fc.constantFrom('EHCP', 'SEN  support'),
  kind: fc.constantFrom('Total', ' total'),
  rate: fc.constantFrom('0.05', '0.30', 'c', '12.5', '7'),
  over: fc.constantFrom('18', '1', '*'),
  under: fc.constantFrom('41', '1,204'),
  other: fc.constantFrom('0.1', '3%', 'C'),
  level: fc.constantFrom('Local authority', 'LA', '', 'Key stage 4'),
  part: fc.constantFrom('', '', 'Academic year', 'academic YEAR'),
})

/** Anything may be odd or missing. */
const odd = fc.record({
  place: fc.constantFrom('E08000007', 'stockport', '356.0', 'Nowhere', '', 'Stockport MBC', 'Left'),
  time: fc.constantFrom('202223', '2021 to 2022', '2019', 'FY 2018-19', '2018-20', '', 'Q1', "2023/24' --"),
  group: fc.constantFrom('ehcp', 'Other', 'Left', '', "'; DROP TABLE area; --", 'number_of("mapped_3")'),
  kind: fc.constantFrom('Total', 'Boys', '', 'Spring term'),
  rate: number,
  over: number,
  under: number,
  other: number,
  level: fc.constantFrom(
    '',
    'Local authority',
    'National',
    'Regional',
    ' School',
    'Counties & UAs (from Apr 2023)',
  ),
  part: fc.constantFrom(
    ...[
      '',
      'Academic year',
      'Autumn and spring term',
      'autumn  term',
      'Financial year',
      'Calendar year',
      'January',
    ],
  ),
})

export const rows = fc.array(
  fc
    .oneof(good, odd)
    .map((row) => [
      row.place,
      row.time,
      row.group,
      row.kind,
      row.rate,
      row.over,
      row.under,
      row.other,
      row.level,
      row.part,
    ]),
  { minLength: 1, maxLength: 40 },
)

const figure = (value: string | null): fc.Arbitrary<MappedFigure> =>
  fc.record({
    value: fc.constant(value),
    numerator: value === null ? fc.constant(over) : fc.constantFrom(null, over),
    denominator: value === null ? fc.constant(under) : fc.constantFrom(null, under),
    factor: fc.constantFrom<1 | 100>(1, 100),
    measure: fc.constantFrom('persistent-absence', 'progress-8', 'neet', 'suspensions', 'nonsense'),
    cohort: fc.constantFrom('EHC plan', "it's"),
    phase: fc.constantFrom('all', 'primary', 'sixth form'),
    period: fc.constantFrom('2018/19', '2019/20 autumn'),
  })

const words = (column: string, ...list: string[]): fc.Arbitrary<Mapping['cohort']> =>
  fc.oneof(
    fc.constantFrom<Mapping['cohort']>(...list.map((word) => ({ from: 'fixed' as const, word })), {
      from: 'figures',
    }),
    fc.constant<Mapping['cohort']>({
      from: 'column',
      column,
      labels: [
        { label: 'EHCP', means: list[0] ?? null },
        { label: 'SEN support', means: list[1] ?? null },
        { label: 'Total', means: list[0] ?? null },
        { label: "'; DROP TABLE area; --", means: list[0] ?? null },
        { label: 'number_of("mapped_3")', means: list[0] ?? null },
        { label: 'Left', means: null },
      ],
    }),
  )

/** Mappings of such a file. */
export const mappings: fc.Arbitrary<Mapping> = fc.record({
  kind: fc.constant('mapping'),
  version: fc.constant(1),
  id: fc.constant('strange-file'),
  revision: fc.constant(1),
  title: fc.constant('A strange file'),
  publisher: fc.constant(''),
  quality: fc.constantFrom('provisional', 'final'),
  headers: fc.constantFrom(header, own),
  area: fc.constantFrom<Mapping['area']>(
    { from: 'fixed', area: 'E08000007' },
    { from: 'columns', columns: [place], labels: [] },
    {
      from: 'columns',
      columns: [place, kind],
      labels: [
        { label: 'stockport mbc', means: 'E08000007' },
        { label: 'Left', means: null },
      ],
    },
  ),
  period: fc.oneof(
    fc.constantFrom<Mapping['period']>({ from: 'figures' }, { from: 'fixed', period: '2018-19' }),
    fc.record({
      from: fc.constant('column' as const),
      column: fc.constant(time),
      second: fc.constantFrom(null, kind),
      reading: fc.constantFrom<'label' | 'academic' | 'financial' | 'calendar'>(
        'label',
        'academic',
        'financial',
        'calendar',
      ),
    }),
  ),
  measure: words(group, 'attendance', 'suspensions'),
  cohort: words(group, 'EHC plan', 'SEN support'),
  phase: words(kind, 'all', 'primary'),
  figures: fc.oneof(
    fc.tuple(figure(null)),
    fc.tuple(figure(rate)),
    fc.tuple(figure(rate), figure(other)),
    fc.tuple(figure(rate), figure(null)),
  ),
  symbols: fc.constantFrom<Mapping['symbols']>(
    [],
    [
      { symbol: 'C', means: 'suppressed' },
      { symbol: '*', means: 'not available' },
    ],
  ),
  blanks: fc.constantFrom('reject', 'leave out'),
  leftOut: fc.constantFrom<Mapping['leftOut']>(
    [],
    [{ column: kind, rule: 'is not', values: ['TOTAL', ''] }],
    [{ column: group, rule: 'is', values: ['Other', "'; DROP TABLE area; --"] }],
  ),
})
