import type { FileCase } from './fileCase'

const adults = 'Adults 18-64 with a learning disability | all'
const ascof = 'ascof-outcome-rows'

/** The adult social care outcomes framework: no file says its year, and its codes were given anew. */
const ascofCases: readonly FileCase[] = [
  {
    file: 'layouts/meas-from-asc-of-eng-1920-open-data-csv.csv',
    kind: ascof,
    right: 'the year from the name, and said: 4.6 and 91.2 of 2019-20',
    rows: [9, 9, 0, 0],
    gives: {
      [`paid-employment | ${adults} | E08000007 | 2019-20`]: 4.6,
      [`settled-accommodation | ${adults} | E08000007 | 2019-20`]: 91.2,
      [`paid-employment | ${adults} | E92000001 | 2019-20`]: 5.6,
    },
    says: ['The file names no year: 2019-20 was taken from its name.'],
  },
  {
    file: 'layouts/ascof_2122.csv',
    as: 'ascof.csv',
    kind: 'refused',
    right: 'without a year in the name it is asked',
    says: ['The file does not say its year', 'and neither does its name'],
  },
  {
    file: 'layouts/ascof_2122.csv',
    as: 'ascof_2021_22_filed_as_2020_21.csv',
    kind: 'refused',
    right: 'two years in the name say neither',
    says: ['its name may mean 2020-21 or 2021-22'],
  },
  {
    file: 'layouts/ascof_2122.csv',
    as: 'ascof_2020_21.csv',
    year: '2021-22',
    kind: ascof,
    right: 'what the reader says counts before the name',
    rows: [3, 3, 0, 0],
    gives: { [`paid-employment | ${adults} | E08000007 | 2021-22`]: 9.9 },
    says: ['The file names no year: you said 2021-22.'],
  },
  {
    file: 'layouts/ascof_1920_codes_of_another_framework.csv',
    kind: ascof,
    right: 'the description decides: 1E is satisfaction here, and 2E accommodation',
    rows: [6, 3, 3, 0],
    gives: { [`settled-accommodation | ${adults} | E08000007 | 2019-20`]: 88.9 },
    says: ['A measure the framework does not use.'],
  },
  {
    file: 'layouts/ascof_2324_without_descriptions.csv',
    kind: ascof,
    right: 'codes of 2023-24 were given anew: without a description they say nothing',
    rows: [2, 0, 2, 0],
    says: ['Codes were given anew in 2023-24, and no description says what this one means.'],
  },
  {
    file: 'layouts/ascof_both_shapes.csv',
    kind: ascof,
    right: 'a column of years goes before anything else',
    rows: [4, 4, 0, 0],
    gives: {
      [`paid-employment | ${adults} | E08000007 | 2017-18`]: 9,
      [`paid-employment | ${adults} | E08000007 | 2018-19`]: 9.4,
    },
  },
]

/** Files as publishers lay them out, and others that only look like them. */
export const layoutCases: readonly FileCase[] = [
  ...ascofCases,
  {
    file: 'layouts/geographic_level_other_case.csv',
    kind: 'absence-by-sen',
    right: 'the letter case of a level does not matter: 26.5 and 22.5',
    rows: [2, 2, 0, 0],
    gives: {
      'attendance | EHC plan | primary | E08000007 | 2025/26': 91.5,
      'persistent-absence | EHC plan | primary | E08000007 | 2025/26': 26.5,
      'attendance | EHC plan | primary | E08000009 | 2025/26': 92.5,
      'persistent-absence | EHC plan | primary | E08000009 | 2025/26': 22.5,
    },
  },
]
