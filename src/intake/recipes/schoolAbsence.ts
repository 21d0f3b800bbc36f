import { dfe } from './ees'
import type { SchoolRecipe } from './recipe'
import { allPupils, laestab, ofOneYear, symbols, unknownSchool, year } from './schools'

const isNation = `"LA" = 'NAT'`
const common = {
  cohort: allPupils,
  phase: `CASE WHEN NOT ${isNation} THEN 'all'
    ELSE CASE "ESTAB" WHEN 'PRI' THEN 'primary' WHEN 'SEC' THEN 'secondary' WHEN 'SPE' THEN 'special' END END`,
}

/**
 * DfE, school performance tables: absence by school. The file does not say what kind of school it is, which other files
 * tell.
 */
export const schoolAbsence: SchoolRecipe = {
  id: 'school-absence',
  title: 'School performance tables, absence',
  publisher: dfe,
  version: 1,
  yields: 'schools',
  columns: { LA: ['LEA'], ESTAB: [], URN: [], PERCTOT: [], PPERSABS10: [] },
  ...ofOneYear,
  symbols,
  skips: [],
  rejects: [unknownSchool(`NOT ${isNation}`, laestab('LA', 'ESTAB'))],
  area: `CASE WHEN ${isNation} THEN 'E92000001' ELSE "LA" END`,
  school: `CASE WHEN NOT ${isNation} THEN ${laestab('LA', 'ESTAB')} END`,
  urn: '"URN"',
  period: year,
  quality: `'final'`,
  figures: [
    {
      ...common,
      measure: `'attendance'`,
      value: { column: 'PERCTOT', value: '100 - number_of("PERCTOT")' },
    },
    { ...common, measure: `'persistent-absence'`, value: { column: 'PPERSABS10' } },
  ],
}
