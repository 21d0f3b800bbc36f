import { dfe } from './ees'
import type { SchoolRecipe } from './recipe'
import { allPupils, laestab, ofOneYear, symbols, unknownSchool, year } from './schools'

const isSchool = `"RECTYPE" IN ('1', '2')`
const independent = `'IND', 'INDSPEC', 'NMSS'`

/**
 * DfE, school performance tables: Progress 8 by school, with its 95% interval. `RECTYPE` 1 is a mainstream school, 2 a
 * special one, 4 a local authority, 5 all schools of England and 7 its state-funded ones.
 */
export const schoolKs4: SchoolRecipe = {
  id: 'school-ks4',
  title: 'School performance tables, key stage 4',
  publisher: dfe,
  version: 1,
  yields: 'schools',
  columns: {
    RECTYPE: [],
    LEA: ['LA'],
    ESTAB: [],
    URN: [],
    SCHNAME: [],
    NFTYPE: [],
    TPUP: [],
    P8PUP: [],
    P8MEA: [],
    P8CILOW: [],
    P8CIUPP: [],
  },
  ...ofOneYear,
  symbols,
  skips: [
    {
      when: `"RECTYPE" NOT IN ('1', '2', '4', '7')`,
      reason: 'All schools of England, independent ones among them.',
    },
    { when: `"NFTYPE" IN (${independent})`, reason: 'An independent or non-maintained school.' },
    {
      when: `"TPUP" IS NULL AND number_of("P8MEA") IS NULL`,
      reason: 'Nobody was at the end of key stage 4.',
    },
  ],
  rejects: [
    unknownSchool(isSchool, laestab('LEA', 'ESTAB')),
    {
      when: `number_of("P8MEA") IS NOT NULL AND "RECTYPE" <> '7'
        AND (number_of("P8CILOW") IS NULL OR number_of("P8CIUPP") IS NULL)`,
      reason: 'The score stands without its interval.',
      check: 'interval-missing',
    },
  ],
  area: `CASE "RECTYPE" WHEN '7' THEN 'E92000001' ELSE "LEA" END`,
  school: `CASE WHEN ${isSchool} THEN ${laestab('LEA', 'ESTAB')} END`,
  urn: '"URN"',
  name: '"SCHNAME"',
  low: 'number_of("P8CILOW")',
  high: 'number_of("P8CIUPP")',
  period: year,
  quality: `'final'`,
  figures: [
    {
      measure: `'progress-8'`,
      cohort: allPupils,
      phase: `CASE "RECTYPE" WHEN '1' THEN 'secondary' WHEN '2' THEN 'special' ELSE 'all' END`,
      value: { column: 'P8MEA' },
      denominator: { column: 'P8PUP' },
    },
  ],
}
