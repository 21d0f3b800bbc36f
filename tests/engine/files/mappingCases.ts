import { figureOf } from '../../../src/intake/mapping/mapping'
import type { FileCase } from './fileCase'

const word = (word: string) => ({ from: 'fixed', word }) as const
const persistent = { measure: word('persistent-absence') }

/** Files no recipe knows, mapped as far as the guesses go and by what a reader would choose. */
export const mappingCases: readonly FileCase[] = [
  {
    file: 'layouts/mapping_two_terms_read_as_full_year.csv',
    kind: 'mapping',
    chosen: persistent,
    right: 'two terms are not a year: rejected',
    rows: [3, 0, 0, 3],
    says: ['Row 2: The file says that the row is about another kind of period than it was read as.'],
  },
  {
    file: 'layouts/mapping_ignores_geographic_level.csv',
    kind: 'mapping',
    chosen: persistent,
    right: 'the level decides: no 31.0 for England, no district for its region',
    rows: [4, 2, 1, 1],
    gives: {
      'persistent-absence | EHC plan | primary | E08000007 | 2024/25': 27.6,
      'persistent-absence | SEN support | primary | E08000007 | 2024/25': 19.7,
    },
    says: [
      'Not England, a region or a local authority.',
      'Row 2: The row says that it is about a region, but its area is none: “E92000001”.',
    ],
  },
  {
    file: 'layouts/mapping_area_after_row_200.csv',
    kind: 'mapping',
    chosen: { ...persistent, cohort: word('EHC plan') },
    right: 'Stockport’s 11.1 in row 203 is not the North West’s',
    among: true,
    gives: { 'persistent-absence | EHC plan | primary | E08000007 | 2025/26': 11.1 },
  },
  {
    file: 'layouts/mapping_labels_after_row_200.csv',
    kind: 'mapping',
    chosen: persistent,
    right: 'labels of the last rows are guessed, and can be explained, too',
    rows: [204, 204, 0, 0],
    among: true,
    gives: {
      'persistent-absence | EHC plan | special | E06000001 | 2024/25': 17.5,
      'persistent-absence | SEN support | secondary | E06000006 | 2024/25': 'not applicable',
    },
  },
  {
    file: {
      name: 'one_or_more.csv',
      text: () => `Academic year,LA,School type,Headcount,Fixed period exclusions,Fixed period exclusion rate,Pupils,One or more fixed period exclusion rate
201617,Stockport,Total,40428,1684,4.17,851,2.10
201617,Stockport,Secondary,13842,1182,8.54,636,4.59
201617,Trafford,Total,39000,1000,2.56,600,1.54
201617,Bolton,Special,120,150,125.00,60,50.00`,
    },
    kind: 'mapping',
    chosen: { cohort: word('All pupils') },
    right: 'what a column is called outweighs a sum that fits: 4.17, and 2.10 for pupils suspended',
    among: true,
    gives: {
      'suspensions | All pupils | all | E08000007 | 2016/17': 4.17,
      'pupils-suspended | All pupils | all | E08000007 | 2016/17': 2.1,
    },
  },
  {
    file: 'layouts/guess_area_name_leaves_out_all_but_england.csv',
    kind: 'mapping',
    chosen: { cohort: word('All pupils'), phase: word('all') },
    right: 'no guessed filter leaves out every local authority',
    rows: [6, 6, 0, 0],
    among: true,
    gives: { 'progress-8 | All pupils | all | E08000007 | 2022/23': -0.04 },
  },
  {
    file: 'layouts/financial_year_with_stroke.csv',
    kind: 'mapping',
    chosen: {
      measure: word('settled-accommodation'),
      cohort: word('Adults 18-64 with a learning disability'),
      phase: word('all'),
      period: { from: 'column', column: 'Time period', second: null, reading: 'financial' },
    },
    right: '2019/20 is asked about: a financial year here, 91.2 and 77.3',
    among: true,
    gives: {
      'settled-accommodation | Adults 18-64 with a learning disability | all | E08000007 | 2019-20': 91.2,
      'settled-accommodation | Adults 18-64 with a learning disability | all | E92000001 | 2019-20': 77.3,
    },
  },
  {
    file: 'layouts/table_tool_first_row_lost.csv',
    kind: 'mapping',
    chosen: {
      ...persistent,
      cohort: word('SEN support'),
      phase: word('primary'),
      figures: ['2023/24', '2024/25'].map((year) => figureOf(year, { period: year })),
    },
    right: 'names beside a blank corner: County Durham 24.1 and 23.0',
    among: true,
    gives: {
      'persistent-absence | SEN support | primary | E06000047 | 2023/24': 24.1,
      'persistent-absence | SEN support | primary | E06000047 | 2024/25': 23,
    },
  },
  {
    file: {
      name: 'women_only.csv',
      text: () => `Academic year,LA code,Sex,Persistent absence EHC plan (primary)
2023/24,E08000007,Female,28.1
2023/24,E08000009,Female,24.1`,
    },
    kind: 'mapping',
    chosen: { ...persistent, cohort: word('EHC plan'), phase: word('primary') },
    right: 'women and girls throughout, in a column nobody reads: said',
    rows: [2, 2, 0, 0],
    findings: ['column-unread'],
    says: ['Every row is about “Female” in the column “Sex”, which is not read'],
  },
  {
    file: {
      name: 'two_teams.csv',
      text: () => `Academic year,LA code,Programme,Persistent absence EHC plan (primary)
2023/24,E08000007,Early,28.1
2023/24,E08000007,Late,24.1
2022/23,E08000007,Early,27.1
2022/23,E08000007,Late,23.1`,
    },
    kind: 'mapping',
    chosen: {
      ...persistent,
      cohort: word('EHC plan'),
      phase: word('primary'),
      leftOut: [{ column: 'Programme', rule: 'is', values: ['Late'] }],
    },
    right: 'a column that splits rows, offered as a filter: nothing is left to say',
    rows: [4, 2, 2, 0],
    findings: [],
    gives: {
      'persistent-absence | EHC plan | primary | E08000007 | 2023/24': 28.1,
      'persistent-absence | EHC plan | primary | E08000007 | 2022/23': 27.1,
    },
  },
  {
    file: {
      name: 'below_headings.csv',
      text: () => `LA,School year,Provision,Phase,Persistent absence
Stockport,2023/24,EHC plan,Primary,28.1
,,,Secondary,39.8
,,SEN support,Primary,23.1
,,,Secondary,40.2
Trafford,2023/24,EHC plan,Primary,24.4
,,,Secondary,33.3`,
    },
    kind: 'mapping',
    chosen: {
      period: { from: 'column', column: 'School year', second: null, reading: 'academic' },
      filledDown: ['LA', 'School year', 'Provision'],
    },
    right: 'an empty cell below a heading means the heading',
    rows: [6, 6, 0, 0],
    gives: {
      'persistent-absence | EHC plan | primary | E08000007 | 2023/24': 28.1,
      'persistent-absence | EHC plan | secondary | E08000007 | 2023/24': 39.8,
      'persistent-absence | SEN support | primary | E08000007 | 2023/24': 23.1,
      'persistent-absence | SEN support | secondary | E08000007 | 2023/24': 40.2,
      'persistent-absence | EHC plan | primary | E08000009 | 2023/24': 24.4,
      'persistent-absence | EHC plan | secondary | E08000009 | 2023/24': 33.3,
    },
  },
  {
    file: {
      name: 'years_as_columns.csv',
      text: () => `Persistent absence by SEN provision,,,,
LA,Provision,Phase,2021/22,2022/23,2023/24
Stockport,EHC plan,Primary,30.9,28.9,28.6
Stockport,SEN support,Primary,27.1,25.0,23.1
Trafford,EHC plan,Primary,c,24.1,24.4`,
    },
    kind: 'mapping',
    chosen: {
      ...persistent,
      period: { from: 'figures' },
      figures: ['2021/22', '2022/23', '2023/24'].map((year) => figureOf(year, { period: year })),
    },
    right: 'years as columns: the measure and the kind of year are chosen, the rest guessed',
    figures: [9, 9, 0, 0],
    gives: {
      'persistent-absence | EHC plan | primary | E08000007 | 2021/22': 30.9,
      'persistent-absence | EHC plan | primary | E08000007 | 2022/23': 28.9,
      'persistent-absence | EHC plan | primary | E08000007 | 2023/24': 28.6,
      'persistent-absence | SEN support | primary | E08000007 | 2021/22': 27.1,
      'persistent-absence | SEN support | primary | E08000007 | 2022/23': 25,
      'persistent-absence | SEN support | primary | E08000007 | 2023/24': 23.1,
      'persistent-absence | EHC plan | primary | E08000009 | 2021/22': 'suppressed',
      'persistent-absence | EHC plan | primary | E08000009 | 2022/23': 24.1,
      'persistent-absence | EHC plan | primary | E08000009 | 2023/24': 24.4,
    },
  },
]
