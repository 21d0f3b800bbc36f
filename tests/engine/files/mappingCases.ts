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
]
