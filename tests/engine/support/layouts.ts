/** A file of tests/fixtures/layouts and what must become of it. */
export interface Layout {
  readonly file: string
  readonly about: string
  /** The name it is dropped under, where that is not its own. */
  readonly as?: string
  /** The year the reader says. */
  readonly year?: string
  readonly gives:
    | { readonly refused: string }
    | {
        readonly kind: string
        readonly read: number
        readonly used: number
        readonly skipped: Readonly<Record<string, number>>
        readonly rejected: readonly string[]
        /** What is said of a year that the file does not say. */
        readonly said: readonly string[]
        /** `measure cohort phase area period = value from numerator of denominator` */
        readonly figures: readonly string[]
      }
}

const adults = 'Adults 18-64 with a learning disability all'

export const layouts: readonly Layout[] = [
  {
    file: 'meas-from-asc-of-eng-1920-open-data-csv.csv',
    about: 'the year stands in the name only, and is said',
    gives: {
      kind: 'ascof-outcome-rows',
      read: 9,
      used: 9,
      skipped: {},
      rejected: [],
      said: ['The file names no year: 2019-20 was taken from its name.'],
      figures: [
        `paid-employment ${adults} E08000007 2019-20 = 4.6 from 33.0 of 715.0`,
        `settled-accommodation ${adults} E08000007 2019-20 = 91.2 from 652.0 of 715.0`,
        `paid-employment ${adults} E92000001 2019-20 = 5.6 from 7535.0 of 134550.0`,
      ],
    },
  },
  {
    file: 'ascof_2122.csv',
    about: 'a year is never assumed: without one in the name it is asked',
    as: 'ascof.csv',
    gives: { refused: 'The file does not say its year' },
  },
  {
    file: 'ascof_2122.csv',
    about: 'two years in a name say neither',
    as: 'ascof_2021_22_filed_as_2020_21.csv',
    gives: { refused: 'The file does not say its year' },
  },
  {
    file: 'ascof_2122.csv',
    about: 'what the reader says counts before the name',
    as: 'ascof_2020_21.csv',
    year: '2021-22',
    gives: {
      kind: 'ascof-outcome-rows',
      read: 3,
      used: 3,
      skipped: {},
      rejected: [],
      said: ['The file names no year: you said 2021-22.'],
      figures: [`paid-employment ${adults} E08000007 2021-22 = 9.9 from 70.0 of 707.0`],
    },
  },
  {
    file: 'ascof_1920_codes_of_another_framework.csv',
    about: 'the description decides: 1E is the satisfaction of carers, 2E the accommodation',
    gives: {
      kind: 'ascof-outcome-rows',
      read: 6,
      used: 3,
      skipped: { 'A measure the framework does not use.': 3 },
      rejected: [],
      said: ['The file names no year: 2019-20 was taken from its name.'],
      figures: [`settled-accommodation ${adults} E08000007 2019-20 = 88.9 from 640.0 of 720.0`],
    },
  },
  {
    file: 'ascof_2324_without_descriptions.csv',
    about: 'codes of 2023-24 were given anew, so without a description they say nothing',
    gives: {
      kind: 'ascof-outcome-rows',
      read: 2,
      used: 0,
      skipped: { 'Codes were given anew in 2023-24, and no description says what this one means.': 2 },
      rejected: [],
      said: ['The file names no year: 2023-24 was taken from its name.'],
      figures: [],
    },
  },
  {
    file: 'ascof_both_shapes.csv',
    about: 'a column of years goes before anything else',
    gives: {
      kind: 'ascof-outcome-rows',
      read: 4,
      used: 4,
      skipped: {},
      rejected: [],
      said: [],
      figures: [
        `paid-employment ${adults} E08000007 2017-18 = 9.0 from 63.0 of 700.0`,
        `paid-employment ${adults} E08000007 2018-19 = 9.4`,
      ],
    },
  },
  {
    file: 'geographic_level_other_case.csv',
    about: 'the letter case of a level does not matter',
    gives: {
      kind: 'absence-by-sen',
      read: 2,
      used: 2,
      skipped: {},
      rejected: [],
      said: [],
      figures: [
        'attendance EHC plan primary E08000007 2025/26 = 91.5',
        'persistent-absence EHC plan primary E08000007 2025/26 = 26.5',
        'attendance EHC plan primary E08000009 2025/26 = 92.5',
        'persistent-absence EHC plan primary E08000009 2025/26 = 22.5',
      ],
    },
  },
  {
    file: 'absence_looked_after_among_sen.csv',
    about: 'children looked after with an EHC plan are not all pupils with one',
    gives: {
      kind: 'absence-by-sen',
      read: 2,
      used: 1,
      skipped: { 'Another breakdown than SEN provision.': 1 },
      rejected: [],
      said: [],
      figures: [
        'attendance EHC plan secondary E08000007 2024/25 = 82.41',
        'persistent-absence EHC plan secondary E08000007 2024/25 = 40.5',
      ],
    },
  },
]
